package attentionlab.lesson;

import attentionlab.graph.Graph;
import java.util.List;

/**
 * A lesson: a pure function from settings to a recorded computation, and the steps that walk
 * through it. Its texts lie beside its class, one file for each language.
 */
public interface Lesson {

  /** The identifier of the curriculum, such as {@code L2.1}. */
  String id();

  /** Everything a learner can change in it. */
  List<Setting<?>> settings();

  /**
   * The computation. The same settings give the same graph.
   *
   * @throws Refused when the settings cannot go together
   */
  Graph compute(Settings settings);

  /** What stays visible in every step. */
  Pipeline pipeline();

  /** The steps, in order. */
  List<Step> steps();

  /** The settings the lesson starts from. */
  default Settings initial() {
    return Settings.initial(settings());
  }

  /** The settings a step starts from. */
  default Settings startOf(Step step) {
    return step.start().apply(initial());
  }

  /**
   * The step of that identifier.
   *
   * @throws Refused when there is none
   */
  default Step step(String stepId) {
    return steps().stream()
        .filter(step -> step.id().equals(stepId))
        .findFirst()
        .orElseThrow(() -> Refused.because("refused.step", stepId));
  }
}
