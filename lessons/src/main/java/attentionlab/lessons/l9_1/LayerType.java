package attentionlab.lessons.l9_1;

/** The four kinds of layers that the paper compares (its table 1). */
enum LayerType {
  SELF,
  RECURRENT,
  /** kernels of width 3 */
  CONVOLUTION,
  /** attention to the nearest 64 positions */
  RESTRICTED
}
