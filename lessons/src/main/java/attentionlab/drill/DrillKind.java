package attentionlab.drill;

import attentionlab.interview.Topic;

/** A kind of drill: makes the same question with other numbers, as often as wanted. */
public interface DrillKind {

  /** How lines of text and the words refer to it. */
  String id();

  /** Where in an interview it is asked. */
  Topic topic();

  /** The bookmark of the step of a lesson that shows it live. */
  String bookmark();

  /**
   * A question.
   *
   * @param level from 1, by head, to 3, with a small calculation; sizes and numbers grow with it
   */
  Sheet draw(Dice dice, int level);
}
