package attentionlab.graph;

import java.util.List;

/**
 * Every cell as the nearest number of a format that has fewer of them; too large a number becomes
 * infinite, too small a one 0.
 *
 * @param format the format
 */
public record Rounded(Format format) implements Op {

  /** Formats of floating-point numbers. */
  public enum Format {
    /** 32 bits */
    FLOAT {
      @Override
      public double round(double x) {
        return (float) x;
      }
    },
    /** 16 bits: 11 of them for the digits, none larger than 65504 */
    HALF {
      @Override
      public double round(double x) {
        if (Math.abs(x) >= HALF_OVERFLOW) {
          return Math.copySign(Double.POSITIVE_INFINITY, x);
        }
        int exponent = Math.max(Math.getExponent(x), HALF_SMALLEST_EXPONENT);
        double distance = Math.scalb(1.0, exponent - HALF_DIGITS);
        return Math.rint(x / distance) * distance;
      }
    };

    /** The nearest number of this format. */
    public abstract double round(double x);
  }

  /** From here on the nearest half would be 65536, which is none. */
  private static final double HALF_OVERFLOW = 65520;

  private static final int HALF_SMALLEST_EXPONENT = -14;
  private static final int HALF_DIGITS = 10;

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.map(x.get(0), format::round);
  }

  // rounding is flat between its jumps; the gradient passes as if nothing were rounded
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(gradient);
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Term.Function function = format == Format.FLOAT ? Term.Function.FLOAT : Term.Function.HALF;
    return Term.call(function, x.get(0).cell(row, col));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    String name = format == Format.FLOAT ? "float" : "half";
    return Latex.atom("\\mathrm{%s}\\left(%s\\right)".formatted(name, x.get(0).text()));
  }

  @Override
  public Code numpy(List<String> x) {
    String type = format == Format.FLOAT ? "np.float32" : "np.float16";
    return Code.of("%s.astype(%s).astype(np.float64)".formatted(x.get(0), type));
  }

  @Override
  public Code torch(List<String> x) {
    String type = format == Format.FLOAT ? "torch.float32" : "torch.float16";
    return Code.of("%s.to(%s).to(torch.float64)".formatted(x.get(0), type));
  }

  @Override
  public Code java(List<String> x) {
    return format == Format.FLOAT
        ? Activation.eachCell(x.get(0), "(double) (float) v")
        : Activation.eachCell(
            x.get(0),
            "half(v)",
            """
            static double half(double x) {
              if (Math.abs(x) >= 65520) return Math.copySign(1.0 / 0.0, x);
              double distance = Math.scalb(1.0, Math.max(Math.getExponent(x), -14) - 10);
              return Math.rint(x / distance) * distance;
            }
            """);
  }
}
