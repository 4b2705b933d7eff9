package attentionlab.task.run;

import attentionlab.graph.Matrix;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes what {@link attentionlab.task.child.Request} reads. */
final class RequestWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Runner runner;

  private RequestWriter(Runner runner) {
    this.runner = runner;
  }

  static byte[] request(Runner runner, Task task, String source, Limits limits, Locale language) {
    try {
      return new RequestWriter(runner).write(task, source, limits, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] write(Task task, String source, Limits limits, Locale language)
      throws IOException {
    byte[] text = source.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
    out.writeUTF(language.toLanguageTag());
    out.writeLong(limits.lifetime().toMillis());
    out.writeInt(limits.printable() + 1);
    out.writeInt(task.cases().size());
    for (TaskCase each : task.cases()) {
      out.writeInt(each.calls().size());
      for (Call call : each.calls()) {
        call(call);
      }
    }
    return bytes.toByteArray();
  }

  private void call(Call call) throws IOException {
    Function function = call.function();
    out.writeUTF(function.owner());
    out.writeUTF(runner.name(function));
    out.writeByte(function.returns().ordinal());
    out.writeInt(call.arguments().size());
    for (Value value : call.arguments()) {
      out.writeByte(value.type().ordinal());
      value(value);
    }
  }

  private void value(Value value) throws IOException {
    if (value instanceof Value.Table table) {
      matrix(table.matrix());
    } else if (value instanceof Value.Row row) {
      vector(row.matrix().row(0));
    } else if (value instanceof Value.Tables tables) {
      out.writeInt(tables.matrices().size());
      for (Matrix matrix : tables.matrices()) {
        matrix(matrix);
      }
    } else if (value instanceof Value.Whole whole) {
      out.writeInt(whole.number());
    } else if (value instanceof Value.Real real) {
      out.writeDouble(real.number());
    } else if (value instanceof Value.Flag flag) {
      out.writeBoolean(flag.flag());
    } else {
      Value.Flags flags = (Value.Flags) value;
      out.writeInt(flags.flags().size());
      for (boolean flag : flags.flags()) {
        out.writeBoolean(flag);
      }
    }
  }

  private void matrix(Matrix matrix) throws IOException {
    out.writeInt(matrix.rows());
    for (int row = 0; row < matrix.rows(); row++) {
      vector(matrix.row(row));
    }
  }

  private void vector(double[] cells) throws IOException {
    out.writeInt(cells.length);
    for (double cell : cells) {
      out.writeDouble(cell);
    }
  }
}
