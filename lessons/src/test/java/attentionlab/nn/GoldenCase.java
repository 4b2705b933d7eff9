package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Samples;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Inputs and expected outputs that another implementation made. */
final class GoldenCase {
  private final JsonObject json;
  private final Set<String> checked = new HashSet<>();

  private GoldenCase(JsonObject json) {
    this.json = json;
  }

  static GoldenCase read(Path file) {
    try {
      return new GoldenCase(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String op() {
    return json.get("op").getAsString();
  }

  private static JsonElement find(JsonElement root, String path) {
    JsonElement found = root;
    for (String part : path.split("/")) {
      found =
          found.isJsonArray()
              ? found.getAsJsonArray().get(Integer.parseInt(part))
              : found.getAsJsonObject().get(part);
    }
    return found;
  }

  boolean has(String input) {
    return find(json.get("inputs"), input) != null;
  }

  /** An input; a slash leads into a group. */
  Tensor in(String path) {
    return Tensor.of(find(json.get("inputs"), path).getAsJsonObject());
  }

  int size(String path) {
    return find(json.get("inputs"), path).getAsJsonArray().size();
  }

  /** An input of one or two axes, as a node. */
  Node node(String path) {
    return Samples.given(path.replaceAll("\\W", "_"), in(path).rows());
  }

  double param(String name) {
    return json.getAsJsonObject("params").get(name).getAsDouble();
  }

  int count(String name) {
    return json.getAsJsonObject("params").get(name).getAsInt();
  }

  boolean is(String name) {
    return json.getAsJsonObject("params").get(name).getAsBoolean();
  }

  /** A parameter as text; empty when there is none. */
  String text(String name) {
    JsonElement found = json.getAsJsonObject("params").get(name);
    return found == null ? "" : found.getAsString();
  }

  List<Integer> list(String name) {
    return json.getAsJsonObject("params").getAsJsonArray(name).asList().stream()
        .map(JsonElement::getAsInt)
        .toList();
  }

  void expect(String path, Node got) {
    expect(path, got.value().toArray());
  }

  void expect(String path, Matrix got) {
    expect(path, got.toArray());
  }

  void expect(String path, Collection<Matrix> got) {
    expect(path, Tensor.flat(got));
  }

  /** Compares at the tolerance that the case states. */
  void expect(String path, double... got) {
    double[] want = Tensor.of(find(json.get("expected"), path).getAsJsonObject()).data();
    JsonObject tolerance = json.getAsJsonObject("tolerance");
    double abs = tolerance.get("abs").getAsDouble();
    double rel = tolerance.get("rel").getAsDouble();
    assertThat(got).as(path).hasSameSizeAs(want);
    for (int i = 0; i < want.length; i++) {
      double wanted = want[i];
      assertThat(got[i])
          .as("%s, cell %d", path, i)
          .matches(x -> Samples.close(x, wanted, abs, rel), "is " + wanted);
    }
    checked.add(path);
  }

  /** The expected values that nothing was compared with. */
  Set<String> unchecked() {
    Set<String> left = new TreeSet<>();
    collect(json.get("expected"), "", left);
    left.removeAll(checked);
    return left;
  }

  private static void collect(JsonElement element, String path, Set<String> paths) {
    String prefix = path.isEmpty() ? "" : path + "/";
    if (element.isJsonArray()) {
      for (int i = 0; i < element.getAsJsonArray().size(); i++) {
        collect(element.getAsJsonArray().get(i), prefix + i, paths);
      }
    } else if (element.getAsJsonObject().has("data")) {
      paths.add(path);
    } else {
      element.getAsJsonObject().asMap().forEach((k, v) -> collect(v, prefix + k, paths));
    }
  }
}
