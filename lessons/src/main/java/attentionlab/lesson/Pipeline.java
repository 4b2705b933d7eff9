package attentionlab.lesson;

import attentionlab.graph.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * The computation of a lesson at a glance: the nodes that stay visible in every step, and what
 * leads from one to the next.
 */
public record Pipeline(List<Stage> stages) {

  /**
   * One place of the pipeline.
   *
   * @param by what led here, in symbols, such as {@code ÷ √d_k}; empty at the start
   * @param nodes what is here
   */
  public record Stage(String by, List<Name> nodes) {}

  public Pipeline {
    stages = List.copyOf(stages);
  }

  public static Pipeline from(Name... nodes) {
    return new Pipeline(List.of(new Stage("", List.of(nodes))));
  }

  public Pipeline then(String by, Name... nodes) {
    List<Stage> more = new ArrayList<>(stages);
    more.add(new Stage(by, List.of(nodes)));
    return new Pipeline(more);
  }
}
