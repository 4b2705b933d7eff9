package attentionlab.formula;

import attentionlab.figure.FormulaOutline;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Typesets LaTeX with the rules and fonts of TeX and keeps the outlines, one for each named part.
 *
 * <p>Runs at build time only and needs {@code -Djava.awt.headless=true}. The application reads the
 * outlines from a file.
 */
public final class TexOutlines {

  /** Size of an em in the units of {@link FormulaOutline}. */
  static final int EM = 20;

  /** jlatexmath keeps what these do, in later formulas too. */
  private static final Pattern LASTING =
      Pattern.compile(
          "\\\\(limits|nolimits|(re)?new(command|environment)|DeclareMathOperator|definecolor)"
              + "(?![A-Za-z])");

  private TexOutlines() {}

  /**
   * Typesets a formula in display style.
   *
   * @param latex LaTeX in which <code>\part{id}{…}</code> marks the parts; an id has letters,
   *     digits, '-' and '_'. Of nested parts the inner one counts, and a part may appear more than
   *     once
   * @throws IllegalArgumentException if the formula cannot be typeset
   */
  public static FormulaOutline layout(String latex) {
    try {
      refuseLastingCommands(latex);
      PartMarkup markup = new PartMarkup();
      Box box = box(markup.coloured(latex));
      OutlineGraphics graphics = new OutlineGraphics();
      graphics.scale(EM, EM);
      box.draw(graphics, 0, box.getHeight());
      if (graphics.outlines().isEmpty()) {
        throw new IllegalArgumentException("it has no ink");
      }
      return outline(box, graphics.outlines(), markup.ids());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("cannot typeset " + latex + ": " + e.getMessage(), e);
    }
  }

  private static void refuseLastingCommands(String latex) {
    Matcher lasting = LASTING.matcher(latex);
    if (lasting.find()) {
      throw new IllegalArgumentException(lasting.group() + " would change later formulas");
    }
  }

  private static Box box(String latex) {
    TeXFormula formula = new TeXFormula(latex);
    return formula.new TeXIconBuilder()
        .setStyle(TeXConstants.STYLE_DISPLAY)
        .setSize(EM)
        .setTrueValues(true)
        .build()
        .getBox();
  }

  /** The box of TeX, made larger where ink stands out of it. */
  private static FormulaOutline outline(Box box, Map<Integer, Path2D> shapes, List<String> ids) {
    double baseline = EM * (double) box.getHeight();
    Rectangle2D all =
        new Rectangle2D.Double(0, 0, EM * box.getWidth(), baseline + EM * box.getDepth());
    shapes.values().forEach(shape -> all.add(shape.getBounds2D()));
    AffineTransform toOrigin = AffineTransform.getTranslateInstance(-all.getX(), -all.getY());
    Map<String, String> paths = new LinkedHashMap<>();
    shapes.forEach(
        (colour, shape) ->
            paths.put(ids.get(colour), SvgPath.data(shape.getPathIterator(toOrigin))));
    return new FormulaOutline(
        roundedUp(all.getWidth()),
        roundedUp(all.getHeight()),
        SvgPath.rounded(all.getMaxY() - baseline),
        paths);
  }

  private static double roundedUp(double length) {
    return Math.ceil(length * 100 - 1e-6) / 100;
  }
}
