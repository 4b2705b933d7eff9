package attentionlab.lessons.l3_1;

/** What is added to the score of a padded key. */
enum MaskValue {
  ZERO("0", 0),
  /** a typing error found in public code: the sign of the exponent */
  TYPO("−1e−9", -1e-9),
  M1("−1", -1),
  M2("−2", -2),
  M5("−5", -5),
  M10("−10", -10),
  M100("−100", -100),
  M1000("−1000", -1000),
  M1E9("−1e9", -1e9),
  INFINITY("−∞", Double.NEGATIVE_INFINITY);

  private final String label;
  private final double value;

  MaskValue(String label, double value) {
    this.label = label;
    this.value = value;
  }

  String label() {
    return label;
  }

  double value() {
    return value;
  }
}
