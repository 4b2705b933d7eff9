package attentionlab.task.child;

import java.io.IOException;
import java.io.OutputStream;

/** Takes what a program prints: the first bytes are kept, the others are forgotten. */
final class Printed extends OutputStream {
  private final OutputStream kept;
  private int left;

  Printed(OutputStream kept, int most) {
    this.kept = kept;
    this.left = most;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    int taken = Math.min(left, length);
    kept.write(bytes, from, taken);
    left -= taken;
  }

  @Override
  public void flush() throws IOException {
    kept.flush();
  }
}
