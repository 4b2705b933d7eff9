package attentionlab.paste;

import attentionlab.graph.Node;
import java.util.stream.Stream;

/** A way to go wrong that people are known to take. */
@FunctionalInterface
interface Mistake {

  /**
   * What a learner who went this way would have pasted; none where there is no such way.
   *
   * @param node the right result
   * @param pasted what they did paste, for ways with a number in them that only it can tell
   */
  Stream<Guess> in(Node node, PastedMatrix pasted);
}
