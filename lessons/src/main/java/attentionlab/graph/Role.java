package attentionlab.graph;

/** What a matrix does in attention; the theme gives each role one hue, everywhere. */
public enum Role {
  INPUT,
  QUERY,
  KEY,
  VALUE,
  SCORES,
  WEIGHTS,
  OUTPUT,
  NEUTRAL
}
