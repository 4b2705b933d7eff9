package attentionlab.lesson;

/** Something that is on or off. */
public record Switch(String id, Boolean initial) implements Setting<Boolean> {
  @Override
  public Boolean check(Boolean value) {
    return value;
  }

  @Override
  public String write(Boolean value) {
    return value ? "on" : "off";
  }

  @Override
  public Boolean parse(String text) {
    return switch (text) {
      case "on" -> true;
      case "off" -> false;
      default -> throw Refused.because("refused.choice", text);
    };
  }
}
