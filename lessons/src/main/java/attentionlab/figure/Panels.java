package attentionlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures of a step, in rows from top to bottom. */
public record Panels(List<List<Figure>> rows) {
  public static Panels row(Figure... figures) {
    return new Panels(List.of(List.of(figures)));
  }

  public Panels {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** These rows and one more below. */
  public Panels below(Figure... figures) {
    List<List<Figure>> more = new ArrayList<>(rows);
    more.add(List.of(figures));
    return new Panels(more);
  }

  public Stream<Figure> figures() {
    return rows.stream().flatMap(List::stream);
  }
}
