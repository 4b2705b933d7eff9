package attentionlab.app.state;

/** The colour themes. */
public enum Theme {
  LIGHT,
  DARK
}
