package attentionlab.app.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Boxes side by side, on as many lines as they need.
 *
 * @param places where each box stands
 * @param lines how many lines there are
 * @param width the width of the longest line
 */
record Flow(List<Place> places, int lines, double width) {

  /**
   * Where a box stands.
   *
   * @param line its line, from 0
   * @param x where it starts
   * @param width how wide it is
   */
  record Place(int line, double x, double width) {}

  /** Fills lines of at most {@code limit}; a box that is wider has a line of its own. */
  static Flow of(double[] widths, double gap, double limit) {
    List<Place> places = new ArrayList<>();
    int line = 0;
    double x = 0;
    double widest = 0;
    for (double width : widths) {
      if (x > 0 && x + width > limit) {
        line++;
        x = 0;
      }
      places.add(new Place(line, x, width));
      widest = Math.max(widest, x + width);
      x += width + gap;
    }
    return new Flow(List.copyOf(places), line + 1, widest);
  }

  /** The box at a position of a line, or −1. */
  int at(int line, double x) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.line() == line && x >= place.x() && x <= place.x() + place.width()) {
        return i;
      }
    }
    return -1;
  }
}
