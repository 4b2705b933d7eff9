package attentionlab.lessons.l10_1;

import java.util.List;

/** Real mistakes, each a switch on the live core. Where each was seen stands in the texts. */
enum Bug {
  NONE,
  /** the padding mask is multiplied with −1e−9 in place of −1e9 (W01) */
  TINY_MASK,
  /** no causal mask while the prompt is read (W07) */
  NO_CAUSAL,
  /** the mask is multiplied with the weights, after the softmax */
  MASK_AFTER,
  /** the softmax runs down the columns */
  WRONG_AXIS,
  /** the scores are not divided by √d_k */
  UNSCALED,
  /** the scores are divided by √d_model */
  DIVIDED_BY_ROOT_MODEL,
  /** Q, K and V are reshaped into heads without moving the token axis */
  WRONG_SPLIT,
  /** the heads are merged with width and length exchanged (W02) */
  WRONG_MERGE,
  /** at test time the sub-layer is multiplied by the dropout rate (W05) */
  TEST_DROPOUT,
  /** dropout acts on what comes from the layer before (E11) */
  SKIP_DROPOUT,
  /** the causal mask hides the diagonal too, so the first query has no key left */
  STRICT_CAUSAL,
  /** the bug of the picture that a round shows */
  HIDDEN;

  /** The bugs of a round, in the order in which the options name them. */
  static final List<Bug> ROUND =
      List.of(
          TINY_MASK,
          NO_CAUSAL,
          MASK_AFTER,
          WRONG_AXIS,
          UNSCALED,
          DIVIDED_BY_ROOT_MODEL,
          WRONG_SPLIT,
          WRONG_MERGE,
          TEST_DROPOUT,
          SKIP_DROPOUT);
}
