package attentionlab.task.child;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The program of the child. It never ends by itself as long as the judge is there, which looks for
 * processes that the learner's code has started before it ends the child.
 */
public final class Child {
  private static final int GONE = 3;
  private static final long FAREWELL = 5000;

  private Child() {}

  /**
   * Reads a {@link Request} from the standard input.
   *
   * @param arguments the file for the frames and the file for what is printed; both exist
   */
  public static void main(String[] arguments) throws IOException {
    Request request = Request.read(System.in);
    Frames frames = new Frames(open(arguments[0]));
    OutputStream printed = new Printed(open(arguments[1]), request.printable());
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    Thread watch = new Thread(() -> endAfter(request.lifetime()), "lifetime");
    watch.setDaemon(true);
    watch.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(frames), "farewell"));
    Session.run(request, frames);
    endAfter(FAREWELL);
  }

  private static OutputStream open(String file) throws IOException {
    return Files.newOutputStream(Path.of(file), StandardOpenOption.WRITE);
  }

  private static void leave(Frames frames) {
    frames.write(Kind.EXITING);
    endAfter(FAREWELL);
  }

  private static void endAfter(long milliseconds) {
    try {
      boolean never = new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
      Runtime.getRuntime().halt(never ? 0 : GONE);
    } catch (InterruptedException e) {
      Runtime.getRuntime().halt(GONE);
    }
  }
}
