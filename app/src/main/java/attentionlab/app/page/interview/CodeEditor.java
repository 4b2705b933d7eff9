package attentionlab.app.page.interview;

import attentionlab.app.state.Coding.Dialect;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** A field for programs: coloured words, numbered lines, lines that begin where the last began. */
final class CodeEditor extends StackPane {
  private static final Pattern INDENT = Pattern.compile("^[ \\t]*");
  private static final Pattern OPEN_LINE = Pattern.compile("[ \\t]+");

  private final CodeArea area = new CodeArea();
  private Dialect dialect = Dialect.JAVA;

  /**
   * @param changed gets the program whenever it has changed
   * @param leave called when the keyboard wants out
   */
  CodeEditor(Consumer<String> changed, Runnable leave) {
    getStyleClass().add("code-editor");
    area.setId("program");
    area.getStyleClass().add(InterviewController.START);
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    area.textProperty()
        .addListener(
            (property, before, now) -> {
              colour();
              changed.accept(now);
            });
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(event, leave));
    area.addEventFilter(KeyEvent.KEY_TYPED, this::closes);
    getChildren().add(new VirtualizedScrollPane<>(area));
  }

  private void typed(KeyEvent event, Runnable leave) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      leave.run();
    } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isShortcutDown()) {
      event.consume();
      area.replaceSelection(step());
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      event.consume();
      area.replaceSelection("\n" + indent());
      area.requestFollowCaret();
    }
  }

  /** A brace that closes a block stands where the line stands that opened it. */
  private void closes(KeyEvent event) {
    String before = before();
    int step = step().length();
    if (event.getCharacter().equals("}")
        && area.getSelection().getLength() == 0
        && before.length() >= step
        && OPEN_LINE.matcher(before).matches()) {
      int caret = area.getCaretPosition();
      area.deleteText(caret - step, caret);
    }
  }

  /** How much deeper a block stands: as in the programs that are given. */
  private String step() {
    return " ".repeat(dialect == Dialect.JAVA ? 2 : 4);
  }

  private String before() {
    String line = area.getParagraph(area.getCurrentParagraph()).getText();
    return line.substring(0, Math.min(line.length(), area.getCaretColumn()));
  }

  /** A new line begins where the last one began, deeper after what opens a block. */
  private String indent() {
    String before = before();
    Matcher indent = INDENT.matcher(before);
    String same = indent.find() ? indent.group() : "";
    String end = before.stripTrailing();
    return end.endsWith("{") || dialect == Dialect.NUMPY && end.endsWith(":")
        ? same + step()
        : same;
  }

  private void colour() {
    if (area.getLength() > 0) {
      area.setStyleSpans(0, CodeColours.of(area.getText(), dialect));
    }
  }

  /** Shows another program; undoing does not go back behind it. */
  void show(String program, Dialect newDialect) {
    dialect = newDialect;
    if (!area.getText().equals(program)) {
      area.replaceText(program);
      area.moveTo(0);
      area.getUndoManager().forgetHistory();
    }
    colour();
  }

  /** Puts another program in the place of this one; that can be undone. */
  void replace(String program) {
    area.replaceText(program);
  }

  /** Goes to a line, counted from 1. */
  void goTo(int line, int column) {
    int paragraph = Math.max(0, Math.min(line - 1, area.getParagraphs().size() - 1));
    int most = area.getParagraphLength(paragraph);
    area.moveTo(paragraph, Math.max(0, Math.min(column - 1, most)));
    area.requestFollowCaret();
    area.requestFocus();
  }

  void describe(String words) {
    area.setAccessibleText(words);
  }

  void takeFocus() {
    area.requestFocus();
  }
}
