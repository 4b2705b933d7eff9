package attentionlab.app.page;

import attentionlab.app.state.Editing;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Place;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.Options;
import attentionlab.graph.Matrix;
import attentionlab.graph.Numbers;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonText.SettingText;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Switch;
import attentionlab.lesson.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/**
 * The controls of a step, one for each setting it offers. They show the settings and change them
 * through the session.
 */
final class SettingControls extends VBox {
  private static final Object BEFORE = "before";

  private final Context context;
  private final List<Consumer<Settings>> followers = new ArrayList<>();
  private Place built;
  private final List<SentenceInput> sentences = new ArrayList<>();
  private boolean following;

  SettingControls(Context context) {
    this.context = context;
    getStyleClass().add("controls");
    context
        .session()
        .snapshotProperty()
        .addListener(
            (property, before, now) -> {
              if (built != null && now.place().lesson() == built.lesson()) {
                follow(now.place().settings());
              }
            });
  }

  /** Builds the controls of the step at a place. */
  void build(Place place, LessonText words) {
    List<SentenceInput> drafts = built != null && isAt(built) ? List.copyOf(sentences) : List.of();
    built = place;
    followers.clear();
    sentences.clear();
    getChildren().clear();
    for (Setting<?> setting : place.step().controls()) {
      SettingText text = words.settings().get(setting.id());
      VBox card = new VBox();
      card.getStyleClass().add("control");
      card.getChildren().addAll(control(setting, text));
      getChildren().add(card);
    }
    follow(isAt(place) ? session().snapshot().place().settings() : place.settings());
    for (SentenceInput draft : drafts) {
      sentences.stream()
          .filter(sentence -> sentence.tokens().equals(draft.tokens()))
          .forEach(sentence -> sentence.draft(draft.draft()));
    }
  }

  private void follow(Settings settings) {
    following = true;
    followers.forEach(follower -> follower.accept(settings));
    following = false;
  }

  private List<Node> control(Setting<?> setting, SettingText text) {
    if (setting instanceof Range range) {
      return range(range, text);
    } else if (setting instanceof Choice<?> choice) {
      return choice(choice, text);
    } else if (setting instanceof Switch onOff) {
      return List.of(onOff(onOff, text));
    } else if (setting instanceof Tokens tokens) {
      return tokens(tokens, text);
    } else if (setting instanceof Grid grid) {
      return List.of(name(text), cells(grid, grid.initial()));
    }
    MaskGrid mask = (MaskGrid) setting;
    return List.of(name(text), cells(mask, mask.initial()));
  }

  private static TextFlow name(SettingText text) {
    return ProseView.line(text.name(), "strong");
  }

  private LessonSession session() {
    return context.session();
  }

  private List<Node> range(Range range, SettingText text) {
    Slider slider = new Slider(range.low(), range.high(), range.initial());
    slider.setBlockIncrement(range.isWhole() ? 1 : (range.high() - range.low()) / 50);
    slider.setAccessibleText(text.name());
    slider.setId("setting-" + range.id());
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!following) {
                session().set(range, snapped(range, now.doubleValue()));
              }
            });
    slider.valueChangingProperty().addListener((property, before, now) -> session().endGesture());
    TextField number = new TextField();
    number.getStyleClass().add("number-field");
    number.setAccessibleText(text.name());
    commit(number, typed -> setTyped(range, typed));
    followers.add(
        settings -> {
          double value = settings.get(range);
          if (snapped(range, slider.getValue()) != value) {
            slider.setValue(value);
          }
          show(number, Numbers.brief(value, 3));
        });
    TextFlow name = name(text);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    return List.of(new HBox(name, number), slider);
  }

  private static double snapped(Range range, double value) {
    double steps = Math.rint((value - range.low()) / range.step());
    double snapped = Math.rint((range.low() + steps * range.step()) * 1e9) / 1e9;
    return Math.max(range.low(), Math.min(range.high(), snapped));
  }

  /** Each number that was typed is undone by itself. */
  private void setTyped(Range range, String typed) {
    session().endGesture();
    session().set(range.id(), typed);
    session().endGesture();
  }

  /** What is typed counts when Enter is pressed or the field is left. */
  private void commit(TextField field, Consumer<String> typed) {
    Place home = built;
    field.setOnAction(event -> typed.accept(field.getText()));
    field
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                before(field);
                field.selectAll();
              } else if (isChanged(field) && isAt(home)) {
                typed.accept(field.getText());
              }
            });
  }

  private static void before(TextField field) {
    field.getProperties().put(BEFORE, field.getText());
  }

  private static boolean isChanged(TextField field) {
    return !field.getText().equals(field.getProperties().get(BEFORE));
  }

  /** Whether the step is still the one a control was made for. */
  private boolean isAt(Place home) {
    Place now = session().snapshot().place();
    return now.lesson() == home.lesson() && now.index() == home.index();
  }

  private static void show(TextField field, String text) {
    field.setText(text);
    before(field);
  }

  private <T> List<Node> choice(Choice<T> choice, SettingText text) {
    Options options = new Options();
    for (T option : choice.options()) {
      String id = choice.write(option);
      ToggleButton button = Options.breaking(new ToggleButton(text.options().getOrDefault(id, id)));
      button.setId("setting-" + choice.id() + "-" + id);
      button.getStyleClass().add("option");
      button.setOnAction(
          event -> {
            button.setSelected(true);
            session().set(choice, option);
            session().endGesture();
          });
      followers.add(settings -> button.setSelected(settings.get(choice).equals(option)));
      options.getChildren().add(button);
    }
    return List.of(name(text), options);
  }

  private Node onOff(Switch onOff, SettingText text) {
    CheckBox box = new CheckBox(text.name());
    box.setId("setting-" + onOff.id());
    box.setWrapText(true);
    box.setMnemonicParsing(false);
    box.setOnAction(
        event -> {
          session().set(onOff, box.isSelected());
          session().endGesture();
        });
    followers.add(settings -> box.setSelected(settings.get(onOff)));
    return box;
  }

  private List<Node> tokens(Tokens tokens, SettingText text) {
    SentenceInput input = new SentenceInput(context, tokens, text);
    followers.add(input::follow);
    sentences.add(input);
    return List.of(name(text), input);
  }

  private GridPane cells(Setting<Matrix> setting, Matrix initial) {
    GridPane cells = new GridPane();
    cells.getStyleClass().add("cells");
    for (int r = 0; r < initial.rows(); r++) {
      for (int c = 0; c < initial.cols(); c++) {
        int row = r;
        int col = c;
        TextField field = new TextField();
        field.getStyleClass().add("number-field");
        field.setId("setting-" + setting.id() + "-" + r + "-" + c);
        commit(field, typed -> new Editing(session()).settingCell(setting.id(), row, col, typed));
        followers.add(
            settings -> show(field, Numbers.brief(settings.get(setting).get(row, col), 3)));
        cells.add(field, c, r);
      }
    }
    return cells;
  }
}
