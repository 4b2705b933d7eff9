package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Navigation;
import attentionlab.app.state.Pins;
import attentionlab.app.state.Place;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Saving;
import attentionlab.app.state.Transfer;
import attentionlab.app.state.Worker;
import attentionlab.app.text.CardTexts;
import attentionlab.app.text.LessonTexts;
import attentionlab.app.text.Texts;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Course;
import attentionlab.lesson.Prediction;
import attentionlab.stage.Lens;
import attentionlab.stage.Weights;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
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
    ObservableValue<Look> look,
    Navigation navigation,
    Supplier<Rehearsal> rehearsal,
    Transfer transfer,
    Supplier<Worker> workers,
    Saving saving) {

  /**
   * The identifiers of the nodes whose numbers the prediction of the present step hides until it is
   * answered, and of all that is only another way to look at them.
   */
  Set<String> hidden() {
    Set<String> named = named();
    if (session.lens(Weights.class).isPresent()) {
      named = WeightsTool.withSources(named, session.snapshot().shown().live().graph());
    }
    Set<String> hidden = named;
    Set<String> all = new HashSet<>(named);
    if (!named.isEmpty()) {
      session.snapshot().shown().scene().graph().nodes().stream()
          .filter(node -> isWay(node) && showsAny(node, hidden))
          .forEach(node -> all.add(node.id()));
    }
    return all;
  }

  /** Whether a node is another one looked at in some way. */
  private static boolean isWay(Node node) {
    return node.id().contains(Lens.WAY);
  }

  private static boolean showsAny(Node node, Set<String> named) {
    return node.operands().stream()
        .anyMatch(
            operand ->
                named.contains(operand.id())
                    || (isWay(operand) || operand.name().isEmpty()) && showsAny(operand, named));
  }

  /** Who was sent here to see the proof of an answer sees it. */
  private Set<String> named() {
    if (navigation.awayProperty().get().isPresent()) {
      return Set.of();
    }
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
