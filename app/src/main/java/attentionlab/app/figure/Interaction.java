package attentionlab.app.figure;

import attentionlab.graph.Edits;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Point2D;

/**
 * What a figure tells the rest of the application; what follows from it comes back through {@link
 * FigureView}.
 */
public interface Interaction {

  /** The pointer or the keyboard's cursor is on a cell, or has left. */
  void point(Optional<Term.Cell> cell);

  /** A cell was clicked: it stays explained until another is clicked, or the same one again. */
  void pin(Term.Cell cell);

  /** Something that leads to another state was chosen. */
  void open(String bookmark);

  /** A setting was changed to the value of a text, as bookmarks write it. */
  void change(String settingId, String value);

  /**
   * A cell was changed in place to what a person typed; nothing gives it back its own number.
   *
   * @param setting the setting that holds the cells, where there is one
   */
  void edit(Term.Cell cell, Optional<String> setting, String typed);

  /** A cell is being moved in place, by dragging or by keys, until {@link #settle}. */
  void scrub(Term.Cell cell, Optional<String> setting, double value);

  /** The change under way is over. */
  void settle();

  /** A token was knocked out, or put back: nobody attends to it. */
  void knock(Edits.Token token);

  /** The cells of a node that were changed by hand get their own numbers back. */
  void restore(String node);

  /** A figure shall fill the stage, or stand among the others again. */
  void fill(String figure);

  /** A row of a matrix was chosen by its label; says whether that means something here. */
  default boolean row(Node node, int row) {
    return false;
  }

  /** A weight matrix shall be lines between tokens in place of a matrix, or the other way. */
  default void turn(String figure) {}

  /**
   * What can be done here was asked for.
   *
   * @param figure the identifier of the figure
   * @param cell the cell in question
   * @param edit opens the cell for changing
   */
  void menu(String figure, Optional<Term.Cell> cell, Runnable edit, Point2D screen);
}
