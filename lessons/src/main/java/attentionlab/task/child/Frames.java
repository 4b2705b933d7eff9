package attentionlab.task.child;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * The channel from the child to the judge: frames of a mark, a length, that many bytes and their
 * check sum, so that what somebody else writes between them is noticed.
 */
public final class Frames {
  /** The mark before each frame. */
  public static final int MARK = 0xA77E17AB;

  private static final int LONGEST = 2000;

  private final OutputStream out;

  /** What stands in a frame behind its kind. */
  @FunctionalInterface
  public interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  public Frames(OutputStream out) {
    this.out = out;
  }

  /** Writes a frame as a whole. */
  public synchronized void write(Kind kind, Body body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream content = new DataOutputStream(bytes);
      content.writeByte(kind.ordinal());
      body.write(content);
      byte[] payload = bytes.toByteArray();
      CRC32 sum = new CRC32();
      sum.update(payload);
      ByteArrayOutputStream whole = new ByteArrayOutputStream(payload.length + 12);
      DataOutputStream frame = new DataOutputStream(whole);
      frame.writeInt(MARK);
      frame.writeInt(payload.length);
      frame.write(payload);
      frame.writeInt((int) sum.getValue());
      whole.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a frame of its kind alone. */
  public void write(Kind kind) {
    write(kind, out -> {});
  }

  /** A text that fits into a frame. */
  static String brief(String text) {
    return text == null ? "" : text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
