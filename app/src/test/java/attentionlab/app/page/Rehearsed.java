package attentionlab.app.page;

import attentionlab.app.state.Rehearsal;
import attentionlab.interview.Bank;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** What was practised, kept nowhere: for tests. */
public final class Rehearsed {
  private Rehearsed() {}

  /** Brought when it is first asked for, as in the application. */
  public static Supplier<Rehearsal> inMemory() {
    return new Supplier<>() {
      private Optional<Rehearsal> made = Optional.empty();

      @Override
      public Rehearsal get() {
        if (made.isEmpty()) {
          made =
              Optional.of(
                  new Rehearsal(
                      Bank.read(),
                      Rehearsal.Keeping.NOTHING,
                      InstantSource.system(),
                      ZoneOffset.UTC));
        }
        return made.get();
      }
    };
  }
}
