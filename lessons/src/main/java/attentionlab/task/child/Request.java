package attentionlab.task.child;

import attentionlab.task.Type;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the child is asked to do.
 *
 * @param source the learner's source
 * @param language the tag of the language for the compiler's words
 * @param lifetime milliseconds after which the child ends itself, should the judge be gone
 * @param printable how many bytes that the code prints are kept
 * @param cases the calls of each case
 */
public record Request(
    String source, String language, long lifetime, int printable, List<List<Step>> cases) {

  /**
   * One call.
   *
   * @param owner the nested class of the object it is called on; empty for a static method
   * @param method its name
   * @param returns what comes back
   * @param types what it takes
   * @param arguments arrays and numbers, one for each type
   */
  public record Step(
      String owner, String method, Type returns, List<Type> types, List<Object> arguments) {}

  /**
   * Reads to the end.
   *
   * @throws IOException when the text is damaged
   */
  public static Request read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    String source = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    String language = in.readUTF();
    long lifetime = in.readLong();
    int printable = in.readInt();
    List<List<Step>> cases = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      List<Step> steps = new ArrayList<>();
      for (int calls = in.readInt(); calls > 0; calls--) {
        steps.add(step(in));
      }
      cases.add(steps);
    }
    return new Request(source, language, lifetime, printable, cases);
  }

  private static Step step(DataInputStream in) throws IOException {
    String owner = in.readUTF();
    String method = in.readUTF();
    Type returns = Type.values()[in.readByte()];
    List<Type> types = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Type type = Type.values()[in.readByte()];
      types.add(type);
      arguments.add(value(type, in));
    }
    return new Step(owner, method, returns, types, arguments);
  }

  private static Object value(Type type, DataInputStream in) throws IOException {
    return switch (type) {
      case MATRIX -> matrix(in);
      case VECTOR -> vector(in);
      case MATRICES -> {
        double[][][] matrices = new double[in.readInt()][][];
        for (int i = 0; i < matrices.length; i++) {
          matrices[i] = matrix(in);
        }
        yield matrices;
      }
      case WHOLE -> in.readInt();
      case LONG -> in.readLong();
      case REAL -> in.readDouble();
      case FLAG -> in.readBoolean();
      case FLAGS -> {
        boolean[] flags = new boolean[in.readInt()];
        for (int i = 0; i < flags.length; i++) {
          flags[i] = in.readBoolean();
        }
        yield flags;
      }
      case ATTENTION, NOTHING -> throw new IOException(type + " is no argument");
    };
  }

  private static double[][] matrix(DataInputStream in) throws IOException {
    double[][] rows = new double[in.readInt()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = vector(in);
    }
    return rows;
  }

  private static double[] vector(DataInputStream in) throws IOException {
    double[] cells = new double[in.readInt()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = in.readDouble();
    }
    return cells;
  }
}
