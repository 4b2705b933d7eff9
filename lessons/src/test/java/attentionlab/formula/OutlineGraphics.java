package attentionlab.formula;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the outlines of what is drawn, one path for each colour. Pictures and clips are refused.
 */
final class OutlineGraphics extends Graphics2D {

  /** Glyphs are taken this much larger and scaled down: outlines come in steps of 1/64 unit. */
  private static final int FINER = 16;

  private final Map<Integer, Path2D> outlines = new LinkedHashMap<>();
  private AffineTransform transform = new AffineTransform();
  private Color colour = Color.BLACK;
  private Font font = new Font(Font.SERIF, Font.PLAIN, 12);
  private Stroke stroke = new BasicStroke();

  /** The paths by colour (red, green and blue as one number), in order of first appearance. */
  Map<Integer, Path2D> outlines() {
    return Collections.unmodifiableMap(outlines);
  }

  @Override
  public void fill(Shape shape) {
    Path2D moved = new Path2D.Double(shape, transform);
    if (moved.getCurrentPoint() != null) {
      int rgb = colour.getRGB() & 0xFFFFFF;
      outlines.computeIfAbsent(rgb, c -> new Path2D.Double(Path2D.WIND_NON_ZERO));
      outlines.get(rgb).append(moved.getPathIterator(null), false);
    }
  }

  @Override
  public void draw(Shape shape) {
    fill(stroke.createStrokedShape(shape));
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font large = font.deriveFont(font.getSize2D() * FINER);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(1.0 / FINER, 1.0 / FINER);
    Shape outline = large.createGlyphVector(getFontRenderContext(), text).getOutline();
    fill(place.createTransformedShape(outline));
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  // --- state

  @Override
  public Graphics create() {
    throw refused();
  }

  @Override
  public void dispose() {}

  @Override
  public Color getColor() {
    return colour;
  }

  @Override
  public void setColor(Color next) {
    colour = next;
  }

  @Override
  public Paint getPaint() {
    return colour;
  }

  @Override
  public void setPaint(Paint paint) {
    colour = (Color) paint;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font next) {
    font = next;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke next) {
    stroke = next;
  }

  // --- transform

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform next) {
    transform = new AffineTransform(next);
  }

  @Override
  public void transform(AffineTransform next) {
    transform.concatenate(next);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  // --- lines and areas

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int angle) {
    draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int angle) {
    fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int count) {
    throw refused();
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int count) {
    throw refused();
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int count) {
    throw refused();
  }

  // --- hints that make no difference to outlines

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {}

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {}

  @Override
  public void addRenderingHints(Map<?, ?> hints) {}

  @Override
  public RenderingHints getRenderingHints() {
    return new RenderingHints(Map.of());
  }

  // --- refused

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("only glyphs of TeX's fonts, rules and lines");
  }

  /** Characters that TeX's fonts lack come this way, in a font of the machine. */
  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw refused();
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    throw refused();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refused();
  }

  @Override
  public FontMetrics getFontMetrics(Font of) {
    throw refused();
  }

  @Override
  public void setComposite(Composite composite) {
    throw refused();
  }

  @Override
  public Composite getComposite() {
    throw refused();
  }

  @Override
  public void setBackground(Color background) {
    throw refused();
  }

  @Override
  public Color getBackground() {
    throw refused();
  }

  @Override
  public void setPaintMode() {
    throw refused();
  }

  @Override
  public void setXORMode(Color other) {
    throw refused();
  }

  @Override
  public Rectangle getClipBounds() {
    throw refused();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public Shape getClip() {
    throw refused();
  }

  @Override
  public void setClip(Shape clip) {
    throw refused();
  }

  @Override
  public void clip(Shape clip) {
    throw refused();
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw refused();
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
    throw refused();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, Color background, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int x, int y, int w, int h, Color background, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int x, int y, int x2, int y2, int u, int v, int u2, int v2, ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i,
      int x,
      int y,
      int x2,
      int y2,
      int u,
      int v,
      int u2,
      int v2,
      Color background,
      ImageObserver o) {
    throw refused();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
    throw refused();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
    throw refused();
  }
}
