package attentionlab.task.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.nn.Heads;
import attentionlab.task.Call;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for all tasks, and for the models that mistakes are made with. */
class BankTest {
  private static void assertClose(Matrix a, Matrix b, double tolerance) {
    assertThat(a.shape()).isEqualTo(b.shape());
    assertThat(a.toArray()).containsExactly(b.toArray(), within(tolerance));
  }

  @Test
  void attentionWithExchangeableStepsIsThatOfTheLayers() {
    for (String id : List.of("CT-01", "CT-02")) {
      Task task = Tasks.find(id);
      for (TaskCase each : task.cases()) {
        Call call = each.calls().get(0);
        if (call.function().name().equals("attention")) {
          Node k = Parts.tokens("k", call.matrix(1));
          Node q = Parts.tokens("q", call.matrix(0));
          Node v = Parts.tokens("v", call.matrix(2));
          List<Node> way =
              call.arguments().size() > 3
                  ? Way.RIGHT.of(q, k, v, call.matrix(3))
                  : Way.RIGHT.of(q, k, v);
          assertClose(way.get(1).value(), task.expected(each).get(1).value(), 1e-12);
        }
      }
    }
  }

  @Test
  void headsAndBlocksWithExchangeableStepsAreThoseOfTheLayers() {
    Task heads = Tasks.find("CT-04");
    for (TaskCase each : heads.cases()) {
      Call call = each.calls().get(0);
      if (call.arguments().size() >= 6) {
        List<Node> w =
            IntStream.rangeClosed(1, 4).mapToObj(i -> Parts.weights(call.matrix(i))).toList();
        int kvHeads = call.arguments().size() > 6 ? call.whole(6) : call.whole(5);
        Node x = Parts.tokens("q", call.matrix(0));
        Matrix way = HeadWay.RIGHT.of(x, w, call.whole(5), kvHeads).value();
        assertClose(way, heads.expected(each).get(0).value(), 1e-12);
      }
    }
    Matrix x = Matrix.of(3, 6, (r, c) -> 6 * r + c);
    assertThat(HeadWay.combed(HeadWay.comb(Parts.tokens("q", x), 2)).value()).isEqualTo(x);
    assertThat(Heads.merge(Heads.split(Parts.tokens("q", x), 2)).value()).isEqualTo(x);
    Task flash = Tasks.find("CT-10");
    for (TaskCase each : flash.cases()) {
      Call call = each.calls().get(0);
      if (call.function().name().equals("flashRow")) {
        double[] row = FlashSlip.RIGHT.of(call.matrix(0).row(0), call.matrix(1), call.whole(2));
        assertThat(row).containsExactly(flash.expected(each).get(0).value().row(0), within(1e-12));
      }
    }
  }

  @Test
  void everyMistakeChangesSomeCase() {
    for (Task task : Tasks.all()) {
      for (KnownMistake mistake : task.mistakes()) {
        assertThat(task.cases().stream().filter(mistake::concerns))
            .as(task.id() + " " + mistake.id())
            .anyMatch(
                each ->
                    mistake
                        .results(each)
                        .map(wrong -> !same(task.expected(each), wrong))
                        .orElse(true));
      }
    }
  }

  private static boolean same(List<Node> a, List<Node> b) {
    return IntStream.range(0, a.size()).allMatch(i -> a.get(i).value().equals(b.get(i).value()));
  }

  @Test
  void everyTaskHasCasesToSeeAndCasesThatAreHidden() {
    for (Task task : Tasks.all()) {
      assertThat(task.cases()).anyMatch(TaskCase::visible).anyMatch(each -> !each.visible());
      assertThat(task.cases().stream().map(TaskCase::id)).doesNotHaveDuplicates();
    }
  }

  @Test
  void theMatricesOfACallCanBeShown() {
    for (Task task : Tasks.all()) {
      for (TaskCase each : task.cases()) {
        for (Call call : each.calls()) {
          assertThat(call.inputs().stream().map(Node::id)).doesNotHaveDuplicates();
        }
      }
    }
    Call multi = Tasks.find("CT-04").find("merge").calls().get(0);
    assertThat(multi.inputs().stream().map(Node::id)).containsExactly("heads_1", "heads_2");
  }
}
