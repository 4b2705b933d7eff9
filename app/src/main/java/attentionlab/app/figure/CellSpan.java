package attentionlab.app.figure;

/**
 * The cells of one axis of a heatmap that can be seen, in pixels. Where cells are smaller than a
 * pixel, a pixel stands for a whole number of them.
 *
 * @param total how many cells the axis has
 * @param first the first cell that can be seen
 * @param count how many can be seen
 * @param start where the first one starts
 * @param cell the length of a cell
 */
record CellSpan(int total, int first, int count, double start, double cell) {

  /** All cells of an axis. */
  static CellSpan all(int total, double start, double cell) {
    return new CellSpan(total, 0, total, start, cell);
  }

  /** The largest length up to this one with which cells, or pixels, are drawn sharply. */
  static double sharp(double cell) {
    return cell >= 4 ? Math.floor(cell) : cell >= 1 ? cell : 1.0 / blockSize(1 / cell - 1e-9);
  }

  /** Numbers of cells whose largest is quickly found from that of smaller blocks. */
  private static int blockSize(double atLeast) {
    int step = atLeast <= 2 ? 1 : atLeast <= 16 ? 2 : 4;
    return step * (int) Math.ceil(atLeast / step);
  }

  /** As many cells of another length as have room in the place of these. */
  CellSpan zoomed(double newCell, double newFirst) {
    int room = (int) Math.max(1, Math.floor(length() / newCell + 1e-9));
    int shown = Math.min(total, room);
    int from = (int) Math.max(0, Math.min(total - shown, Math.round(newFirst)));
    int block = CellSpan.all(total, start, newCell).perPixel();
    int aligned = from / block * block;
    return new CellSpan(total, aligned, Math.min(total - aligned, shown), start, newCell);
  }

  /** How many cells a pixel stands for. */
  int perPixel() {
    return cell >= 1 ? 1 : (int) Math.round(1 / cell);
  }

  /** How many blocks of cells are drawn with one colour each. */
  int blocks() {
    return (count + perPixel() - 1) / perPixel();
  }

  double length() {
    return cell >= 1 ? count * cell : blocks();
  }

  int end() {
    return first + count;
  }

  boolean isWhole() {
    return count == total;
  }

  boolean shows(int index) {
    return index >= first && index < end();
  }

  /** Where a cell starts; what cannot be seen starts at the nearest edge. */
  double at(int index) {
    int seen = Math.max(first, Math.min(end(), index));
    return start + Math.min(length(), (seen - first) * cell);
  }

  /** The cell at a place, or −1. */
  int index(double place) {
    return place < start || place >= start + length()
        ? -1
        : first + Math.min(count - 1, (int) ((place - start) / cell));
  }

  /** Where in the axis a place lies, in cells. */
  double position(double place) {
    return first + Math.max(0, Math.min(length(), place - start)) / cell;
  }

  /** The first cell of the block that a cell belongs to. */
  int blockStart(int index) {
    return first + (index - first) / perPixel() * perPixel();
  }

  /** Behind the last cell of the block that a cell belongs to. */
  int blockEnd(int index) {
    return Math.min(end(), blockStart(index) + perPixel());
  }
}
