package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.state.Place;
import attentionlab.app.widget.Scrolling;
import attentionlab.lesson.Lesson;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;

/**
 * What a user does with mouse and keyboard, drawn at random from a seed. Each verb does one thing
 * and tells what it did. Used on the JavaFX thread.
 */
final class Gestures {
  private static final List<KeyCode> KEYS =
      keys(
          "TAB TAB LEFT RIGHT UP DOWN ENTER SPACE ESCAPE PAGE_UP PAGE_DOWN HOME END DELETE"
              + " BACK_SPACE F1 F2 DIGIT1 DIGIT2 DIGIT3 DIGIT4");
  private static final List<KeyCode> SHORTCUTS =
      keys("I I ENTER Z Z Y O E G EQUALS MINUS DIGIT0 A C V X D");
  private static final List<String> TEXTS =
      List.of(
          "0",
          "1",
          "-1",
          "0.5",
          "2,5",
          "1e9",
          "-1e-300",
          "NaN",
          "Infinity",
          "1e999",
          "0x1p3",
          "--",
          "abc",
          "",
          " ",
          "the cat sat",
          "我 的 猫 睡 了",
          "我的猫睡了",
          "😀 👩‍👩‍👧 e\u0301",
          "-∞",
          "−3",
          "a\tb",
          "x".repeat(400),
          "the old dog ".repeat(30),
          "[[1, 2], [3, 4]]",
          "np.array([[0.1, 0.2], [nan, inf]])",
          "'",
          "\"",
          "{0}",
          "%s",
          "_",
          "\\",
          "<b>",
          "1 2 3");

  private final Random random;
  private final Targets targets;
  private final List<Lesson> lessons;
  private final Robot robot = new Robot();

  Gestures(Random random, List<Lesson> lessons) {
    this.random = random;
    this.lessons = lessons;
    targets = new Targets(random);
  }

  /** Does something with mouse or keyboard and tells what. */
  String act() {
    int kind = random.nextInt(100);
    if (kind < 28) {
      return click(targets.any());
    } else if (kind < 40) {
      return click(targets.any(FigureView.class));
    } else if (kind < 48) {
      return move(targets.any(random.nextBoolean() ? FigureView.class : Node.class));
    } else if (kind < 58) {
      return drag(targets.any(random.nextBoolean() ? FigureView.class : Slider.class));
    } else if (kind < 62) {
      return wheel();
    } else if (kind < 80) {
      return key(one(KEYS));
    } else if (kind < 84) {
      return key(letter());
    } else if (kind < 91) {
      return shortcut(one(SHORTCUTS));
    } else if (kind < 98) {
      return type();
    }
    return stray();
  }

