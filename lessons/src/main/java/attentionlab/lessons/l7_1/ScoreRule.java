package attentionlab.lessons.l7_1;

/**
 * How a query and a key become a score: a choice that has nothing to do with where they come from.
 */
enum ScoreRule {
  ADDITIVE(
      "\\part{add_v}{v}^{\\top} \\tanh\\left(\\part{add_q}{W_1}\\,\\part{q}{q_i}"
          + " + \\part{add_k}{W_2}\\,\\part{k}{k_j} + \\part{add_b}{b}\\right)"),
  DOT("\\part{q}{q_i} \\cdot \\part{k}{k_j}"),
  SCALED("\\frac{\\part{q}{q_i} \\cdot \\part{k}{k_j}}{\\sqrt{d_k}}");

  private final String latex;

  ScoreRule(String latex) {
    this.latex = latex;
  }

  String latex() {
    return latex;
  }
}
