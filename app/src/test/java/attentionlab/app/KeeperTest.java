package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.AppState;
import attentionlab.app.state.Theme;
import attentionlab.app.store.Store;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
  @TempDir private Path temporary;
  private final AppState state = new AppState(Locale.ENGLISH);
  private final List<Message> problems = new CopyOnWriteArrayList<>();

  private Keeper keeper(Path folder) {
    return new Keeper(new Store(folder), state, problems::add);
  }

  private AppState kept(Path folder) {
    AppState kept = new AppState(Locale.ENGLISH);
    assertThat(new Store(folder).load(kept::read).problem()).isEmpty();
    return kept;
  }

  @Test
  void whatChangedLastIsKeptAtTheEnd() {
    Path folder = temporary.resolve("state");
    Keeper keeper = keeper(folder);
    state.bookmarkProperty().set("L2.1 s4");
    state.themeProperty().set(Theme.DARK);
    keeper.close();
    assertThat(kept(folder).write()).isEqualTo(state.write());
    assertThat(kept(folder).themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(problems).isEmpty();
  }

  @Test
  void aProblemIsToldOnceAndSavingIsTriedAgain() throws IOException {
    Path folder = Files.writeString(temporary.resolve("blocked"), "in the way");
    Keeper keeper = keeper(folder);
    state.themeProperty().set(Theme.DARK);
    keeper.close();
    keeper.close();
    assertThat(problems).containsExactly(Message.of("store.readonly", folder));
    Files.delete(folder);
    keeper.close();
    assertThat(kept(folder).themeProperty().get()).isEqualTo(Theme.DARK);
  }
}
