package attentionlab.app.state;

import attentionlab.stage.Scene;

/**
 * A state that was kept to compare others with.
 *
 * @param number what it is called, counted from 1
 * @param place where it is, with its settings
 * @param shown what was shown there
 */
public record Pin(int number, Place place, Shown shown) {

  /** Its graph, and its figures as the step shows them. */
  Scene scene() {
    return new Scene(shown.live().graph(), shown.plain());
  }
}
