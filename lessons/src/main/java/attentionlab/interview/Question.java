package attentionlab.interview;

import java.util.List;
import java.util.Optional;

/**
 * A question of the bank: what is the same in every language.
 *
 * @param id {@code IQ-013}
 * @param topic its section
 * @param level 1 screening, 2 core technical, 3 deep
 * @param tags words to find it by
 * @param shows bookmarks of the states that prove the answer, the best one first
 * @param errata identifiers of the errata it corrects
 * @param alike the pair of look-alikes it belongs to
 * @param next identifiers of the questions an interviewer would go on to
 * @param board the answer as formulas, line by line
 */
public record Question(
    String id,
    Topic topic,
    int level,
    List<String> tags,
    List<String> shows,
    List<String> errata,
    Optional<Alike> alike,
    List<String> next,
    List<BoardLine> board) {
  /** The levels there are. */
  public static final int LEVELS = 3;

  public Question {
    tags = List.copyOf(tags);
    shows = List.copyOf(shows);
    errata = List.copyOf(errata);
    next = List.copyOf(next);
    board = List.copyOf(board);
    if (level < 1 || level > LEVELS || shows.isEmpty()) {
      throw new IllegalArgumentException(id + ": level " + level + ", shows " + shows);
    }
  }

  /** The bookmark of the state that proves the answer. */
  public String show() {
    return shows.get(0);
  }

  /**
   * A line on the whiteboard.
   *
   * @param bookmark the state in which it is live
   * @param node the identifier of the node that is shown beside it
   * @param latex the formula, with its parts marked
   */
  public record BoardLine(String bookmark, String node, String latex) {}
}
