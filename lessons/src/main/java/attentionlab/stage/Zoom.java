package attentionlab.stage;

import attentionlab.figure.Figure;
import attentionlab.figure.Panels;
import attentionlab.lesson.Live;
import java.util.Optional;

/**
 * One figure fills the stage.
 *
 * @param figure its identifier
 */
public record Zoom(String figure) implements Lens {

  @Override
  public Scene through(Scene scene, Live live) {
    Optional<Figure> found =
        scene.panels().figures().filter(other -> other.id().equals(figure)).findFirst();
    return found.map(only -> new Scene(scene.graph(), Panels.row(only))).orElse(scene);
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
