package attentionlab.lessons.l5_1;

import java.util.List;

/** Ways to shuffle eight tokens: which token stands at each place. */
enum Order {
  MIXED(4, 0, 7, 1, 5, 2, 3, 6),
  REVERSED(7, 6, 5, 4, 3, 2, 1, 0),
  ROTATED(1, 2, 3, 4, 5, 6, 7, 0),
  SWAPPED(4, 1, 2, 3, 0, 5, 6, 7),
  UNCHANGED(0, 1, 2, 3, 4, 5, 6, 7);

  private final List<Integer> places;

  Order(Integer... places) {
    this.places = List.of(places);
  }

  List<Integer> places() {
    return places;
  }
}
