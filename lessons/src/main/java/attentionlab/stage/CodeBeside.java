package attentionlab.stage;

import attentionlab.lesson.Live;

/** The figures as they are; the program of one of them stands beside. */
public record CodeBeside() implements Lens {

  @Override
  public Scene through(Scene scene, Live live) {
    return scene;
  }

  @Override
  public boolean isAlone() {
    return false;
  }
}
