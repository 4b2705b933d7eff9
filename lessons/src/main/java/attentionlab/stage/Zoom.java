package attentionlab.stage;

import attentionlab.figure.Figure;
import attentionlab.figure.Panels;
import attentionlab.lesson.Live;
import java.util.List;

/**
 * One figure fills the stage; where another lens made several of it, or another in its place, they
 * do.
 *
 * @param figure its identifier
 */
public record Zoom(String figure) implements Lens {
  @Override
  public Scene through(Scene scene, Live live) {
    List<Figure> all = scene.panels().figures().toList();
    boolean isThere = all.stream().anyMatch(other -> other.id().equals(figure));
    String id = isThere ? figure : Lens.plain(figure);
    List<Figure> kept = all.stream().filter(other -> isOf(id, other.id())).toList();
    return kept.isEmpty() ? scene : new Scene(scene.graph(), new Panels(List.of(kept)));
  }

  /** Whether only this figure, or what was made of it, is among some. */
  public boolean fills(Panels panels) {
    String id = Lens.plain(figure);
    return panels.figures().allMatch(other -> isOf(id, other.id()));
  }

  private static boolean isOf(String id, String other) {
    return other.equals(id) || other.startsWith(id + WAY);
  }

  @Override
  public boolean isAlone() {
    return false;
  }

  @Override
  public boolean stays() {
    return false;
  }
}
