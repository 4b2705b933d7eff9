package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.CellRef;
import attentionlab.app.state.Differing;
import attentionlab.app.state.Differing.Column;
import attentionlab.app.state.Pin;
import attentionlab.app.state.Pins.Pinned;
import attentionlab.app.state.Place;
import attentionlab.app.state.Shown;
import attentionlab.graph.Edits;
import attentionlab.graph.Graph;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import attentionlab.lesson.LessonText.SettingText;
import attentionlab.lesson.Setting;
import attentionlab.stage.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pinned states and the present one as words: a column for each setting that differs, and one
 * for the cell in question.
 *
 * @param heads the heads of the columns behind the letter
 * @param rows the states, the present one first
 */
record PinTable(List<String> heads, List<Row> rows) {

  /**
   * A state.
   *
   * @param pin the pinned state; empty for the present one
   * @param letter what it is called
   * @param cells what stands in the columns
   * @param chosen whether it is A
   */
  record Row(Optional<Pin> pin, String letter, List<String> cells, boolean chosen) {}

  static PinTable of(Pinned pinned, Context context) {
    return new Maker(pinned, context).table();
  }

  /** What is said of a row. */
  String spoken(Row row) {
    List<String> parts = new ArrayList<>(List.of(row.letter()));
    for (int i = 0; i < heads.size(); i++) {
      parts.add(heads.get(i) + ": " + row.cells().get(i));
    }
    return String.join(", ", parts);
  }

  /** Whether another table has the same states in the same columns, with whatever in them. */
  boolean isLike(PinTable other) {
    return heads.size() == other.heads.size()
        && rows.stream().map(Row::pin).toList().equals(other.rows.stream().map(Row::pin).toList());
  }

  private static final class Maker {
    private static final int DECIMALS = 4;
    private static final String NOTHING = "–";

    private final Context context;
    private final Look look;
    private final Pinned pinned;
    private final Shown present;
    private final Differing differing;
    private final Optional<CellRef> cell;

    Maker(Pinned pinned, Context context) {
      this.context = context;
      this.pinned = pinned;
      look = context.look().getValue();
      present = context.session().snapshot().shown();
      List<Place> places = new ArrayList<>(pinned.all().stream().map(Pin::place).toList());
      places.add(present.place());
      differing = Differing.of(places);
      cell = context.session().pinnedProperty().get().map(Maker::plain);
    }

    /** The cell of the lesson's own node, of which A or a difference was pointed at. */
    private static CellRef plain(CellRef cell) {
      return new CellRef(Lens.plain(cell.node()), cell.row(), cell.col());
    }

    PinTable table() {
      List<Row> rows = new ArrayList<>();
      rows.add(new Row(Optional.empty(), "Ⓑ", cells(present), false));
      for (Pin pin : pinned.all()) {
        boolean chosen = pinned.chosen().equals(Optional.of(pin));
        String letter = chosen ? "Ⓐ" : Integer.toString(pin.number());
        rows.add(new Row(Optional.of(pin), letter, cells(pin.shown()), chosen));
      }
      return new PinTable(heads(), rows);
    }

    private List<String> heads() {
      List<String> heads = new ArrayList<>();
      if (differing.steps()) {
        heads.add(text("compare.step"));
      }
      differing.settings().forEach(column -> heads.add(words(column).name()));
      if (differing.edits()) {
        heads.add(text("compare.edits"));
      }
      shownCell(present).ifPresent(shown -> heads.add(name(shown)));
      return heads;
    }

    private List<String> cells(Shown shown) {
      Place place = shown.place();
      List<String> cells = new ArrayList<>();
      if (differing.steps()) {
        cells.add(text("compare.place", place.lesson().id(), place.index() + 1));
      }
      differing.settings().forEach(column -> cells.add(value(column, place)));
      if (differing.edits()) {
        cells.add(byHand(place.settings().edits(), shown.live().graph()));
      }
      if (shownCell(present).isPresent()) {
        cells.add(
            shownCell(shown).map(found -> Numbers.brief(found.value(), DECIMALS)).orElse(NOTHING));
      }
      return cells;
    }

    /** What was changed by hand: a single thing by name, several by their number. */
    private String byHand(Edits edits, Graph graph) {
      if (edits.count() > 1) {
        return text("compare.changes", edits.count());
      }
      return edits.out().stream()
          .map(token -> text("compare.without", look.words().label(token.label())))
          .findFirst()
          .or(() -> edits.cells().keySet().stream().findFirst().map(n -> set(edits, n, graph)))
          .orElse(NOTHING);
    }

    private String set(Edits edits, String node, Graph graph) {
      Edits.Place at = edits.cells().get(node).keySet().iterator().next();
      return new CellRef(node, at.row(), at.col())
          .in(graph)
          .map(changed -> name(changed) + " = " + Numbers.brief(changed.value(), DECIMALS))
          .orElseGet(() -> text("compare.changes", 1));
    }

    private Optional<Term.Cell> shownCell(Shown shown) {
      Graph graph = shown.live().graph();
      return cell.flatMap(ref -> ref.in(graph));
    }

    private String name(Term.Cell shown) {
      return text(
          "compare.cell",
          look.words().panel(shown.node().id()),
          look.words().label(shown.rowLabel()),
          look.words().label(shown.colLabel()));
    }

    private SettingText words(Column column) {
      String id = column.setting().id();
      return context
          .lessonTexts()
          .of(column.lesson())
          .settings()
          .getOrDefault(id, new SettingText(id, Map.of()));
    }

    private String value(Column column, Place place) {
      return column.isOf(place) ? value(column.setting(), column, place) : NOTHING;
    }

    private <T> String value(Setting<T> setting, Column column, Place place) {
      return new SettingWords(context.texts())
          .of(setting, place.settings().get(setting), words(column));
    }

    private String text(String key, Object... arguments) {
      return context.texts().text(key, arguments);
    }
  }
}
