package attentionlab.lessons.l7_4;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.ArrayList;
import java.util.List;

/**
 * L7.4: the same random scores under the masks of six families, then graphs with scores of their
 * own, and applications by what asks and what answers.
 */
public final class Families implements Lesson {
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name SCALED = ScaledDotProductAttention.SCALED;

  private static final int WIDTH = 4;

  /** Five nodes with loops; edges 0–1, 0–2, 1–2, 2–3 and 3–4. */
  private static final Matrix FIVE_NODES =
      Matrix.of(
          new double[][] {
            {1, 1, 1, 0, 0},
            {1, 1, 1, 0, 0},
            {1, 1, 1, 1, 0},
            {0, 0, 1, 1, 1},
            {0, 0, 0, 1, 1}
          });

  static final Choice<Family> FAMILY = Choice.of("family", Family.BERT);
  static final Range FOCUS = Range.whole("focus", 0, Family.LENGTH - 1, 0);
  static final Range REPLACED = Range.whole("replaced", 0, Family.LENGTH - 1, 4);
  static final MaskGrid EDGES = new MaskGrid("edges", FIVE_NODES);
  static final Range NODE = Range.whole("node", 0, FIVE_NODES.rows() - 1, 3);
  static final Choice<Application> APPLICATION = Choice.of("application", Application.CAPTIONING);
  static final Range SEED = Range.whole("seed", 0, 9999, 1);

  @Override
  public String id() {
    return "L7.4";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(FAMILY, FOCUS, REPLACED, EDGES, NODE, APPLICATION, SEED);
  }

  @Override
  public Graph compute(Settings settings) {
    int seed = settings.whole(SEED);
    Draws draws = new Draws(seed);
    Node scores = scores(draws, seed);
    List<Node> results = new ArrayList<>();
    for (Family family : Family.values()) {
      Node keep = UnderMask.keep(family, settings.get(EDGES));
      results.addAll(UnderMask.of(scores, family, keep));
      if (family == Family.GRAPH) {
        results.addAll(GraphAttention.of(draws, seed, keep));
      }
    }
    results.add(UnderMask.corrupted(settings.whole(REPLACED)));
    results.add(settings.get(APPLICATION).weights(new Draws(seed), seed));
    return Graph.of(results.toArray(Node[]::new));
  }

  private static Node scores(Draws draws, int seed) {
    Axis tokens = Axis.tokens("n", Family.BERT.tokens());
    Axis features = Axis.features("d_k", WIDTH);
    Provenance random = Provenance.random(seed);
    Node q = Node.input(Q, draws.normal(Family.LENGTH, WIDTH), tokens, features, random);
    Node k = Node.input(K, draws.normal(Family.LENGTH, WIDTH), tokens, features, random);
    return Scale.dividingByRoot(WIDTH).on(q.timesTransposed(k)).as(SCALED);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Q, K)
        .then("Q Kᵀ ÷ √dₖ", SCALED)
        .then("+ M", Family.GPT.masked())
        .then("softmax", Family.GPT.weights());
  }

  @Override
  public List<Step> steps() {
    return new FamiliesSteps(this).all();
  }
}
