package attentionlab.app.state;

import attentionlab.lesson.Message;
import java.util.Optional;

/**
 * One consistent state of an open lesson. It is swapped as a whole, so that nothing on the screen
 * sees half a change.
 *
 * @param place where the learner is, with the settings they asked for
 * @param shown the last good view: of this place, or of the one before while a new one is computed
 *     or was refused
 * @param refusal why the settings asked for cannot be shown
 * @param busy whether a new view is being computed
 */
public record Snapshot(Place place, Shown shown, Optional<Message> refusal, boolean busy) {}
