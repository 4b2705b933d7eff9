package attentionlab.app.state;

/** Which colours tell things apart. */
public enum Colours {
  STANDARD,
  /** for protanopia and deuteranopia */
  RED_GREEN,
  /** for tritanopia */
  BLUE_YELLOW,
  GREY,
  PROJECTOR
}
