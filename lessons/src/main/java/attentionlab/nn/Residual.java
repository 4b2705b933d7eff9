package attentionlab.nn;

import attentionlab.graph.Dropout;
import attentionlab.graph.Node;
import java.util.function.UnaryOperator;

/**
 * How a sublayer is put around with dropout, a residual connection and a normalisation (the paper,
 * sections 3.1 and 5.4).
 *
 * @param order where the normalisation stands
 * @param norm the normalisation
 * @param dropout what is done to the sublayer's output
 */
public record Residual(Order order, Norm norm, UnaryOperator<Node> dropout) {

  /** Where the normalisation stands. */
  public enum Order {
    /** behind the sum, as in the paper */
    POST,
    /** before the sublayer (Xiong et al., 2020) */
    PRE
  }

  /** Without dropout. */
  public static Residual of(Order order, Norm norm) {
    return new Residual(order, norm, UnaryOperator.identity());
  }

  /** With dropout at a rate, for given draws (n, d_model): 1 keeps a number, 0 drops it. */
  public static Residual of(Order order, Norm norm, double rate, Node kept) {
    return new Residual(order, norm, x -> new Dropout(rate).on(x, kept));
  }

  /** What the sublayer is given, (n, d_model). */
  public Node before(Node x) {
    return order == Order.PRE ? norm.apply(x) : x;
  }

  /** What becomes of the sublayer's output, (n, d_model). */
  public Node after(Node x, Node sublayer) {
    Node sum = x.plus(dropout.apply(sublayer)); // x + Dropout(Sublayer(x))
    return order == Order.POST ? norm.apply(sum) : sum; // LayerNorm(x + Sublayer(x))
  }
}
