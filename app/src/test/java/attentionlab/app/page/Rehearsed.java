package attentionlab.app.page;

import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Transfer;
import attentionlab.interview.Bank;
import attentionlab.lesson.Message;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** What was practised, kept nowhere: for tests. */
public final class Rehearsed {
  /** Carries nothing. */
  public static final Transfer NO_FILES =
      new Transfer() {
        private final Outcome refused =
            new Outcome(false, Message.of("interview.today.keep.unread", ""));

        @Override
        public Outcome save(Path file) {
          return refused;
        }

        @Override
        public Outcome take(Path file) {
          return refused;
        }
      };

  private Rehearsed() {}

  /** Brought when it is first asked for, as in the application. */
  public static Supplier<Rehearsal> inMemory() {
    return inMemory(InstantSource.system());
  }

  /** With a clock of its own. */
  public static Supplier<Rehearsal> inMemory(InstantSource clock) {
    return new Supplier<>() {
      private Optional<Rehearsal> made = Optional.empty();

      @Override
      public Rehearsal get() {
        if (made.isEmpty()) {
          made =
              Optional.of(
                  new Rehearsal(Bank.read(), Rehearsal.Keeping.NOTHING, clock, ZoneOffset.UTC));
        }
        return made.get();
      }
    };
  }
}
