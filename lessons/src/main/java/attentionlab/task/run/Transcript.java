package attentionlab.task.run;

import attentionlab.graph.Matrix;
import attentionlab.task.child.Frames;
import attentionlab.task.child.Kind;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32;

/** What the child has written so far. Anything that is no frame of it makes it {@link #damaged}. */
final class Transcript {
  private static final int HEAD = 8;
  private static final int LONGEST = 1 << 24;

  private final Map<Integer, Event> events = new HashMap<>();
  private final List<Outcome.Problem> problems = new ArrayList<>();
  private byte[] waiting = new byte[0];
  private Optional<Kind> last = Optional.empty();
  private int started = -1;
  private boolean compiled;
  private boolean noCompiler;
  private boolean damaged;

  /** Takes what has been written since. */
  void add(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(waiting.length + bytes.length);
    buffer.put(waiting).put(bytes).flip();
    while (!damaged && whole(buffer)) {
      frame(buffer);
    }
    waiting = new byte[buffer.remaining()];
    buffer.get(waiting);
  }

  private boolean whole(ByteBuffer buffer) {
    if (buffer.remaining() < HEAD) {
      return false;
    }
    int length = buffer.getInt(buffer.position() + 4);
    boolean ours = buffer.getInt(buffer.position()) == Frames.MARK;
    damaged = !ours || length < 1 || length > LONGEST;
    return !damaged && buffer.remaining() >= HEAD + length + 4;
  }

  private void frame(ByteBuffer buffer) {
    buffer.getInt();
    byte[] payload = new byte[buffer.getInt()];
    buffer.get(payload);
    CRC32 sum = new CRC32();
    sum.update(payload);
    damaged = buffer.getInt() != (int) sum.getValue() || payload[0] >= Kind.values().length;
    if (!damaged) {
      try {
        read(
            Kind.values()[payload[0]],
            new DataInputStream(new ByteArrayInputStream(payload, 1, payload.length - 1)));
      } catch (IOException tooShort) {
        damaged = true;
      }
    }
  }

  private void read(Kind kind, DataInputStream in) throws IOException {
    last = Optional.of(kind);
    switch (kind) {
      case NO_COMPILER -> noCompiler = true;
      case COMPILED -> compiled = true;
      case CASE -> started = in.readInt();
      case PROBLEMS -> {
        for (int left = in.readInt(); left > 0; left--) {
          problems.add(new Outcome.Problem(in.readInt(), in.readInt(), in.readUTF()));
        }
      }
      case DONE, EXITING -> {}
      case RESULT, THREW, OVERFLOW, MEMORY, MISSING, MALFORMED -> {
        int index = in.readInt();
        damaged = index != started || events.put(index, event(kind, in)) != null;
      }
    }
  }

  private static Event event(Kind kind, DataInputStream in) throws IOException {
    return switch (kind) {
      case RESULT -> new Event.Returned(in.readInt(), in.readInt(), results(in));
      case THREW -> new Event.Threw(in.readUTF(), in.readUTF(), line(in));
      case OVERFLOW -> new Event.Overflow(line(in));
      case MEMORY -> new Event.Memory(line(in));
      case MISSING ->
          new Event.Missing(in.readInt(), Kind.Missing.values()[in.readByte()], in.readUTF());
      case MALFORMED ->
          new Event.Malformed(Kind.Malformed.values()[in.readByte()], in.readUTF(), in.readLong());
      default -> throw new IOException("no event: " + kind);
    };
  }

  private static OptionalInt line(DataInputStream in) throws IOException {
    int line = in.readInt();
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  private static Map<String, Matrix> results(DataInputStream in) throws IOException {
    Map<String, Matrix> results = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      int rows = in.readInt();
      int cols = in.readInt();
      if (rows < 0 || cols < 0 || (long) rows * cols > LONGEST / Double.BYTES) {
        throw new IOException(rows + " × " + cols);
      }
      double[] cells = new double[rows * cols];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = in.readDouble();
      }
      results.put(name, Matrix.of(rows, cols, cells));
    }
    return results;
  }

  /** Something else has written into it. */
  void spoil() {
    damaged = true;
  }

  /** Whether something else wrote into it. */
  boolean damaged() {
    return damaged;
  }

  boolean compiled() {
    return compiled;
  }

  boolean noCompiler() {
    return noCompiler;
  }

  /** Whether the child has said all. */
  boolean done() {
    return last.equals(Optional.of(Kind.DONE));
  }

  /** Whether the code has called for the end of the program. */
  boolean exiting() {
    return last.equals(Optional.of(Kind.EXITING));
  }

  List<Outcome.Problem> problems() {
    return List.copyOf(problems);
  }

  /** The index of the case that was begun last, −1 before the first. */
  int started() {
    return started;
  }

  /** What happened in a case; empty where it was not run to its end. */
  Optional<Event> event(int index) {
    return Optional.ofNullable(events.get(index));
  }
}
