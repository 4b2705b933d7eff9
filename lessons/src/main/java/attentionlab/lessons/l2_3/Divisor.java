package attentionlab.lessons.l2_3;

/** What the scores are divided by. */
enum Divisor {
  ONE("1") {
    @Override
    double of(int dk) {
      return 1;
    }
  },
  ROOT_DK("\\sqrt{d_k}") {
    @Override
    double of(int dk) {
      return Math.sqrt(dk);
    }
  },
  DK("d_k") {
    @Override
    double of(int dk) {
      return dk;
    }
  },
  ROOT_512("\\sqrt{512}") {
    @Override
    double of(int dk) {
      return Math.sqrt(512);
    }
  };

  private final String latex;

  Divisor(String latex) {
    this.latex = latex;
  }

  String latex() {
    return latex;
  }

  /** Its value for vectors of that width. */
  abstract double of(int dk);
}
