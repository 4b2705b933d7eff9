package attentionlab.app.state;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Tokens;
import java.util.List;

/** A lesson whose only matrix is its grid times a factor. Its computation can be made to wait. */
public final class SampleLesson implements Lesson {
  public static final Name CELLS = Name.of("cells", Role.VALUE);
  public static final Name RESULT = new Name("result", "R", Role.WEIGHTS);

  public static final Range FACTOR = Range.of("factor", 0, 10, 0.1, 1);
  public static final Range COUNT = Range.whole("count", 1, 6, 1);
  public static final Grid GRID = new Grid("grid", Matrix.of(2, 2, 1, 2, 3, 4), -9, 9);
  public static final MaskGrid MASK = new MaskGrid("mask", Matrix.filled(2, 2, 1));
  public static final Tokens WORDS = new Tokens("words", List.of("a", "b"), 8);

  /** A value of {@link #COUNT} that the lesson refuses. */
  public static final double REFUSED = 5;

  /** A value of {@link #COUNT} that the computation fails with. */
  public static final double BROKEN = 6;

  private final String id;
  volatile Runnable during = () -> {};

  public SampleLesson(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(FACTOR, COUNT, GRID, MASK, WORDS);
  }

  @Override
  public Graph compute(Settings settings) {
    during.run();
    if (settings.get(COUNT) == REFUSED) {
      throw Refused.because("refused.rows");
    } else if (settings.get(COUNT) == BROKEN) {
      throw new ArithmeticException("broken");
    }
    Axis axis = Axis.tokens("n", List.of("a", "b"));
    Node cells = Node.input(CELLS, settings.get(GRID), axis, axis, Provenance.GIVEN);
    return Graph.of(cells.times(settings.get(FACTOR)).as(RESULT));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(CELLS).then("·", RESULT);
  }

  @Override
  public List<Step> steps() {
    return List.of(
        showing("s1"),
        showing("s2").startingWith(settings -> settings.with(FACTOR, 2.0)),
        showing("s3"));
  }

  private static Step showing(String step) {
    return Step.of(step, live -> Panels.row(Heatmap.signed(live.node(RESULT))))
        .withFormula(live -> "R_" + live.get(FACTOR))
        .withControls(FACTOR, COUNT, GRID, MASK, WORDS);
  }
}
