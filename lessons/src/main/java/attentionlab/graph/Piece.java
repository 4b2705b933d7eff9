package attentionlab.graph;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a derivation, to be shown in a row with others.
 *
 * @param text what it says
 * @param script whether it is raised or lowered
 * @param cell the cell it stands for, whose own derivation can be asked for
 */
public record Piece(String text, Script script, Optional<Term.Cell> cell) {

  /** Where a piece stands. */
  public enum Script {
    BASE,
    /** raised, as an exponent */
    SUPER,
    /** lowered, as an index */
    SUB
  }

  /** Pieces as one line of plain text: {@code x^2}, {@code e^(a + b)}, {@code Q_1}. */
  static String plain(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < pieces.size(); ) {
      Script script = pieces.get(i).script();
      StringBuilder run = new StringBuilder();
      for (; i < pieces.size() && pieces.get(i).script() == script; i++) {
        run.append(pieces.get(i).text());
      }
      line.append(plain(run.toString(), script));
    }
    return line.toString();
  }

  private static String plain(String run, Script script) {
    if (script == Script.BASE) {
      return run;
    }
    if (run.equals("2") && script == Script.SUPER) {
      return "²";
    }
    String sign = script == Script.SUPER ? "^" : "_";
    return run.matches("[\\p{L}\\p{N}.]+") ? sign + run : sign + "(" + run + ")";
  }
}
