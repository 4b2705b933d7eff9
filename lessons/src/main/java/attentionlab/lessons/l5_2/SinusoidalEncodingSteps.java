package attentionlab.lessons.l5_2;

import static attentionlab.lessons.l5_2.SinusoidalEncoding.BASE;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.D_MODEL;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.K;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.N;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.P;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.PROJECTED;

import attentionlab.figure.Panels;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Value;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;

/** The steps of L5.2, from one cell of the table to positions beyond training. */
record SinusoidalEncodingSteps(Lesson lesson) {

  List<Step> all() {
    return List.of(
        cell(), clocks(), separation(), shift(), similarity(), lengths(), beyond(), check());
  }

  private static Step cell() {
    return Step.of("s1", live -> Panels.row(SinusoidalEncodingFigures.table(live)))
        .startingWith(s -> s.with(D_MODEL, 8).with(N, 12.0))
        .withFormula(
            "\\begin{array}{l}"
                + "\\part{pe}{PE}(\\part{positions}{pos},\\,2\\part{pairs}{i}) ="
                + " \\sin\\left(\\part{positions}{pos} \\cdot \\part{frequencies}{\\omega_i}\\right)"
                + " \\\\"
                + "\\part{pe}{PE}(\\part{positions}{pos},\\,2\\part{pairs}{i}+1) ="
                + " \\cos\\left(\\part{positions}{pos} \\cdot \\part{frequencies}{\\omega_i}\\right)"
                + " \\\\"
                + "\\part{frequencies}{\\omega_i} = b^{-2\\part{pairs}{i}/d_{\\mathrm{model}}}"
                + "\\end{array}")
        .withControls(D_MODEL, N, BASE);
  }

  private static Step clocks() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                    SinusoidalEncodingFigures.clocks(live),
                    SinusoidalEncodingFigures.waves(live, Codes.TRAINED, live.whole(P))))
        .startingWith(s -> s.with(D_MODEL, 8).with(K, 1.0))
        .withFormula(
            "\\part{wavelengths}{\\lambda_i} = \\frac{2\\pi}{\\part{frequencies}{\\omega_i}}"
                + " = 2\\pi \\cdot b^{2\\part{pairs}{i}/d_{\\mathrm{model}}}")
        .withControls(P, K, BASE);
  }

  private static Step separation() {
    return Step.of(
            "s3",
            live ->
                Panels.row(
                    SinusoidalEncodingFigures.distances(live),
                    SinusoidalEncodingFigures.nearest(live)))
        .startingWith(s -> s.with(D_MODEL, 2).with(N, 512.0))
        .withControls(D_MODEL, N, BASE);
  }

  private static Step shift() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        SinusoidalEncodingFigures.shift(live),
                        SinusoidalEncodingFigures.compared(live))
                    .below(SinusoidalEncodingFigures.clocks(live)))
        .startingWith(s -> s.with(D_MODEL, 4))
        .withFormula(
            "\\begin{bmatrix} \\sin (p+k)\\omega \\\\ \\cos (p+k)\\omega \\end{bmatrix} ="
                + " \\part{shift}{\\begin{bmatrix} \\cos k\\omega & \\sin k\\omega \\\\"
                + " -\\sin k\\omega & \\cos k\\omega \\end{bmatrix}}"
                + " \\begin{bmatrix} \\sin p\\,\\omega \\\\ \\cos p\\,\\omega \\end{bmatrix}")
        .withControls(P, K);
  }

  private Step similarity() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                    SinusoidalEncodingFigures.similarity(live),
                    SinusoidalEncodingFigures.profile(live)))
        .startingWith(s -> s.with(D_MODEL, 8).with(P, 20.0))
        .withFormula(SinusoidalEncodingSteps::similarityFormula)
        .withControls(P, K, D_MODEL, PROJECTED)
        .predicting(
            Prediction.of(
                new Pick("predict", List.of("no", "falls", "wanders"), live -> dependence()),
                Codes.SIMILARITY,
                Codes.LEARNED,
                Codes.PROFILE,
                Codes.LEARNED_PROFILE));
  }

  private static String similarityFormula(Live live) {
    return live.get(PROJECTED)
        ? "\\part{learned_profile}{s'} = PE(p)\\,\\part{w_q}{W_Q}\\,\\part{w_k}{W_K}^{\\top}"
            + " PE(p+k)^{\\top}"
        : "\\begin{array}{l} \\part{profile}{PE(p) \\cdot PE(p+k)} = \\\\ \\sum_i"
            + " \\sin p\\,\\omega_i\\,\\sin (p+k)\\,\\omega_i"
            + " + \\cos p\\,\\omega_i\\,\\cos (p+k)\\,\\omega_i \\end{array}";
  }

  /** Whether the similarity of two positions three apart depends on where they are. */
  private String dependence() {
    double first = atOffsetThree(0);
    double second = atOffsetThree(20);
    double third = atOffsetThree(100);
    if (Math.abs(first - second) < 1e-9 && Math.abs(first - third) < 1e-9) {
      return "no";
    }
    return first > second && second > third ? "falls" : "wanders";
  }

  private double atOffsetThree(int p) {
    Settings settings = lesson.initial().with(D_MODEL, 8).with(P, (double) p);
    Live live = Live.of(lesson, settings);
    int col = live.node(Codes.PROFILE).cols().labels().indexOf("3");
    return live.cell(Codes.PROFILE, 0, col);
  }

  private static Step lengths() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                    SinusoidalEncodingFigures.norms(live), SinusoidalEncodingFigures.lengths(live)))
        .withFormula(
            "\\part{norms}{\\lVert PE \\rVert}^2 = \\sum_{i} \\left(\\sin^2 + \\cos^2\\right)"
                + " = \\frac{d_{\\mathrm{model}}}{2}")
        .withControls(D_MODEL, N, BASE);
  }

  private static Step beyond() {
    return Step.of(
            "s7",
            live ->
                Panels.row(
                    SinusoidalEncodingFigures.waves(live, 2 * Codes.TRAINED, Codes.TRAINED),
                    SinusoidalEncodingFigures.choices()))
        .startingWith(s -> s.with(D_MODEL, 8))
        .withControls(BASE);
  }

  private static Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(
                        SinusoidalEncodingFigures.table(live),
                        SinusoidalEncodingFigures.profile(live))
                    .below(SinusoidalEncodingFigures.nearest(live)))
        .startingWith(s -> s.with(D_MODEL, 8).with(N, 8.0))
        .withControls(D_MODEL, P)
        .checking(
            new Check(Pick.of("a", "pairs", "zeros", "ones", "pairs", "sines")),
            new Check(Pick.of("b", "0", "0", "half", "table")),
            new Check(new Value("c", live -> live.cell(Codes.WAVELENGTHS, 0, 0), 0.05)));
  }
}