  private static List<KeyCode> keys(String names) {
    return Stream.of(names.split(" ")).map(KeyCode::valueOf).toList();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  // ---- the mouse

  private String click(Node node) {
    go(targets.pointOn(node));
    int times = random.nextInt(6) == 0 ? 2 : 1;
    MouseButton button = random.nextInt(12) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    boolean shift = random.nextInt(10) == 0;
    if (shift) {
      robot.keyPress(KeyCode.SHIFT);
    }
    for (int i = 0; i < times; i++) {
      robot.mousePress(button);
      robot.mouseRelease(button);
    }
    if (shift) {
      robot.keyRelease(KeyCode.SHIFT);
    }
    return (shift ? "shift " : "") + button + " click × " + times + " on " + name(node);
  }

  private String move(Node node) {
    for (int i = 0; i < 4; i++) {
      go(targets.pointOn(node));
    }
    return "move over " + name(node);
  }

  private String drag(Node node) {
    Point2D from = targets.pointOn(node);
    Point2D to = random.nextInt(5) == 0 ? targets.anywhere() : targets.pointOn(node);
    go(from);
    robot.mousePress(MouseButton.PRIMARY);
    for (int i = 1; i <= 5; i++) {
      go(from.interpolate(to, i / 5.0));
    }
    robot.mouseRelease(MouseButton.PRIMARY);
    return "drag on " + name(node);
  }

  private String wheel() {
    Node node = targets.any();
    go(targets.pointOn(node));
    boolean control = random.nextInt(4) == 0;
    if (control) {
      robot.keyPress(KeyCode.CONTROL);
    }
    int amount = random.nextInt(11) - 5;
    robot.mouseWheel(amount);
    if (control) {
      robot.keyRelease(KeyCode.CONTROL);
    }
    return (control ? "control " : "") + "wheel " + amount + " over " + name(node);
  }

  /** A click where nothing in particular is. */
  private String stray() {
    Point2D point = targets.anywhere();
    go(point);
    robot.mousePress(MouseButton.PRIMARY);
    robot.mouseRelease(MouseButton.PRIMARY);
    return "click at %.0f %.0f".formatted(point.getX(), point.getY());
  }

  private void go(Point2D point) {
    robot.mouseMove(point);
  }

  // ---- the keyboard

  private KeyCode letter() {
    return KeyCode.getKeyCode(String.valueOf((char) ('A' + random.nextInt(26))));
  }

  private String key(KeyCode code) {
    int kind = random.nextInt(8);
    int times = code.isArrowKey() || code == KeyCode.TAB ? 1 + random.nextInt(4) : 1;
    KeyCode held = kind == 0 ? KeyCode.SHIFT : kind == 1 ? KeyCode.ALT : null;
    press(held, code, times);
    return "key " + (held == null ? "" : held + " ") + code + " × " + times;
  }

  private String shortcut(KeyCode code) {
    boolean shift = random.nextInt(4) == 0;
    if (shift) {
      robot.keyPress(KeyCode.SHIFT);
    }
    press(KeyCode.CONTROL, code, 1);
    if (shift) {
      robot.keyRelease(KeyCode.SHIFT);
    }
    return "key CONTROL " + (shift ? "SHIFT " : "") + code;
  }

  private void press(KeyCode held, KeyCode code, int times) {
    if (held != null) {
      robot.keyPress(held);
    }
    for (int i = 0; i < times; i++) {
      robot.keyPress(code);
      robot.keyRelease(code);
    }
    if (held != null) {
      robot.keyRelease(held);
    }
  }

  private String type() {
    Node field = targets.any(TextInputControl.class);
    if (!(field instanceof TextInputControl)) {
      return click(field);
    }
    Scrolling.reveal(field);
    field.requestFocus();
    press(KeyCode.CONTROL, KeyCode.A, 1);
    String text =
        Targets.top().getModality() == javafx.stage.Modality.NONE ? one(TEXTS) : bookmark();
    write(field, text);
    List<KeyCode> ends = List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE, KeyCode.SHIFT);
    KeyCode end = one(ends);
    press(null, end, 1);
    String shown = text.length() > 40 ? text.substring(0, 40) + "… " + text.length() : text;
    return "type “" + shown + "” into " + name(field) + ", " + end;
  }

  private static void write(Node field, String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                Event.fireEvent(
                    field,
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        letter,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false)));
  }

  /** A bookmark of any step, in most cases; else one that is damaged. */
  String bookmark() {
    Lesson lesson = one(lessons);
    Place place = Place.startOf(lesson, random.nextInt(lesson.steps().size()));
    String text = place.bookmark().text();
    return switch (random.nextInt(8)) {
      case 0 -> text + " " + one(TEXTS);
      case 1 -> text + " nothing=" + one(TEXTS);
      case 2 -> text.substring(0, random.nextInt(text.length()));
      case 3 -> one(TEXTS);
      case 4 -> text + setting(place);
      default -> text;
    };
  }

  private String setting(Place place) {
    return place.step().controls().stream()
        .findFirst()
        .map(setting -> " " + setting.id() + "=" + one(TEXTS).replaceAll("\\s+", "-"))
        .orElse("");
  }

  private static String name(Node node) {
    String words =
        node instanceof Text text
            ? text.getText()
            : node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    return node.getClass().getSimpleName()
        + (node.getId() == null ? "" : "#" + node.getId())
        + (words.isEmpty() ? "" : "“" + words.substring(0, Math.min(20, words.length())) + "”");
  }
}
