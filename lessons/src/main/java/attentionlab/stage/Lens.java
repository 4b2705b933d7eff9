package attentionlab.stage;

import attentionlab.lesson.Live;

/**
 * Another way to look at a scene. Lenses are values; they give figures over nodes of a graph, so
 * that every number they show can be pointed at, asked why and exported like any other.
 */
public interface Lens {
  /** Parts what a lens made from the identifier of what it made it from: {@code id@way}. */
  String WAY = "@";

  /** The identifier of what a lens made something from; of what none made its own. */
  static String plain(String id) {
    int way = id.indexOf(WAY);
    return way < 0 ? id : id.substring(0, way);
  }

  /**
   * The scene as it looks through this lens.
   *
   * @param scene what there is without it
   * @param live the settings, and what the lesson computed from them
   * @throws attentionlab.lesson.Refused when there is nothing to see through it, with the sentence
   *     that says why
   */
  Scene through(Scene scene, Live live);

  /** Whether it takes the place of other lenses; otherwise it goes on top of them. */
  default boolean isAlone() {
    return true;
  }

  /** Whether it stays when the learner goes to another step. */
  default boolean stays() {
    return true;
  }
}
