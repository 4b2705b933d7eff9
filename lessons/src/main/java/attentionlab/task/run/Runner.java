package attentionlab.task.run;

import attentionlab.task.Function;
import attentionlab.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A language that tasks can be written in, and the program that runs it. */
public sealed interface Runner permits JavaRunner, Python {

  /** The source a learner begins with. */
  String starter(Task task);

  /** How a function is called in this language. */
  String name(Function function);

  /** How a function has to be written in this language. */
  String head(Function function);

  /**
   * The words of the command that starts the child; its request comes on the standard input.
   *
   * @param folder where it may put files of its own
   * @param results the file for its frames
   * @param printed the file for what the program prints
   * @throws IOException when such a file cannot be written
   */
  List<String> command(Path folder, Path results, Path printed, Limits limits) throws IOException;
}
