package attentionlab.app.state;

import attentionlab.figure.Panels;
import attentionlab.lesson.Live;
import attentionlab.stage.Lenses;
import attentionlab.stage.Scene;
import java.util.Map;

/**
 * Everything a step shows that follows from its settings, computed together.
 *
 * @param live the settings and the graph
 * @param plain the figures as the step shows them
 * @param formula the formula in LaTeX, or empty
 * @param facts what the core filled into the places of the texts
 * @param lenses how the figures are looked at
 * @param view what is to be seen of them
 */
public record Shown(
    Place place,
    Live live,
    Panels plain,
    String formula,
    Map<String, String> facts,
    Lenses lenses,
    Lenses.View view) {

  /** What is shown at a place. */
  static Shown of(Place place, Facts facts, Lenses lenses) {
    Live live = Live.of(place.lesson(), place.settings());
    Panels plain = place.step().shows().apply(live);
    Ahead.look(live, place.lesson().pipeline());
    return new Shown(
        place,
        live,
        plain,
        place.step().formula().apply(live),
        facts.of(place.lesson(), place.step(), live),
        lenses,
        view(live, plain, lenses));
  }

  /** The figures on the stage. */
  public Panels panels() {
    return view.scene().panels();
  }

  /** The figures on the stage, and all nodes they show. */
  public Scene scene() {
    return view.scene();
  }

  /** The same numbers, looked at in another way. */
  Shown through(Lenses others) {
    return new Shown(place, live, plain, formula, facts, others, view(live, plain, others));
  }

  private static Lenses.View view(Live live, Panels plain, Lenses lenses) {
    Lenses.View view = lenses.of(new Scene(live.graph(), plain), live);
    Ahead.look(view.scene().panels());
    return view;
  }
}
