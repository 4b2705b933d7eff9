package attentionlab.task;

import attentionlab.graph.JoinRows;
import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a function gives, right or with a mistake, computed by the layers of this module. */
@FunctionalInterface
public interface Answers {

  /**
   * The named results of the calls of a case.
   *
   * @throws IllegalArgumentException when these shapes cannot be computed in this way
   */
  List<Node> of(List<Call> calls);

  /** Each call for itself, results of the same name below each other. */
  static Answers each(Function<Call, List<Node>> one) {
    return calls -> {
      List<Node> all = new ArrayList<>(one.apply(calls.get(0)));
      for (Call call : calls.subList(1, calls.size())) {
        List<Node> further = one.apply(call);
        for (int i = 0; i < all.size(); i++) {
          Node above = all.get(i);
          Node below = new JoinRows().on(above, further.get(i));
          all.set(i, above.name().map(below::as).orElse(below));
        }
      }
      return all;
    };
  }

  /** Functions with a single result. */
  static Answers one(Function<Call, Node> function) {
    return each(call -> List.of(function.apply(call)));
  }
}
