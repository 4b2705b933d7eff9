package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.whole;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.nn.SinusoidalPositions;
import attentionlab.task.Answers;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Type;
import attentionlab.task.Value;
import java.util.List;
import java.util.Map;

/** CT-05: the sinusoidal positional encoding. */
final class WavePositions {
  private static final Function SINUSOID =
      Function.of("sinusoid", Type.MATRIX, "int n", "int d", "double base");
  private static final Name ENCODING = new Name("encoding", "PE", Role.OUTPUT);

  /** One number of an encoding. */
  @FunctionalInterface
  private interface Cell {
    double at(int position, int column, int width, double base);
  }

  private WavePositions() {}

  static Task task() {
    return new Task(
        "CT-05",
        "L5.2 s1",
        List.of(SINUSOID),
        Parts.starter("CT-05"),
        cases(),
        Map.of(SINUSOID.key(), encoding(SinusoidalPositions::at)),
        mistakes());
  }

  private static List<TaskCase> cases() {
    double base = SinusoidalPositions.BASE;
    return List.of(
        TaskCase.visible("first", call(1, 8, base)),
        TaskCase.visible("eight", call(6, 8, base)),
        TaskCase.visible("small-base", call(5, 6, 100)),
        TaskCase.visible("odd", call(4, 7, base)),
        TaskCase.hidden("one-column", call(5, 1, base)),
        TaskCase.hidden("one-pair", call(8, 2, base)),
        TaskCase.hidden("long", call(200, 16, base)),
        TaskCase.hidden("broad", call(10, 64, 5000)));
  }

  private static Call call(int n, int d, double base) {
    return Call.of(SINUSOID, whole(n), whole(d), new Value.Real(base));
  }

  private static Answers encoding(Cell cell) {
    return Answers.one(
        call -> {
          int d = call.whole(1);
          Matrix value = Matrix.of(call.whole(0), d, (p, j) -> cell.at(p, j, d, call.real(2)));
          Axis positions = Axis.numbered("n", Axis.Kind.POSITIONS, value.rows());
          Node node = Parts.result(ENCODING, value, positions, Parts.features(d));
          return node;
        });
  }

  private static KnownMistake mistake(String id, Cell cell) {
    return KnownMistake.of(id, SINUSOID.key(), encoding(cell));
  }

  /** Sine in even columns, cosine in odd ones. */
  private static double wave(int column, double angle) {
    return column % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
  }

  private static List<KnownMistake> mistakes() {
    return List.of(
        mistake("half-exponent", (p, j, d, b) -> wave(j, p / Math.pow(b, (double) (j / 2) / d))),
        mistake("column-exponent", (p, j, d, b) -> wave(j, p / Math.pow(b, (double) j / d))),
        mistake("column-exponent", (p, j, d, b) -> wave(j, p / Math.pow(b, 2.0 * j / d))),
        mistake(
            "blocks",
            (p, j, d, b) -> {
              int sines = (d + 1) / 2;
              int pair = j < sines ? j : j - sines;
              double angle = p * SinusoidalPositions.frequency(pair, d, b);
              return j < sines ? Math.sin(angle) : Math.cos(angle);
            }),
        mistake(
            "swapped", (p, j, d, b) -> wave(j + 1, p * SinusoidalPositions.frequency(j / 2, d, b))),
        mistake("from-one", (p, j, d, b) -> SinusoidalPositions.at(p + 1, j, d, b)),
        mistake("whole-exponent", (p, j, d, b) -> wave(j, p)),
        mistake("growing", (p, j, d, b) -> wave(j, p * Math.pow(b, 2.0 * (j / 2) / d))),
        mistake(
            "fixed-base",
            (p, j, d, b) -> SinusoidalPositions.at(p, j, d, SinusoidalPositions.BASE)));
  }
}
