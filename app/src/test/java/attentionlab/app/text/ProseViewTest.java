package attentionlab.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.cards.Cards;
import attentionlab.cards.Deck;
import attentionlab.cards.Terms;
import attentionlab.graph.Role;
import attentionlab.lesson.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProseViewTest {
  private final List<Optional<String>> pointed = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final ProseView view = Toolkit.call(ProseView::new);

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  private void show(String markdown, Map<String, String> facts) {
    Cards glossary = Cards.read(Deck.GLOSSARY, Language.ENGLISH);
    ProseView.Context context =
        new ProseView.Context(
            facts,
            id -> id.equals("q") ? Role.QUERY : Role.NEUTRAL,
            pointed::add,
            opened::add,
            link -> opened.add(link.kind() + " " + link.card()),
            new Terms(glossary),
            java.util.Set.of());
    List<org.commonmark.node.Node> blocks = new ArrayList<>();
    for (org.commonmark.node.Node block = Parser.builder().build().parse(markdown).getFirstChild();
        block != null;
        block = block.getNext()) {
      blocks.add(block);
    }
    Toolkit.run(() -> view.show(blocks, context));
  }

  private void show(String markdown) {
    show(markdown, Map.of());
  }

  private static Stream<Node> inside(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(ProseViewTest::inside))
        : Stream.of(node);
  }

  private List<Text> words() {
    return inside(view)
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !(text.getParent() instanceof Label))
        .toList();
  }

  private Text word(String content) {
    return words().stream().filter(w -> w.getText().equals(content)).findFirst().orElseThrow();
  }

  private String all() {
    return String.join("", words().stream().map(Text::getText).toList());
  }

  private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        1,
        1,
        1,
        1,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  @Test
  void referencesAreFilledWithTheirFacts() {
    show("Weight {{a[0, 1]}} of {{b}}.", Map.of("a[0, 1]", "0.641", "b", "1"));
    assertThat(all()).isEqualTo("Weight 0.641 of 1.");
    assertThat(word("0.641").getStyleClass()).contains("fact").doesNotContain("quoted");
  }

  @Test
  void quotesLookDifferentFromFacts() {
    show("Printed: {{\"0.85\"}}.", Map.of("\"0.85\"", "0.85"));
    assertThat(word("0.85").getStyleClass()).contains("quoted").doesNotContain("fact");
  }

  @Test
  void aFactThatIsNotThereIsThreeDots() {
    show("Weight {{a}}.");
    assertThat(all()).isEqualTo("Weight ….");
  }

  @Test
  void newFactsTakeThePlaceOfTheOldOnes() {
    show("Now {{a}}.", Map.of("a", "1"));
    show("Now {{a}}.", Map.of("a", "2"));
    assertThat(all()).isEqualTo("Now 2.");
  }

  @Test
  void aWordThatNamesANodeHasTheHueOfItsRoleAndCallsThePointer() {
    show("Ask with a [query](node:q).");
    Text query = word("query");
    assertThat(query.getStyleClass()).contains("linked", "role-query");
    Toolkit.run(
        () -> {
          Event.fireEvent(query, mouse(MouseEvent.MOUSE_ENTERED));
          Event.fireEvent(query, mouse(MouseEvent.MOUSE_EXITED));
        });
    assertThat(pointed).containsExactly(Optional.of("q"), Optional.empty());
  }

  @Test
  void aWordWithARoleHasItsHue() {
    show("The [key](role:key) of **[it](role:value)**.");
    assertThat(word("key").getStyleClass()).contains("role-key").doesNotContain("linked");
    assertThat(word("it").getStyleClass()).contains("role-value", "strong");
  }

  @Test
  void aLinkOpensItsBookmarkByMouseAndByKeyboard() {
    show("Try [temperature 2](<bookmark:L2.1 s4 temperature=2>) now.");
    Text link = word("temperature 2");
    assertThat(link.isFocusTraversable()).isTrue();
    Toolkit.run(
        () -> {
          Event.fireEvent(link, mouse(MouseEvent.MOUSE_CLICKED));
          for (KeyCode code : List.of(KeyCode.ENTER, KeyCode.SPACE, KeyCode.A)) {
            Event.fireEvent(
                link, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          }
        });
    String bookmark = "L2.1 s4 temperature=2";
    assertThat(opened).containsExactly(bookmark, bookmark, bookmark);
  }

  @Test
  void emphasisAndCodeAreStyleClasses() {
    show("*a* **b** `c` d");
    assertThat(word("a").getStyleClass()).contains("emphasis");
    assertThat(word("b").getStyleClass()).contains("strong");
    assertThat(word("c").getStyleClass()).contains("code");
    assertThat(word(" d").getStyleClass()).containsExactly("word");
  }

  @Test
  void anIndexIsLowered() {
    show("by √d_k, not snake_case");
    assertThat(word("k").getStyleClass()).contains("sub");
    assertThat(all()).isEqualTo("by √dk, not snake_case");
  }

  @Test
  void listsHaveTheirMarksAndLinesJoinWithASpace() {
    show("One\nline.\n\n1. first\n2. second\n\n- point\n");
    assertThat(inside(view).filter(Label.class::isInstance).map(l -> ((Label) l).getText()))
        .containsExactly("1.", "2.", "•");
    assertThat(all()).isEqualTo("One line.firstsecondpoint");
  }
}
