package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.CellRef;
import attentionlab.app.text.ProseView;
import attentionlab.graph.Derivation;
import attentionlab.graph.Numbers;
import attentionlab.graph.Piece;
import attentionlab.graph.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Why a cell has its value: its arithmetic, where every operand is a link one level further back.
 */
final class DerivationPane extends VBox {
  private final Context context;
  private final Label question = new Label();
  private final TextFlow lines = new TextFlow();
  private final CopyButton copyText;
  private final CopyButton copyLatex;
  private Optional<Derivation> shown = Optional.empty();

  DerivationPane(Context context) {
    this.context = context;
    getStyleClass().add("derivation");
    question.getStyleClass().add("derivation-question");
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    lines.getStyleClass().add("derivation-lines");
    copyText =
        new CopyButton(context.texts(), "derivation.text", () -> shown.map(Derivation::text));
    copyLatex =
        new CopyButton(context.texts(), "derivation.latex", () -> shown.map(Derivation::latex));
    copyText.getStyleClass().addAll("flat", "small");
    copyLatex.getStyleClass().addAll("flat", "small");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(question, space, copyText, copyLatex);
    head.getStyleClass().add("derivation-head");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    context
        .lighting()
        .explainedProperty()
        .addListener((property, before, now) -> show(now, context.look().getValue()));
    context.look().addListener((property, before, now) -> show(shown, now));
    show(Optional.empty(), context.look().getValue());
  }

  private void show(Optional<Derivation> derivation, Look look) {
    shown = derivation;
    lines.getChildren().clear();
    copyText.setVisible(derivation.isPresent());
    copyText.setManaged(derivation.isPresent());
    copyLatex.setVisible(derivation.isPresent());
    copyLatex.setManaged(derivation.isPresent());
    if (derivation.isEmpty()) {
      question.setText(context.texts().text("derivation.hint"));
      question.getStyleClass().setAll("label", "derivation-hint");
      return;
    }
    Derivation d = derivation.get();
    question.getStyleClass().setAll("label", "derivation-question");
    question.setText(
        context.texts().text("derivation.why", Numbers.brief(d.cell().value(), look.digits(4))));
    if (d.operands().isEmpty()) {
      word(
          context.texts().text("derivation.start", look.words().panel(d.cell().node().id())), look);
      return;
    }
    for (Term.Named named : d.intermediates()) {
      word(named.symbol() + " = ", look);
      pieces(Derivation.pieces(named.term(), Derivation.Style.NUMBERS, look.digits(4)), look);
      word(" = " + Numbers.brief(named.value(), look.digits(4)) + "\n", look);
    }
    pieces(d.head(), look);
    word("  =  ", look);
    pieces(d.pieces(Derivation.Style.SYMBOLS), look);
    word("\n=  ", look);
    List<Piece> numbers = d.pieces(Derivation.Style.NUMBERS, look.digits(4));
    pieces(numbers, look);
    word("  =  ", look);
    List<Piece> evaluated = d.pieces(Derivation.Style.EVALUATED, look.digits(4));
    if (!plain(evaluated).equals(plain(numbers))) {
      pieces(evaluated, look);
      word("  =  ", look);
    }
    Text result = word(Numbers.brief(d.cell().value(), look.digits(4)), look);
    result.setFont(look.bold(1));
  }

  private void pieces(List<Piece> pieces, Look look) {
    for (Piece piece : pieces) {
      Text text = word(piece.text(), look);
      if (piece.script() != Piece.Script.BASE) {
        text.setFont(look.text(0.75));
        text.setTranslateY(look.textSize() * (piece.script() == Piece.Script.SUPER ? -0.35 : 0.2));
      }
      piece.cell().ifPresent(cell -> text.getStyleClass().add(ProseView.css(cell.node().role())));
      piece.cell().filter(this::isElsewhere).ifPresent(cell -> link(text, cell));
    }
  }

  /** The cell that is explained is no way back to itself. */
  private boolean isElsewhere(Term.Cell cell) {
    return shown.stream().noneMatch(derivation -> derivation.cell().equals(cell));
  }

  private static String plain(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private Text word(String content, Look look) {
    Text text = new Text(content);
    text.setFont(look.text(1));
    text.getStyleClass().add("word");
    lines.getChildren().add(text);
    return text;
  }

  /** The mouse and the keyboard go on to where a number came from. */
  private void link(Text text, Term.Cell cell) {
    text.setFocusTraversable(true);
    text.setAccessibleRole(AccessibleRole.HYPERLINK);
    text.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            context.session().pin(CellRef.of(cell));
            lines.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
          }
        });
    text.getStyleClass().add("linked");
    text.setOnMouseClicked(event -> context.session().pin(CellRef.of(cell)));
  }

  /** For tests: what is written. */
  List<String> words() {
    return lines.getChildren().stream().map(node -> ((Text) node).getText()).toList();
  }
}
