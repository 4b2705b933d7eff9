package attentionlab.lesson;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;

/** A small lesson with one setting of each kind; its numbers can be worked out in the head. */
final class SampleLesson implements Lesson {
  static final Name TABLE = Name.of("table", Role.WEIGHTS);
  static final Name ONLY = Name.of("only", Role.NEUTRAL);

  enum Kind {
    PLAIN,
    SCALED
  }

  static final Range FOCUS = Range.whole("focus", 0, 3, 1);
  static final Range FACTOR = Range.of("factor", -2, 3, 0.01, 1);
  static final Choice<Kind> KIND = Choice.of("kind", Kind.PLAIN);
  static final Switch REFUSE = new Switch("refuse", false);
  static final Tokens WORDS = new Tokens("words", List.of("我", "吃了", "苹果"), 32);
  static final Grid CELLS = new Grid("cells", Matrix.of(2, 2, 1, 2, 3, 4), -5, 5);
  static final MaskGrid MASK = new MaskGrid("mask", Matrix.identity(2));

  @Override
  public String id() {
    return "L9.9";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(FOCUS, FACTOR, KIND, REFUSE, WORDS, CELLS, MASK);
  }

  /** Cell (r, c) of the table is (10 r + c + 0.12345) · factor. */
  @Override
  public Graph compute(Settings settings) {
    if (settings.get(REFUSE)) {
      throw Refused.because("refused.rows");
    }
    Axis words = Axis.tokens("n", settings.get(WORDS));
    Matrix cells = Matrix.of(words.size(), words.size(), (r, c) -> 10 * r + c + 0.12345);
    Node table = Node.input(TABLE, cells, words, words, Provenance.GIVEN);
    Axis one = Axis.single("one");
    Node only = Node.input(ONLY, Matrix.row(7.5), one, one, Provenance.GIVEN);
    Name raw = Name.of("raw", Role.NEUTRAL);
    return Graph.of(table.as(raw).times(settings.get(FACTOR)).as(TABLE), only);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(TABLE);
  }

  @Override
  public List<Step> steps() {
    return List.of(showing("s1"), showing("s2").startingWith(s -> s.with(FACTOR, 2.0)));
  }

  private static Step showing(String id) {
    return Step.of(id, live -> Panels.row(Heatmap.signed(live.node(TABLE)))).withControls(FACTOR);
  }

  Live live() {
    return Live.of(this, initial());
  }
}
