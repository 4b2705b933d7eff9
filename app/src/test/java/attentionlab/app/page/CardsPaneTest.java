package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.cards.Card;
import attentionlab.cards.Cards;
import attentionlab.cards.Deck;
import attentionlab.lesson.Language;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardsPaneTest {
  private Window window;

  @BeforeEach
  void open() {
    window = Window.at("L0.1 s1");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private <T extends Node> T find(String query) {
    return window.find(query);
  }

  private void press(KeyCode... keys) {
    window.robot.push(keys);
    window.settle();
  }

  @Test
  void aKeyOpensTheErrataAndEscapeClosesThem() {
    press(KeyCode.CONTROL, KeyCode.E);
    ListView<Card> list = find(".cards .list-view");
    assertThat(list.getItems()).hasSameSizeAs(Cards.read(Deck.ERRATA, Language.ENGLISH).all());
    press(KeyCode.ESCAPE);
    assertThat(Toolkit.call(() -> find(".cards").getParent().isVisible())).isFalse();
  }

  @Test
  void aSearchNarrowsTheListAndShowMeOpensTheStateOfTheCard() {
    press(KeyCode.CONTROL, KeyCode.E);
    TextField search = find("#search-cards");
    Toolkit.run(() -> search.setText("E01"));
    ListView<Card> list = find(".cards .list-view");
    assertThat(list.getItems()).extracting(Card::id).contains("E01");
    Button show = find("#show-card");
    assertThat(show.getText()).endsWith("by hand, step 5");
    Toolkit.run(show::fire);
    window.settle();
    assertThat(window.session.snapshot().place().bookmark().text()).startsWith("L2.2 s5");
    assertThat(Toolkit.call(() -> find(".cards").getParent().isVisible())).isFalse();
  }

  @Test
  void theCardsFollowTheLanguage() {
    press(KeyCode.CONTROL, KeyCode.G);
    Toolkit.run(() -> window.state.languageProperty().set(Language.CHINESE));
    ListView<Card> list = find(".cards .list-view");
    assertThat(list.getItems().get(0).title())
        .isEqualTo(Cards.read(Deck.GLOSSARY, Language.CHINESE).all().get(0).title());
  }
}
