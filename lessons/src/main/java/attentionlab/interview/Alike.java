package attentionlab.interview;

import java.util.Locale;

/** What is easily taken for one another. A mock interview asks such questions side by side. */
public enum Alike {
  /** LayerNorm and BatchNorm */
  NORM,
  /** self-attention and cross-attention */
  SOURCE,
  /** padding masks and causal masks */
  MASK,
  /** √d_k and √d_model */
  ROOT,
  /** who shares keys and values: MHA, MQA, GQA */
  SHARING;

  /** How texts refer to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
