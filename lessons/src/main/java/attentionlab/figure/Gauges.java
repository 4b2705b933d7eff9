package attentionlab.figure;

import attentionlab.graph.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * A few single numbers, each on its own scale.
 *
 * @param id what texts call it
 */
public record Gauges(String id, List<Gauge> gauges) implements Figure {
  public Gauges {
    gauges = List.copyOf(gauges);
  }

  /**
   * One number between the ends of its scale.
   *
   * @param id the panel text that names it
   */
  public record Gauge(String id, Role role, double value, double low, double high) {}

  @Override
  public List<String> named() {
    return Stream.concat(Stream.of(id), gauges.stream().map(Gauge::id)).toList();
  }
}
