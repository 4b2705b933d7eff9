package attentionlab.app.page;

import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Place;
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
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The controls of a step, one for each setting it offers. They show the settings and change them
 * through the session.
 */
final class SettingControls extends VBox {
  private final Context context;
  private final List<Consumer<Settings>> followers = new ArrayList<>();
  private Place built;
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
    built = place;
    followers.clear();
    getChildren().clear();
    for (Setting<?> setting : place.step().controls()) {
      SettingText text = words.settings().get(setting.id());
      VBox card = new VBox();
      card.getStyleClass().add("control");
      card.getChildren().addAll(control(setting, text));
      getChildren().add(card);
    }
    follow(place.settings());
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

  private static Label name(SettingText text) {
    Label name = new Label(text.name());
    name.getStyleClass().add("control-name");
    name.setWrapText(true);
    return name;
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
    commit(number, settings -> settings.get(range), typed -> setTyped(range, typed));
    followers.add(
        settings -> {
          double value = settings.get(range);
          if (snapped(range, slider.getValue()) != value) {
            slider.setValue(value);
          }
          if (!number.isFocused() || following) {
            number.setText(brief(value));
          }
        });
    Label name = name(text);
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

  /**
   * What is typed counts when Enter is pressed or the field is left, but not when the step is left
   * with it.
   *
   * @param shown the number the field shows while nobody types
   */
  private void commit(TextField field, ToDoubleFunction<Settings> shown, Consumer<String> typed) {
    Place at = built;
    field.setOnAction(event -> typed.accept(field.getText()));
    field
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              Place present = session().snapshot().place();
              if (now) {
                field.selectAll();
              } else if (field.getScene() != null && at.isStepOf(present)) {
                if (!field.getText().equals(brief(shown.applyAsDouble(present.settings())))) {
                  typed.accept(field.getText());
                }
                follow(session().snapshot().place().settings());
              }
            });
  }

  private static String brief(double value) {
    return Numbers.brief(value, 3);
  }

  private <T> List<Node> choice(Choice<T> choice, SettingText text) {
    FlowPane options = new FlowPane();
    options.getStyleClass().add("options");
    for (T option : choice.options()) {
      String id = choice.write(option);
      ToggleButton button = new ToggleButton(text.options().getOrDefault(id, id));
      button.setId("setting-" + choice.id() + "-" + id);
      button.getStyleClass().add("option");
      button.setMnemonicParsing(false);
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
    TextArea sentence = new TextArea();
    sentence.setId("setting-" + tokens.id());
    sentence.setWrapText(true);
    sentence.setPrefRowCount(3);
    sentence.setAccessibleText(text.name());
    Button use = new Button();
    context.texts().bind(use.textProperty(), "controls.use");
    use.getStyleClass().add("accent");
    Runnable take = () -> session().setSentence(tokens, sentence.getText());
    use.setOnAction(event -> take.run());
    sentence.setOnKeyPressed(
        event -> {
          if (event.getCode() == javafx.scene.input.KeyCode.ENTER && !event.isShiftDown()) {
            take.run();
            event.consume();
          }
        });
    followers.add(
        settings -> {
          String joined = String.join(" ", settings.get(tokens));
          if (!tokens.sameWords(sentence.getText(), settings.get(tokens))) {
            sentence.setText(joined);
          }
        });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return List.of(name(text), sentence, new HBox(space, use));
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
        ToDoubleFunction<Settings> cell = settings -> settings.get(setting).get(row, col);
        commit(field, cell, typed -> session().setCell(setting.id(), row, col, typed));
        followers.add(settings -> field.setText(brief(cell.applyAsDouble(settings))));
        cells.add(field, c, r);
      }
    }
    return cells;
  }
}
