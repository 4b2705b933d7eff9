package attentionlab.lesson;

import attentionlab.figure.Panels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One step of a lesson: one change on the screen, one insight.
 *
 * @param id {@code s1}, {@code s2}, …; {@code check} for the step with the checkpoints
 * @param start the settings it starts from, made from the lesson's initial ones
 * @param shows its figures
 * @param formula its formula in LaTeX, with parts marked as {@code \part{node}{symbol}}; empty for
 *     none
 * @param controls the settings it offers
 * @param prediction a question the learner commits to before the numbers show
 * @param checks questions at its end
 */
public record Step(
    String id,
    UnaryOperator<Settings> start,
    Function<Live, Panels> shows,
    Function<Live, String> formula,
    List<Setting<?>> controls,
    Optional<Prediction> prediction,
    List<Check> checks) {

  public Step {
    controls = List.copyOf(controls);
    checks = List.copyOf(checks);
  }

  /** A step that starts from the lesson's initial settings. */
  public static Step of(String id, Function<Live, Panels> shows) {
    return new Step(
        id, UnaryOperator.identity(), shows, live -> "", List.of(), Optional.empty(), List.of());
  }

  public Step startingWith(UnaryOperator<Settings> newStart) {
    return new Step(id, newStart, shows, formula, controls, prediction, checks);
  }

  /** With a formula that follows from the computation. */
  public Step withFormula(Function<Live, String> newFormula) {
    return new Step(id, start, shows, newFormula, controls, prediction, checks);
  }

  public Step withFormula(String latex) {
    return withFormula(live -> latex);
  }

  public Step withControls(Setting<?>... newControls) {
    return new Step(id, start, shows, formula, List.of(newControls), prediction, checks);
  }

  public Step predicting(Prediction newPrediction) {
    return new Step(id, start, shows, formula, controls, Optional.of(newPrediction), checks);
  }

  public Step checking(Check... newChecks) {
    return new Step(id, start, shows, formula, controls, prediction, List.of(newChecks));
  }
}
