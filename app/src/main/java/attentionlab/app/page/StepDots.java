package attentionlab.app.page;

import attentionlab.app.state.Place;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.Step;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The steps of the lesson: where one is, which were seen, and each a click away. */
final class StepDots extends HBox {
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
  private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

  private final Context context;

  StepDots(Context context) {
    this.context = context;
    getStyleClass().add("dots");
  }

  void show(Place place) {
    List<Step> steps = place.lesson().steps();
    LessonText words = context.lessonTexts().of(place.lesson());
    while (getChildren().size() > steps.size()) {
      getChildren().remove(steps.size());
    }
    while (getChildren().size() < steps.size()) {
      getChildren().add(new Dot(getChildren().size()));
    }
    for (int i = 0; i < steps.size(); i++) {
      String id = steps.get(i).id();
      Dot dot = (Dot) getChildren().get(i);
      dot.name(words.steps().get(id).title());
      dot.pseudoClassStateChanged(PRESENT, i == place.index());
      dot.pseudoClassStateChanged(SEEN, context.state().progress().isSeen(place.lesson(), id));
    }
  }

  private final class Dot extends Region {
    private final Tooltip tip = new Tooltip();

    Dot(int index) {
      getStyleClass().add("dot");
      setAccessibleRole(AccessibleRole.BUTTON);
      setOnMouseClicked(event -> context.session().goTo(index));
      Tooltip.install(this, tip);
    }

    void name(String title) {
      tip.setText(title);
      setAccessibleText(title);
    }
  }
}
