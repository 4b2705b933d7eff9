package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.text.ProseView;
import attentionlab.app.text.Texts;
import attentionlab.graph.Derivation;
import attentionlab.graph.Derivation.Style;
import attentionlab.graph.Growth;
import attentionlab.graph.Numbers;
import attentionlab.graph.Piece;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A derivation line by line. Each operand lights its cell, and leads one level further back. */
public final class DerivationLines extends TextFlow {
  private static final int DECIMALS = 4;

  private final Links links;
  private final Texts texts;
  private final Map<Term.Cell, List<Text>> pieces = new HashMap<>();
  private Optional<Term.Cell> explained = Optional.empty();
  private Look look;

  /** What follows when an operand is pointed at, or chosen. */
  public interface Links {
    /** Goes on to where a number came from. */
    void follow(Term.Cell cell);

    /** Lights one cell, or none. */
    void single(Optional<Term.Cell> cell);
  }

  public DerivationLines(Links links, Texts texts) {
    this.links = links;
    this.texts = texts;
    getStyleClass().add("derivation-lines");
  }

  public void clear() {
    getChildren().clear();
    pieces.clear();
  }

  /** Shows how a cell was made; while it is being computed, as much as is known of it. */
  public void show(Derivation derivation, Optional<Growth.Stage> stage, Look newLook) {
    boolean hadFocus = getChildren().stream().anyMatch(javafx.scene.Node::isFocused);
    clear();
    look = newLook;
    explained = Optional.of(derivation.cell());
    write(derivation, stage);
    stage.ifPresent(now -> mark(now.lit()));
    if (hadFocus) {
      takeFocus();
    }
  }

  private void write(Derivation derivation, Optional<Growth.Stage> stage) {
    if (StartWords.isStart(derivation)) {
      word(StartWords.of(look.words(), derivation.cell()));
      return;
    }
    pieces(derivation.head(), false);
    word("  =  ");
    pieces(derivation.pieces(Style.SYMBOLS), true);
    word("\n=  ");
    numbers(stage.map(Growth.Stage::term).orElse(derivation.term()), stage.isEmpty());
    derivation.intermediates().forEach(this::intermediate);
  }

  private void intermediate(Term.Named named) {
    word("\n" + named.symbol() + "  =  ");
    pieces(Derivation.pieces(named.term(), Style.NUMBERS, look.digits(DECIMALS)), true);
    word("  =  " + brief(named.value()));
  }

  private void numbers(Term term, boolean workedOut) {
    List<Piece> numbers = Derivation.pieces(term, Style.NUMBERS, look.digits(DECIMALS));
    pieces(numbers, false);
    word("  =  ");
    List<Piece> evaluated = Derivation.pieces(term, Style.EVALUATED, look.digits(DECIMALS));
    if (workedOut && !plain(evaluated).equals(plain(numbers))) {
      pieces(evaluated, false);
      word("  =  ");
    }
    word(brief(term.value())).setFont(look.bold(1));
  }

  private String brief(double value) {
    return Numbers.brief(value, look.digits(DECIMALS));
  }

  private static String plain(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /**
   * @param stops whether the keyboard stops at the operands
   */
  private void pieces(List<Piece> row, boolean stops) {
    Optional<Term.Cell> before = Optional.empty();
    for (Piece piece : row) {
      Text text = word(piece.cell().isPresent() ? whole(piece.text()) : piece.text());
      if (piece.script() != Piece.Script.BASE) {
        text.setFont(look.text(0.75));
        text.setTranslateY(look.textSize() * (piece.script() == Piece.Script.SUPER ? -0.35 : 0.2));
      }
      piece.cell().ifPresent(cell -> text.getStyleClass().add(ProseView.css(cell.node().role())));
      boolean first = !piece.cell().equals(before);
      piece
          .cell()
          .filter(cell -> !explained.equals(Optional.of(cell)))
          .ifPresent(cell -> link(text, cell, stops && first));
      before = piece.cell();
    }
  }

  /** A cell is not broken into two lines. */
  private static String whole(String text) {
    return text.replace(' ', '\u00a0');
  }

  private Text word(String content) {
    Text text = new Text(content);
    text.setFont(look.text(1));
    text.getStyleClass().add("word");
    getChildren().add(text);
    return text;
  }

  /** The mouse and the keyboard go on to where a number came from. */
  private void link(Text text, Term.Cell cell, boolean stops) {
    pieces.computeIfAbsent(cell, c -> new ArrayList<>()).add(text);
    text.getStyleClass().add("linked");
    text.setOnMouseClicked(event -> links.follow(cell));
    text.setOnMouseEntered(event -> single(Optional.of(cell)));
    text.setOnMouseExited(event -> single(Optional.empty()));
    text.setFocusTraversable(stops);
    text.setAccessibleRole(AccessibleRole.HYPERLINK);
    text.setAccessibleText(spoken(cell));
    text.focusVisibleProperty()
        .addListener((p, was, is) -> single(is ? Optional.of(cell) : Optional.empty()));
    text.setOnKeyPressed(event -> key(event, cell));
  }

  private void key(KeyEvent event, Term.Cell cell) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      links.follow(cell);
    }
  }

  private String spoken(Term.Cell cell) {
    return texts.text(
        "why.piece",
        cell.node().name().isPresent()
            ? look.words().panel(cell.node().id())
            : Derivation.symbol(cell.node()),
        look.words().label(cell.rowLabel()),
        look.words().label(cell.colLabel()),
        brief(cell.value()));
  }

  private void single(Optional<Term.Cell> cell) {
    links.single(cell);
    mark(cell.map(Set::of).orElse(Set.of()));
  }

  private void mark(Set<Term.Cell> lit) {
    pieces.forEach((cell, texts) -> texts.forEach(text -> text.setUnderline(lit.contains(cell))));
  }

  private void takeFocus() {
    getChildren().stream()
        .filter(javafx.scene.Node::isFocusTraversable)
        .findFirst()
        .ifPresentOrElse(javafx.scene.Node::requestFocus, getParent()::requestFocus);
  }
}
