package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Q, K and V come from: sequences, the wires from them to Q, K and V, and the matrix that
 * follows. When the wiring changes, the wires swing over and the matrix grows or shrinks.
 *
 * @param id what texts call it
 * @param sequences all sequences, also those not wired
 * @param asking the index of the sequence that the queries come from
 * @param answering the index of the sequence that keys and values come from
 * @param weights what the wiring leads to, (n_q, n_k)
 */
public record Wiring(String id, List<Sequence> sequences, int asking, int answering, Node weights)
    implements Figure {
  public Wiring {
    sequences = List.copyOf(sequences);
  }

  /**
   * Tokens in a row.
   *
   * @param id the panel text that names it
   */
  public record Sequence(String id, List<String> tokens) {
    public Sequence {
      tokens = List.copyOf(tokens);
    }
  }

  @Override
  public List<String> shown() {
    return List.of(weights.id());
  }

  @Override
  public List<String> named() {
    return Stream.of(Stream.of(id), sequences.stream().map(Sequence::id), Stream.of(weights.id()))
        .flatMap(ids -> ids)
        .toList();
  }
}
