package attentionlab.app.page;

import attentionlab.app.state.CardDesk;
import attentionlab.app.state.CardDesk.Opened;
import attentionlab.app.text.ProseView;
import attentionlab.cards.Card;
import attentionlab.cards.Deck;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** The cards over the window: a deck to search at the left, the card that is read at the right. */
final class CardsPane extends StackPane {
  /** What stands beside a title in the list, in pixels. */
  private static final double BESIDE_TITLE = 40;

  private final Context context;
  private final Map<Deck, ToggleButton> tabs = new EnumMap<>(Deck.class);
  private final TextField search = new TextField();
  private final ListView<Card> list = new ListView<>();
  private final Label none = new Label();
  private final CardView card;
  private final ScrollPane reader;
  private Node before;
  private Deck deck = Deck.ERRATA;

  CardsPane(Context context) {
    this.context = context;
    card = new CardView(context);
    reader = new ScrollPane(card);
    reader.setFitToWidth(true);
    reader.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    HBox.setHgrow(reader, Priority.ALWAYS);
    getStyleClass().add("shade");
    HBox body = new HBox(side(), reader);
    body.getStyleClass().add("cards-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox dialog = new VBox(head(), body);
    dialog.getStyleClass().addAll("card", "dialog-card", "cards");
    dialog.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    getChildren().add(dialog);
    setAlignment(Pos.CENTER);
    setOnMouseClicked(event -> desk().close());
    setId("cards");
    setVisible(false);
    desk().openedProperty().addListener((property, was, now) -> show(now));
    context.texts().languageProperty().addListener((property, was, now) -> again());
    context.look().addListener((property, was, now) -> again());
  }

  private CardDesk desk() {
    return context.desk();
  }

  private HBox head() {
    HBox row = new HBox();
    row.getStyleClass().add("segments");
    for (Deck each : Deck.values()) {
      ToggleButton tab = new ToggleButton();
      context.texts().bind(tab.textProperty(), "cards." + each.id());
      tab.setId("deck-" + each.id());
      tab.getStyleClass().add(each.ordinal() == 0 ? "first" : "last");
      tab.setOnAction(event -> desk().open(each));
      tabs.put(each, tab);
      row.getChildren().add(tab);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button("✕");
    close.getStyleClass().addAll("icon", "flat");
    close.setId("close-cards");
    context.texts().bind(close.accessibleTextProperty(), "cards.close");
    close.setOnAction(event -> desk().close());
    HBox head = new HBox(row, gap, close);
    head.getStyleClass().add("cards-head");
    return head;
  }

  private VBox side() {
    search.setId("search-cards");
    context.texts().bind(search.promptTextProperty(), "cards.search");
    search.textProperty().addListener((property, was, now) -> find());
    context.texts().bind(none.textProperty(), "cards.none");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setCellFactory(view -> new Entry());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, now) -> read(Optional.ofNullable(now)));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox side = new VBox(search, list);
    side.getStyleClass().add("cards-side");
    return side;
  }

  private void show(Optional<Opened> opened) {
    opened.ifPresent(
        open -> {
          deck = open.deck();
          tabs.forEach((each, tab) -> tab.setSelected(each == deck));
          search.clear();
          list(context.cards().of(deck).all(), open.card());
        });
    boolean appears = opened.isPresent() && !isVisible();
    boolean leaves = opened.isEmpty() && isVisible();
    if (appears) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    setVisible(opened.isPresent());
    if (appears) {
      applyCss();
      layout(); // a list that was never laid out does not know how high its lines are
      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }
    if (appears) {
      search.requestFocus();
    } else if (leaves && before != null) {
      before.requestFocus();
    }
  }

  private void again() {
    Card chosen = list.getSelectionModel().getSelectedItem();
    if (isVisible()) {
      list(context.cards().of(deck).search(search.getText()), chosen == null ? "" : chosen.id());
    }
  }

  private void find() {
    list(context.cards().of(deck).search(search.getText()), "");
  }

  private void list(List<Card> cards, String chosen) {
    list.getItems().setAll(cards);
    int index = 0;
    for (int i = 0; i < cards.size(); i++) {
      index = cards.get(i).id().equals(chosen) ? i : index;
    }
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - 2));
    read(cards.stream().skip(index).findFirst());
  }

  private void read(Optional<Card> chosen) {
    card.show(chosen);
    reader.setVvalue(0);
  }

  /** A line of the list: the identifier of an erratum and the title. */
  private final class Entry extends ListCell<Card> {
    @Override
    protected void updateItem(Card item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : line(item));
    }

    private TextFlow line(Card item) {
      String words = deck == Deck.ERRATA ? item.id() + "  " + item.title() : item.title();
      TextFlow line = ProseView.line(words, "title");
      line.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE_TITLE));
      return line;
    }
  }
}
