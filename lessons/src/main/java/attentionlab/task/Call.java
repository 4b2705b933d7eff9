package attentionlab.task;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of a learner's function.
 *
 * @param function what is called
 * @param arguments one for each parameter
 */
public record Call(Function function, List<Value> arguments) {
  public Call {
    arguments = List.copyOf(arguments);
    List<Type> types = arguments.stream().map(Value::type).toList();
    if (!types.equals(function.parameters().stream().map(Function.Parameter::type).toList())) {
      throw new IllegalArgumentException(function.java() + " called with " + types);
    }
  }

  public static Call of(Function function, Value... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** The matrix, or the row, that is given as an argument. */
  public Matrix matrix(int argument) {
    Value value = arguments.get(argument);
    if (value instanceof Value.Table table) {
      return table.matrix();
    }
    return ((Value.Row) value).matrix();
  }

  /** The arguments that can be shown as heatmaps, named after their parameters. */
  public List<Node> inputs() {
    List<Node> inputs = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String name = function.parameters().get(i).name();
      Value value = arguments.get(i);
      if (value instanceof Value.Table || value instanceof Value.Row) {
        inputs.add(input(name, matrix(i)));
      } else if (value instanceof Value.Tables tables) {
        for (int head = 0; head < tables.matrices().size(); head++) {
          inputs.add(input(name + "_" + (head + 1), tables.matrices().get(head)));
        }
      } else if (value instanceof Value.Flags flags) {
        List<Boolean> row = flags.flags();
        inputs.add(input(name, Matrix.of(1, row.size(), (r, c) -> row.get(c) ? 1 : 0)));
      }
    }
    return inputs;
  }

  private static Node input(String name, Matrix matrix) {
    return Node.input(
        new Name(name, name, Role.INPUT),
        matrix,
        Axis.numbered("n", Axis.Kind.OTHER, matrix.rows()),
        Axis.numbered("d", Axis.Kind.OTHER, matrix.cols()),
        Provenance.GIVEN);
  }

  /** The matrices given as an argument. */
  public List<Matrix> matrices(int argument) {
    return ((Value.Tables) arguments.get(argument)).matrices();
  }

  /** The whole number given as an argument. */
  public int whole(int argument) {
    return ((Value.Whole) arguments.get(argument)).number();
  }

  /** The number given as an argument. */
  public double real(int argument) {
    return ((Value.Real) arguments.get(argument)).number();
  }

  /** The flags given as an argument. */
  public List<Boolean> flags(int argument) {
    return ((Value.Flags) arguments.get(argument)).flags();
  }

  /** The flag given as an argument. */
  public boolean flag(int argument) {
    return ((Value.Flag) arguments.get(argument)).flag();
  }
}
