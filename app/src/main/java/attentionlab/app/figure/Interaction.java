package attentionlab.app.figure;

import attentionlab.graph.Term;
import java.util.Optional;

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

  /** One cell of a matrix setting was changed to what a person typed. */
  void changeCell(String settingId, int row, int col, String typed);
}
