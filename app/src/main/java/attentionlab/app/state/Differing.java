package attentionlab.app.state;

import attentionlab.lesson.Lesson;
import attentionlab.lesson.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * In what states differ.
 *
 * @param steps whether they are of different steps
 * @param settings the settings that differ between states of one lesson
 * @param edits whether different things were changed by hand
 */
public record Differing(boolean steps, List<Column> settings, boolean edits) {
  public Differing {
    settings = List.copyOf(settings);
  }

  /** A setting of a lesson. */
  public record Column(Lesson lesson, Setting<?> setting) {

    /** Whether a state has it at all. */
    public boolean isOf(Place place) {
      return place.lesson() == lesson;
    }

    Optional<Object> value(Place place) {
      return isOf(place) ? Optional.of(place.settings().get(setting)) : Optional.empty();
    }
  }

  /** Compares places with each other. */
  public static Differing of(List<Place> places) {
    List<Column> columns = new ArrayList<>();
    for (Lesson lesson : places.stream().map(Place::lesson).distinct().toList()) {
      lesson.settings().stream()
          .map(setting -> new Column(lesson, setting))
          .filter(column -> differ(places, place -> column.value(place).stream().toList()))
          .forEach(columns::add);
    }
    return new Differing(
        differ(places, place -> List.of(place.lesson(), place.index())),
        columns,
        differ(places, place -> List.of(place.settings().edits())));
  }

  /**
   * Whether there are two places of which the same is told in other ways; nothing does not count.
   */
  private static boolean differ(List<Place> places, Function<Place, List<Object>> told) {
    return places.stream().map(told).filter(list -> !list.isEmpty()).distinct().count() > 1;
  }
}
