package attentionlab.task.bank;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.Task.Starter;
import attentionlab.task.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What the tasks have in common: matrices as nodes with their labels, results, arguments. */
final class Parts {
  static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  static final Name OUTPUT = new Name("output", "Z", Role.OUTPUT);
  static final Name MASK = new Name("mask", "M", Role.SCORES);
  static final Name ROWS = new Name("rows", "Y", Role.OUTPUT);
  static final Name NUMBER = new Name("number", "c", Role.OUTPUT);

  private Parts() {}

  /** The sources a learner begins with. */
  static Starter starter(String task) {
    return new Starter(text(task + ".java"), text(task + ".py"));
  }

  private static String text(String file) {
    try (InputStream in = Parts.class.getResourceAsStream("/attentionlab/task/starters/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Labels {@code q1, q2, …}. */
  static Axis numbered(String letter, int size) {
    List<String> labels = IntStream.rangeClosed(1, size).mapToObj(i -> letter + i).toList();
    return Axis.tokens("n_" + letter, labels);
  }

  static Axis features(int size) {
    return Axis.features("d", size);
  }

  /** A matrix with a row for each token. */
  static Node tokens(String letter, Matrix matrix) {
    Role role = letter.equals("q") ? Role.QUERY : letter.equals("k") ? Role.KEY : Role.VALUE;
    Axis rows = numbered(letter.equals("v") ? "k" : letter, matrix.rows());
    return Node.input(
        new Name(letter, letter, role), matrix, rows, features(matrix.cols()), Provenance.GIVEN);
  }

  /** A matrix of weights. */
  static Node weights(Matrix matrix) {
    return Node.input(
        new Name("w", "W", Role.NEUTRAL),
        matrix,
        features(matrix.rows()),
        features(matrix.cols()),
        Provenance.GIVEN);
  }

  /** A mask as a result. */
  static Node mask(Matrix matrix) {
    return result(MASK, matrix, numbered("q", matrix.rows()), numbered("k", matrix.cols()));
  }

  /** Numbers as a result. */
  static Node result(Name name, Matrix matrix, Axis rows, Axis cols) {
    return Node.input(name, matrix, rows, cols, Provenance.COMPUTED);
  }

  /** A node as a result. */
  static Node result(Name name, Node node) {
    return node.along(node.rows(), node.cols()).as(name);
  }

  /** Standard normal numbers times a factor, (rows, cols). */
  static Matrix random(long seed, int rows, int cols, double factor) {
    return new Draws(seed).normal(rows, cols, factor);
  }

  /** Standard normal numbers, (rows, cols). */
  static Matrix random(long seed, int rows, int cols) {
    return random(seed, rows, cols, 1);
  }

  static Value table(Matrix matrix) {
    return new Value.Table(matrix);
  }

  static Value whole(int number) {
    return new Value.Whole(number);
  }

  /** A call with matrices alone. */
  static Call call(Function function, Matrix... matrices) {
    return new Call(function, List.of(matrices).stream().map(Parts::table).toList());
  }
}
