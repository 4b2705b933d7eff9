package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.table;
import static attentionlab.task.bank.Parts.whole;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Reshape;
import attentionlab.graph.Role;
import attentionlab.nn.GroupedQueryAttention;
import attentionlab.nn.Heads;
import attentionlab.nn.Linear;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.task.Answers;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Type;
import attentionlab.task.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** CT-04: heads split and merged, multi-head attention, and grouped queries. */
final class ManyHeads {
  private static final Function SPLIT =
      Function.of("splitHeads", Type.MATRICES, "double[][] X", "int heads");
  private static final Function MERGE =
      Function.of("mergeHeads", Type.MATRIX, "double[][][] heads");
  private static final Function MULTI =
      Function.of(
          "multiHead",
          Type.MATRIX,
          "double[][] X",
          "double[][] Wq",
          "double[][] Wk",
          "double[][] Wv",
          "double[][] Wo",
          "int heads");
  private static final Function GROUPED =
      Function.of(
          "groupedQuery",
          Type.MATRIX,
          "double[][] X",
          "double[][] Wq",
          "double[][] Wk",
          "double[][] Wv",
          "double[][] Wo",
          "int heads",
          "int kvHeads");

  private ManyHeads() {}

  static Task task() {
    return new Task(
        "CT-04",
        "L4.1 s3",
        List.of(SPLIT, MERGE, MULTI, GROUPED),
        Parts.starter("CT-04"),
        cases(),
        Map.of(
            SPLIT.key(), split(Heads::split),
            MERGE.key(), merge(Heads::merge),
            MULTI.key(), Answers.one(ManyHeads::multi),
            GROUPED.key(), Answers.one(ManyHeads::grouped)),
        mistakes());
  }

  private static List<TaskCase> cases() {
    Matrix eight = Matrix.of(2, 4, (r, c) -> 4 * r + c);
    List<Matrix> pair = Heads.split(tokens(eight), 2).stream().map(Node::value).toList();
    Matrix tenths = Matrix.of(2, 4, (r, c) -> (4 * r + c) / 10.0);
    Matrix one = Matrix.identity(4);
    return List.of(
        TaskCase.visible("split", Call.of(SPLIT, table(eight), whole(2))),
        TaskCase.visible("merge", Call.of(MERGE, new Value.Tables(pair))),
        TaskCase.visible("two-heads", call(tenths, one, one, one, one, 2)),
        TaskCase.visible("one-head", call(tenths, one, one, one, one, 1)),
        TaskCase.visible("apple", call(Apple.X, Apple.W_Q, one, one, one, 2)),
        TaskCase.visible("grouped", grouped(7, 3, 8, 4, 2)),
        TaskCase.hidden("split-four", Call.of(SPLIT, table(random(41, 3, 8)), whole(4))),
        TaskCase.hidden(
            "merge-four",
            Call.of(
                MERGE,
                new Value.Tables(
                    IntStream.range(0, 4).mapToObj(i -> random(50 + i, 5, 2)).toList()))),
        multi("four-heads", 5, 8, 4),
        multi("three-heads", 4, 6, 3),
        multi("one-token", 1, 4, 2),
        TaskCase.hidden("grouped-three", grouped(8, 5, 12, 6, 3)),
        TaskCase.hidden("grouped-all", grouped(9, 4, 8, 4, 4)),
        TaskCase.hidden("grouped-one", grouped(10, 4, 8, 4, 1)));
  }

  private static Call call(Matrix x, Matrix wq, Matrix wk, Matrix wv, Matrix wo, int heads) {
    return Call.of(MULTI, table(x), table(wq), table(wk), table(wv), table(wo), whole(heads));
  }

  private static TaskCase multi(String id, int n, int width, int heads) {
    long seed = 100L * n + width;
    return TaskCase.hidden(
        id,
        call(
            random(seed, n, width),
            random(seed + 1, width, width),
            random(seed + 2, width, width),
            random(seed + 3, width, width),
            random(seed + 4, width, width),
            heads));
  }

  private static Call grouped(long seed, int n, int width, int heads, int kvHeads) {
    int narrow = width / heads * kvHeads;
    return Call.of(
        GROUPED,
        table(random(seed, n, width)),
        table(random(seed + 10, width, width)),
        table(random(seed + 20, width, narrow)),
        table(random(seed + 30, width, narrow)),
        table(random(seed + 40, width, width)),
        whole(heads),
        whole(kvHeads));
  }

  private static Node tokens(Matrix x) {
    return Node.input(
        new Name("x", "X", Role.INPUT),
        x,
        Parts.numbered("t", x.rows()),
        Parts.features(x.cols()),
        Provenance.GIVEN);
  }

