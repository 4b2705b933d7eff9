package attentionlab.lessons.l2_3;

import static attentionlab.lessons.l2_3.WhyDivide.DIVISOR;
import static attentionlab.lessons.l2_3.WhyDivide.D_K;
import static attentionlab.lessons.l2_3.WhyDivide.FACTOR;
import static attentionlab.lessons.l2_3.WhyDivide.SEED;
import static attentionlab.lessons.l2_3.WhyDivide.SWEEP;
import static attentionlab.lessons.l2_3.WhyDivide.TERMS;
import static attentionlab.lessons.l2_3.WhyDivide.TRIALS;

import attentionlab.figure.Curve;
import attentionlab.figure.Panels;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Value;
import attentionlab.lesson.Step;
import attentionlab.lessons.l2_3.Statistics.Column;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of L2.3. */
final class WhyDivideSteps {
  private WhyDivideSteps() {}

  static List<Step> all() {
    return List.of(
        terms(), growth(), saturation(), scaling(), gradient(), tooMuch(), notTheWidth(), check());
  }

  private static Step terms() {
    return Step.of(
            "s1",
            live ->
                Panels.row(WhyDivideFigures.products(live)).below(WhyDivideFigures.running(live)))
        .startingWith(s -> s.with(D_K, 16).with(TRIALS, 1).with(TERMS, 4.0))
        .withFormula("\\part{scores}{q\\cdot k} = \\sum_{i=1}^{d_k} \\part{products}{q_i\\,k_i}")
        .withControls(TERMS, SEED);
  }

  private static Step growth() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                    WhyDivideFigures.growth(live),
                    WhyDivideFigures.spread(live, Statistics.STD, 1)))
        .startingWith(s -> s.with(SWEEP, true))
        .withFormula(
            "\\mathrm{E}\\left[q_i k_i\\right] = 0 \\qquad"
                + " \\mathrm{Var}\\left[q_i k_i\\right] = 1")
        .withControls(D_K, TRIALS, SEED)
        .predicting(
            Prediction.of(
                Pick.nearest("predict", WhyDivideSteps::growthFrom4To64, "2", "4", "16", "8886111"),
                Statistics.TABLE,
                Statistics.STD));
  }

  /** By what factor the standard deviation of the scores grows when d_k goes from 4 to 64. */
  private static double growthFrom4To64(Live live) {
    int seed = live.whole(SEED);
    return ScoreTrials.of(64, seed, 2000).standardDeviation()
        / ScoreTrials.of(4, seed, 2000).standardDeviation();
  }

  private static Step saturation() {
    return Step.of(
            "s3",
            live ->
                Panels.row(WhyDivideFigures.weights(live), top(live, Column.TOP_RAW))
                    .below(WhyDivideFigures.sharpness(live)))
        .startingWith(s -> s.with(SWEEP, true))
        .withFormula(
            "\\part{weights}{p} ="
                + " \\mathrm{softmax}\\left(\\part{q}{q}\\,\\part{k}{K}^{\\top}\\right)")
        .withControls(D_K);
  }

  private static Step scaling() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        WhyDivideFigures.weights(live),
                        top(live, Column.TOP_RAW, Column.TOP_SCALED))
                    .below(WhyDivideFigures.sharpness(live)))
        .startingWith(s -> s.with(SWEEP, true).with(DIVISOR, Divisor.ROOT_DK))
        .withFormula(
            "\\mathrm{Var}\\left[\\frac{\\part{scores}{q\\cdot k}}"
                + "{\\part{divisor}{\\sqrt{d_k}}}\\right]"
                + " = \\frac{1}{d_k} \\sum_{i=1}^{d_k} \\mathrm{Var}\\left[q_i k_i\\right]"
                + " = \\frac{d_k}{d_k} = 1")
        .withControls(D_K, DIVISOR);
  }

  private static Curve top(Live live, Column... columns) {
    return WhyDivideFigures.overWidths(live, "top", "top_weight", 1, columns);
  }

  private static Step gradient() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                        WhyDivideFigures.jacobian(live),
                        WhyDivideFigures.overWidths(
                            live,
                            "norms",
                            "norm",
                            0.5,
                            Column.NORM_RAW,
                            Column.MEDIAN_RAW,
                            Column.MEDIAN_SCALED))
                    .below(WhyDivideFigures.overflow(live)))
        .startingWith(s -> s.with(SWEEP, true).with(D_K, 256).with(FACTOR, 400))
        .withFormula(
            "\\part{jacobian}{\\frac{\\partial p}{\\partial z}} ="
                + " \\part{diagonal}{\\mathrm{diag}(p)} - \\part{outer}{p\\,p^{\\top}}")
        .withControls(D_K, DIVISOR, FACTOR);
  }

  private static Step tooMuch() {
    return Step.of(
            "s6",
            live ->
                Panels.row(WhyDivideFigures.weights(live)).below(WhyDivideFigures.sharpness(live)))
        .startingWith(s -> s.with(DIVISOR, Divisor.ROOT_512))
        .withFormula("d_k = \\frac{d_{\\mathrm{model}}}{h} = \\frac{512}{8} = 64")
        .withControls(DIVISOR, SEED);
  }

  private static Step notTheWidth() {
    return Step.of(
            "s7",
            live ->
                Panels.row(
                        WhyDivideFigures.weights(live),
                        WhyDivideFigures.spread(
                            live, Statistics.SCALED_STD, live.cell(SampleRow.DIVISOR, 0, 0)))
                    .below(WhyDivideFigures.sharpness(live)))
        .startingWith(s -> s.with(DIVISOR, Divisor.DK))
        .withFormula(
            "\\mathrm{Std}\\left[\\frac{q\\cdot k}{\\part{divisor}{d_k}}\\right]"
                + " = \\frac{\\sqrt{d_k}}{d_k} = \\frac{1}{\\sqrt{d_k}}")
        .withControls(D_K, DIVISOR);
  }

  private static Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(WhyDivideFigures.weights(live)).below(WhyDivideFigures.sharpness(live)))
        .startingWith(s -> s.with(DIVISOR, Divisor.ROOT_DK))
        .withControls(DIVISOR)
        .checking(
            new Check(Pick.nearest("a", WhyDivideSteps::variance, "1", "8", "64", "4096")),
            new Check(new Pick("b", List.of("no", "yes", "wide"), WhyDivideSteps::reranks)),
            new Check(new Value("c", live -> Divisor.ROOT_DK.of(512 / 8), 0.01)));
  }

  private static double variance(Live live) {
    return Math.pow(live.cell(Statistics.STD, 0, 0), 2);
  }

  private static String reranks(Live live) {
    List<Integer> before = ranking(live.value(SampleRow.SCORES).row(0));
    return before.equals(ranking(live.value(SampleRow.WEIGHTS).row(0))) ? "no" : "yes";
  }

  private static List<Integer> ranking(double[] numbers) {
    return IntStream.range(0, numbers.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> numbers[i]))
        .toList();
  }
}
