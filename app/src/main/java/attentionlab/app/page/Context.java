package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Pins;
import attentionlab.app.state.Place;
import attentionlab.app.text.CardTexts;
import attentionlab.app.text.LessonTexts;
import attentionlab.app.text.Texts;
import attentionlab.graph.Name;
import attentionlab.lesson.Course;
import attentionlab.lesson.Prediction;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** What every part of a page is made with. */
record Context(
    AppState state,
    LessonSession session,
    Pins pins,
    Course course,
    Texts texts,
    LessonTexts lessonTexts,
    CardTexts cards,
    CardDesk desk,
    Lighting lighting,
    Notices notices,
    ObservableValue<Look> look) {

  /**
   * The identifiers of the nodes whose numbers the prediction of the present step hides until it is
   * answered.
   */
  Set<String> hidden() {
    Place place = session.snapshot().shown().place();
    return place
        .step()
        .prediction()
        .filter(prediction -> isOpen(place, prediction))
        .map(prediction -> prediction.hidden().stream().map(Name::id).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private boolean isOpen(Place place, Prediction prediction) {
    return state
        .progress()
        .answer(place.lesson(), place.step().id(), prediction.question().id())
        .isEmpty();
  }
}
