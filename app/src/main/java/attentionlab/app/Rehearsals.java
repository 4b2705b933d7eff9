package attentionlab.app;

import attentionlab.app.state.Rehearsal;
import attentionlab.interview.Bank;
import attentionlab.lesson.Message;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings what was practised when it is first asked for, so that the start does not wait for it. */
final class Rehearsals implements Supplier<Rehearsal>, AutoCloseable {
  private final Path folder;
  private final Consumer<Message> problems;
  private Optional<Rehearsal> brought = Optional.empty();
  private Optional<Recorder> recorder = Optional.empty();

  Rehearsals(Path folder, Consumer<Message> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  @Override
  public Rehearsal get() {
    if (brought.isEmpty()) {
      Recorder keeping = new Recorder(folder, problems);
      Rehearsal rehearsal =
          new Rehearsal(Bank.read(), keeping, InstantSource.system(), ZoneId.systemDefault());
      keeping.recall(rehearsal);
      recorder = Optional.of(keeping);
      brought = Optional.of(rehearsal);
    }
    return brought.get();
  }

  @Override
  public void close() {
    recorder.ifPresent(Recorder::close);
  }
}
