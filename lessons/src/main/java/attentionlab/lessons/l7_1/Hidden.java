package attentionlab.lessons.l7_1;

import attentionlab.graph.Matrix;
import attentionlab.nn.Masks;
import attentionlab.nn.Masks.Alignment;
import java.util.List;

/** Which keys a query may not see. */
enum Hidden {
  NONE,
  PADDING,
  CAUSAL;

  /** 1 where a query may attend to a key. */
  Matrix keeps(int queries, List<Boolean> real) {
    return switch (this) {
      case NONE -> Matrix.filled(queries, real.size(), 1);
      case PADDING -> Masks.padding(queries, real);
      case CAUSAL -> Masks.causal(queries, real.size(), Alignment.TOP_LEFT);
    };
  }
}
