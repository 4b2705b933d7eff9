package attentionlab.lessons.l5_4;

import static attentionlab.lessons.l5_4.RotaryPositions.BASE;
import static attentionlab.lessons.l5_4.RotaryPositions.D;
import static attentionlab.lessons.l5_4.RotaryPositions.HEAD;
import static attentionlab.lessons.l5_4.RotaryPositions.HEADS;
import static attentionlab.lessons.l5_4.RotaryPositions.K;
import static attentionlab.lessons.l5_4.RotaryPositions.M;
import static attentionlab.lessons.l5_4.RotaryPositions.N;
import static attentionlab.lessons.l5_4.RotaryPositions.Q;
import static attentionlab.lessons.l5_4.RotaryPositions.SCHEME;

import attentionlab.figure.Panels;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Step;
import attentionlab.lessons.l5_4.RotaryPositions.Scheme;
import java.util.List;

/** The steps of L5.4. */
record RotaryPositionsSteps(Lesson lesson) {

  List<Step> all() {
    return List.of(turning(), moving(), swapping(), waves(), inside(), slopes(), beyond(), check());
  }

  private static Step turning() {
    return Step.of(
            "s1",
            live ->
                Panels.row(
                    RotaryPositionsFigures.plane(live), RotaryPositionsFigures.lengths(live)))
        .withFormula(
            "\\part{turned_q}{R_m\\,q} = \\begin{bmatrix} \\cos m\\theta & -\\sin m\\theta \\\\"
                + " \\sin m\\theta & \\cos m\\theta \\end{bmatrix} \\part{q}{q}")
        .withControls(M, N, Q, K);
  }

  private Step moving() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                    RotaryPositionsFigures.far(live, Turned.TURNED_Q, Turned.TURNED_K),
                    RotaryPositionsFigures.far(live, Turned.FAR_Q, Turned.FAR_K)))
        .withFormula(
            "\\part{score}{s} = \\part{turned_q}{(R_m\\,q)} \\cdot \\part{turned_k}{(R_n\\,k)}"
                + " = q^{\\top} R_m^{\\top} R_n\\,k")
        .withControls(M, N)
        .predicting(
            Prediction.of(
                new Pick("predict", List.of("same", "swapped", "plain", "other"), this::afar),
                Turned.FAR_SCORE,
                Turned.FAR_Q,
                Turned.FAR_K,
                Turned.SCORES,
                Turned.MAP));
  }

  /** Which known score the pair has a hundred places further on. */
  private String afar(Live live) {
    Live start = Live.of(lesson, lesson.initial());
    double far = start.cell(Turned.FAR_SCORE, 0, 0);
    if (Math.abs(far - start.cell(Turned.SCORE, 0, 0)) < 1e-9) {
      return "same";
    }
    return Math.abs(far - start.cell(Turned.SWAPPED, 0, 0)) < 1e-9 ? "swapped" : "other";
  }

  private static Step swapping() {
    return Step.of(
            "s3",
            live ->
                Panels.row(RotaryPositionsFigures.map(live), RotaryPositionsFigures.scores(live)))
        .withControls(M, N, Q, K);
  }

  private static Step waves() {
    return Step.of(
            "s4",
            live ->
                Panels.row(RotaryPositionsFigures.profile(live))
                    .below(RotaryPositionsFigures.clocks(live)))
        .startingWith(s -> s.with(D, 8))
        .withFormula(
            "\\part{profile}{s} = \\sum_{i} 2 \\cos\\left((m-n)\\,"
                + "\\part{frequencies}{\\theta_i}\\right) \\qquad"
                + " \\part{frequencies}{\\theta_i} = b^{-2\\part{pairs}{i}/d}")
        .withControls(D, BASE, M, N);
  }

  private static Step inside() {
    return Step.of("s5", live -> Panels.row(RotaryPositionsFigures.inside(live)))
        .withFormula(RotaryPositionsSteps::scoreFormula)
        .withControls(SCHEME);
  }

  private static String scoreFormula(Live live) {
    return switch (live.get(SCHEME)) {
      case NONE -> "s_{mn} = q_m \\cdot k_n";
      case ROPE -> "s_{mn} = (R_m\\,q_m) \\cdot (R_n\\,k_n)";
      case ALIBI -> "s_{mn} = q_m \\cdot k_n - \\part{slopes}{\\alpha_h}\\,(m - n)";
    };
  }

  private static Step slopes() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                    RotaryPositionsFigures.slopes(live),
                    RotaryPositionsFigures.bias(live),
                    RotaryPositionsFigures.lastRows(live)))
        .startingWith(s -> s.with(SCHEME, Scheme.ALIBI))
        .withFormula(
            "\\part{slopes}{\\alpha_i} = 2^{-8i/h} \\qquad \\part{bias}{B_{mn}} ="
                + " -\\part{slopes}{\\alpha_i}\\,(m - n)")
        .withControls(HEADS, HEAD);
  }

  private static Step beyond() {
    return Step.of(
            "s7",
            live ->
                Panels.row(
                    RotaryPositionsFigures.beyond(live), RotaryPositionsFigures.schemes(live)))
        .startingWith(s -> s.with(D, 64))
        .withControls(SCHEME, BASE, HEAD);
  }

  private static Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(
                    RotaryPositionsFigures.lengths(live), RotaryPositionsFigures.lastRows(live)))
        .withControls(M, N, HEADS)
        .checking(
            new Check(
                new Pick("a", List.of("no", "longer", "shorter"), RotaryPositionsSteps::stretch)),
            new Check(Pick.of("b", "none", "none", "slopes", "vectors")),
            new Check(
                new Pick(
                    "c", List.of("largest", "smallest", "same"), RotaryPositionsSteps::farthest)));
  }

  private static String stretch(Live live) {
    double change = live.cell(Turned.LENGTHS, 0, 1) - live.cell(Turned.LENGTHS, 0, 0);
    return Math.abs(change) < 1e-9 ? "no" : change > 0 ? "longer" : "shorter";
  }

  /** Which slope gives the farthest token the most weight. */
  private static String farthest(Live live) {
    int last = live.value(LinearBiases.WEIGHTS).rows() - 1;
    double steep = live.cell(LinearBiases.WEIGHTS, 0, 0);
    double flat = live.cell(LinearBiases.WEIGHTS, last, 0);
    return flat > steep ? "smallest" : flat < steep ? "largest" : "same";
  }
}
