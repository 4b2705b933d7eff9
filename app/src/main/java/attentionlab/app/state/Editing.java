package attentionlab.app.state;

import attentionlab.graph.Edits;
import attentionlab.graph.Graph;
import attentionlab.graph.Term;
import attentionlab.lesson.ByHand;
import attentionlab.lesson.Grid;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Range;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Tokens;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The verbs that change numbers and words in place. All of them can be undone. */
public final class Editing {
  private final LessonSession session;

  public Editing(LessonSession session) {
    this.session = session;
  }

  /** Sets one cell of a matrix setting to what a person typed. */
  public void settingCell(String settingId, int row, int col, String typed) {
    once(settingId, settings -> settingCell(settings, settingId, row, col, typed));
  }

  private static Settings settingCell(
      Settings settings, String settingId, int row, int col, String typed) {
    Setting<?> setting = settings.setting(settingId);
    if (setting instanceof Grid grid) {
      return settings.with(grid, settings.get(grid).with(row, col, grid.parseCell(typed)));
    } else if (setting instanceof MaskGrid mask) {
      return settings.with(mask, settings.get(mask).with(row, col, Range.number(typed)));
    }
    return settings;
  }

  /** Changes a token setting to the words of a sentence that a person typed. */
  public void sentence(Tokens setting, String sentence) {
    once(setting.id(), settings -> settings.with(setting, setting.tokenise(sentence)));
  }

  /** Sets any cell on the stage to what a person typed. */
  public void cell(Term.Cell cell, Optional<String> setting, String typed) {
    if (setting.isPresent() && !typed.isBlank()) {
      settingCell(setting.get(), cell.row(), cell.col(), typed);
    } else {
      once(cell.node().id(), settings -> ByHand.cell(settings, at(cell), typed));
    }
  }

  /** Sets any cell on the stage to a number; the changes of one gesture are undone together. */
  public void scrub(Term.Cell cell, Optional<String> setting, double value) {
    session.change(
        "cell " + CellRef.of(cell),
        settings ->
            setting.isPresent()
                ? moved(settings, settings.setting(setting.get()), cell, value)
                : ByHand.cell(settings, at(cell), value));
  }

  /** A setting takes a number as far as its limits. */
  private static Settings moved(
      Settings settings, Setting<?> setting, Term.Cell cell, double value) {
    if (setting instanceof Grid grid) {
      double held = Math.max(grid.low(), Math.min(grid.high(), value));
      return settings.with(grid, settings.get(grid).with(cell.row(), cell.col(), held));
    }
    return settings;
  }

  /**
   * The cell in the computation that a cell on the stage shows.
   *
   * @throws Refused when it is no cell of the computation, but of a way to look at it
   */
  private Term.Cell at(Term.Cell cell) {
    Graph graph = session.snapshot().shown().live().graph();
    return CellRef.of(cell).in(graph).orElseThrow(() -> Refused.because("refused.derived"));
  }

  /** Knocks a token out, or puts it back. */
  public void token(Edits.Token token) {
    once("token", settings -> ByHand.token(settings, token));
  }

  /** Gives a panel its own numbers back. */
  public void reset(String node) {
    once(node, settings -> settings.with(settings.edits().without(node)));
  }

  /** Gives all panels their own numbers back. */
  public void resetAll() {
    once("edits", settings -> settings.with(Edits.NONE));
  }

  private void once(String gesture, UnaryOperator<Settings> change) {
    session.endGesture();
    session.change(gesture, change);
    session.endGesture();
  }
}