  private static Node multi(Call call) {
    MultiHeadAttention.Weights weights =
        new MultiHeadAttention.Weights(
            linear(call, 1), linear(call, 2), linear(call, 3), linear(call, 4));
    return output(
        MultiHeadAttention.of(
                tokens(call.matrix(0)), weights, MultiHeadAttention.Options.heads(call.whole(5)))
            .output());
  }

  private static Linear linear(Call call, int argument) {
    return Linear.of(Parts.weights(call.matrix(argument)));
  }

  private static Node grouped(Call call) {
    Node x = tokens(call.matrix(0));
    int kvHeads = call.whole(6);
    List<ScaledDotProductAttention> heads =
        GroupedQueryAttention.of(
            Heads.split(linear(call, 1).apply(x), call.whole(5)),
            Heads.split(linear(call, 2).apply(x), kvHeads),
            Heads.split(linear(call, 3).apply(x), kvHeads),
            ScaledDotProductAttention.Options.PLAIN);
    Node merged = Heads.merge(heads.stream().map(ScaledDotProductAttention::output).toList());
    return output(linear(call, 4).apply(merged));
  }

  private static Node output(Node node) {
    Axis rows = Parts.numbered("t", node.value().rows());
    return node.along(rows, Parts.features(node.value().cols())).as(Parts.OUTPUT);
  }

  private static Answers split(HeadWay.Split way) {
    return Answers.each(
        call -> {
          List<Node> heads = new ArrayList<>();
          for (Node head : way.of(tokens(call.matrix(0)), call.whole(1))) {
            int number = heads.size() + 1;
            Name name = new Name("head_" + number, "X_" + number, Role.NEUTRAL);
            heads.add(
                Parts.result(
                    name,
                    head.value(),
                    Parts.numbered("t", head.value().rows()),
                    Parts.features(head.value().cols())));
          }
          return heads;
        });
  }

  private static Answers merge(HeadWay.Merge way) {
    return Answers.one(
        call -> output(way.of(call.matrices(0).stream().map(ManyHeads::tokens).toList())));
  }

  private static Answers attention(HeadWay way) {
    return Answers.one(
        call -> {
          int heads = call.whole(5);
          int kvHeads = call.arguments().size() > 6 ? call.whole(6) : heads;
          return output(
              way.of(
                  tokens(call.matrix(0)),
                  IntStream.rangeClosed(1, 4).mapToObj(i -> Parts.weights(call.matrix(i))).toList(),
                  heads,
                  kvHeads));
        });
  }

  private static KnownMistake inBoth(String id, HeadWay way) {
    return new KnownMistake(id, Map.of(MULTI.key(), attention(way), GROUPED.key(), attention(way)));
  }

  private static KnownMistake inMerge(String id, HeadWay.Merge merge) {
    Answers both = attention(HeadWay.RIGHT.merging(merge));
    return new KnownMistake(
        id, Map.of(MERGE.key(), merge(merge), MULTI.key(), both, GROUPED.key(), both));
  }

  private static List<KnownMistake> mistakes() {
    HeadWay view = HeadWay.RIGHT.splitting(Heads::splitWithoutTranspose);
    HeadWay comb = HeadWay.RIGHT.splitting(HeadWay::comb);
    HeadWay.Merge read =
        heads -> {
          Node tall = new JoinRows().on(heads.toArray(Node[]::new));
          return new Reshape(heads.size() * heads.get(0).value().cols()).on(tall);
        };
    return List.of(
        KnownMistake.of("view", SPLIT.key(), split(Heads::splitWithoutTranspose)),
        inBoth("view", view),
        inBoth("view", view.merging(read)),
        KnownMistake.of("comb", SPLIT.key(), split(HeadWay::comb)),
        inBoth("comb", comb),
        inBoth("comb", comb.merging(HeadWay::combed)),
        inMerge("merge-view", read),
        inMerge("merge-turned", Heads::mergeWrongly),
        inBoth("no-output", HeadWay.RIGHT.withoutOutput()),
        inBoth("no-scale", HeadWay.RIGHT.attending((width, heads) -> Way.unscaled())),
        inBoth(
            "scale-model",
            HeadWay.RIGHT.attending((width, heads) -> Way.RIGHT.over(Math.sqrt(width)))),
        inBoth("axis", HeadWay.RIGHT.attending((width, heads) -> Way.columns())),
        KnownMistake.of(
            "one-head",
            MULTI.key(),
            attention(
                HeadWay.RIGHT
                    .splitting((x, heads) -> IntStream.range(0, heads).mapToObj(i -> x).toList())
                    .merging(heads -> new JoinCols().on(heads.get(0))))),
        KnownMistake.of(
            "group-order",
            GROUPED.key(),
            attention(HeadWay.RIGHT.sharing((head, heads, kvHeads) -> head % kvHeads))),
        inBoth("group-first", HeadWay.RIGHT.sharing((head, heads, kvHeads) -> 0)));
  }
}
