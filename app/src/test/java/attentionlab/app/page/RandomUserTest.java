package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import attentionlab.app.Toolkit;
import attentionlab.lesson.Language;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A user who does anything at all. The whole of it: {@code -Dtest=RandomUserTest
 * -Drandom.actions=10000}; another one: {@code -Drandom.seed=2}; a part again: {@code
 * -Drandom.from=1250 -Drandom.actions=1275}.
 */
class RandomUserTest {
  /** A few for each lesson: what is done in each build. */
  private static final int FEW = 31 * RandomUser.ROUND;

  private static final long SEED = Long.getLong("random.seed", 1);
  private static final int FROM = Integer.getInteger("random.from", 0);
  private static final int ACTIONS = Integer.getInteger("random.actions", FEW);

  @BeforeEach
  void dress() {
    Toolkit.start();
    Toolkit.run(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS()));
  }

  @AfterEach
  void undress() {
    Toolkit.run(() -> Application.setUserAgentStylesheet(null));
  }

  @Test
  void whateverIsDoneInEnglishThePageStaysInOrder() {
    use(Language.ENGLISH, UnaryOperator.identity());
  }

  @Test
  void whateverIsDoneInChineseThePageStaysInOrder() {
    use(Language.CHINESE, UnaryOperator.identity());
  }

  @Test
  void wordsOfTwiceTheLengthHaveRoom() {
    use(Language.ENGLISH, text -> text.isBlank() ? text : text + " " + text);
  }

  private static void use(Language language, UnaryOperator<String> wording) {
    try (RandomUser user =
        new RandomUser(
            () -> Window.at("L0.1 s1", wording, RandomUser.WIDEST, RandomUser.HIGHEST),
            language,
            SEED)) {
      assertThat(user.use(FROM, ACTIONS)).isEmpty();
    }
  }
}
