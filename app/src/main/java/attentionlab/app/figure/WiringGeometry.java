package attentionlab.app.figure;

import java.util.List;

/**
 * Where the parts of a wiring lie: the sequences on the left, Q, K and V in the middle, the weights
 * on the right.
 *
 * @param frame the room there is
 * @param state how it is wired at this moment
 */
record WiringGeometry(Frame frame, State state) {
  private static final double LARGEST_CELL = 3.4;
  private static final double LEVEL = 1.3;

  /**
   * The room.
   *
   * @param em the size of running text
   * @param lengths how wide each of them is
   * @param rowLabel how wide the labels of the queries are
   * @param colLabel how high the labels of the keys are
   * @param cells the most rows or columns the weights can have
   */
  record Frame(
      double width,
      double height,
      double em,
      List<Double> lengths,
      double rowLabel,
      double colLabel,
      int cells) {

    int sequences() {
      return lengths.size();
    }

    double longest() {
      return lengths.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }
  }

  /**
   * A wiring, or one on the way from one to the next: no number need be whole.
   *
   * @param asking which sequence the queries come from
   * @param answering which sequence the keys and values come from
   * @param rows how many rows the weights have
   * @param cols how many columns they have
   */
  record State(double asking, double answering, double rows, double cols) {

    /** A part of the way to another one. */
    State towards(State other, double part) {
      return part >= 1
          ? other
          : new State(
              between(asking, other.asking, part),
              between(answering, other.answering, part),
              between(rows, other.rows, part),
              between(cols, other.cols, part));
    }

    private static double between(double from, double to, double part) {
      return from + (to - from) * part;
    }
  }

  /** A curve from a sequence to Q, K or V; it leaves and arrives level. */
  record Wire(double x1, double y1, double x2, double y2) {
    double bend() {
      return (x2 - x1) * 0.5;
    }
  }

  double sequencesWidth() {
    return Math.max(1, Math.min(frame.longest(), frame.width() * 0.42));
  }

  private double slot() {
    return frame.height() / Math.max(1, frame.sequences());
  }

  /** The middle of a sequence, also between two of them. */
  double sequenceY(double index) {
    double most = frame.em() * 8;
    double step = Math.min(slot(), most);
    double first = (frame.height() - step * (frame.sequences() - 1)) / 2;
    return first + index * step;
  }

  /** The distance of two sequences. */
  double sequenceStep() {
    return Math.min(slot(), frame.em() * 8);
  }

  double nodeSize() {
    return Math.max(4, Math.min(frame.em() * 2.2, frame.height() / 4));
  }

  /** The left edge of Q, K and V. */
  double nodeX() {
    double free = matrixLeft() - frame.rowLabel() - sequencesWidth();
    return sequencesWidth() + Math.max(0, (free - nodeSize()) * 0.62);
  }

  /** The middle of Q, K or V, counted from 0. */
  double nodeY(int index) {
    double step = Math.min(frame.height() / 3.2, frame.em() * 4);
    return frame.height() / 2 + (index - 1) * step;
  }

  /** The wires to Q, K and V. */
  List<Wire> wires() {
    return List.of(wire(state.asking(), 0), wire(state.answering(), 1), wire(state.answering(), 2));
  }

  private Wire wire(double sequence, int node) {
    return new Wire(sequenceEnd(sequence) + 4, sequenceY(sequence), nodeX(), nodeY(node));
  }

  /** How small a sequence is drawn so that the longest one fits. */
  double shrink() {
    return Math.min(1, sequencesWidth() / Math.max(1, frame.longest()));
  }

  /** Where a sequence ends, also between two of them. */
  double sequenceEnd(double index) {
    int count = frame.sequences();
    if (count == 0) {
      return 0;
    }
    int low = (int) Math.max(0, Math.min(count - 1, Math.floor(index)));
    int high = Math.min(count - 1, low + 1);
    double part = Math.max(0, Math.min(1, index - low));
    double first = frame.lengths().get(low);
    return (first + (frame.lengths().get(high) - first) * part) * shrink();
  }

  /** The side of a cell: the largest weights there can be fit. */
  double cell() {
    double across =
        (frame.width() * 0.4 - frame.rowLabel() - overhang()) / Math.max(1, frame.cells());
    double down =
        (frame.height() - frame.colLabel() - 1.9 * frame.em()) / Math.max(1, frame.cells());
    double cell = Math.min(Math.min(across, down), LARGEST_CELL * frame.em());
    return cell < 4 ? Math.max(0.05, cell) : Math.floor(cell);
  }

  /** How far a rising label reaches beyond the last column. */
  private double overhang() {
    boolean rising = frame.colLabel() > LEVEL * frame.em();
    return rising ? Math.max(0, frame.colLabel() - frame.em()) : 0;
  }

  double matrixLeft() {
    return Math.floor(frame.width() - cell() * Math.max(1, frame.cells()) - overhang() - 2);
  }

  double matrixTop() {
    return Math.round(
        (frame.height() + frame.colLabel() - cell() * state.rows()) / 2 + frame.em() * 0.8);
  }

  double matrixWidth() {
    return cell() * state.cols();
  }

  double matrixHeight() {
    return cell() * state.rows();
  }

  /** The row of the weights at a height, or −1. */
  int row(double y) {
    return index(y - matrixTop(), state.rows());
  }

  /** The column of the weights at a place, or −1. */
  int col(double x) {
    return index(x - matrixLeft(), state.cols());
  }

  private int index(double offset, double count) {
    int index = (int) Math.floor(offset / cell());
    return offset >= 0 && index < count ? index : -1;
  }
}
