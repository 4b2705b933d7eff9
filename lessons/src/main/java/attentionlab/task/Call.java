package attentionlab.task;

import attentionlab.graph.Matrix;
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
