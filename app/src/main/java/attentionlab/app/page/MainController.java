package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.AppState;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Navigation.Page;
import attentionlab.app.state.Place;
import attentionlab.app.state.Snapshot;
import attentionlab.app.state.Theme;
import attentionlab.app.widget.FittingRow;
import attentionlab.app.widget.Scrolling;
import attentionlab.cards.Deck;
import attentionlab.lesson.Language;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The frame of the main window: it puts the parts into their places and wires the bar at the top.
 */
public final class MainController {
  /** The widths of the sides, in em. */
  static final double COURSE_WIDTH = 15;

  private static final double TEXT_WIDTH = 24;

  /** The part of the window that the text may take at most. */
  private static final double TEXT_SHARE = 0.42;

  private static final PseudoClass DRAWER = PseudoClass.getPseudoClass("drawer");

  /** Where the window has fewer em, the course shows only on demand. */
  private static final double ROOM_FOR_COURSE = 76;

  private final Context context;

  @FXML private StackPane root;
  @FXML private FittingRow top;
  @FXML private ToggleButton contents;
  @FXML private Label brand;
  @FXML private Label lessonTitle;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private ToggleButton interview;
  @FXML private Button openBookmark;
  @FXML private Button errata;
  @FXML private Button glossary;
  @FXML private Button smaller;
  @FXML private Button larger;
  @FXML private ToggleButton english;
  @FXML private ToggleButton chinese;
  @FXML private Button theme;
  @FXML private Button view;
  @FXML private Button help;
  @FXML private ScrollPane stage;
  @FXML private ScrollPane course;
  @FXML private ScrollPane text;
  @FXML private StackPane bar;
  @FXML private StackPane pages;
  @FXML private BorderPane lessonPage;
  @FXML private Button wayBack;

  private ShortcutsPane shortcuts;
  private ViewPane viewing;
  private Place followed;
  private Place read;

  MainController(Context context) {
    this.context = context;
  }

  @FXML
  private void initialize() {
    LessonSession session = context.session();
    StepBar steps = new StepBar(context);
    List.of(course, stage, text).forEach(Scrolling::paintDirectly);
    CoursePane lessons = new CoursePane(context);
    course.setContent(lessons);
    course
        .viewportBoundsProperty()
        .addListener(
            (property, before, now) -> {
              if (before.getHeight() != now.getHeight()) {
                lessons.reveal();
              }
            });
    text.setContent(new TextPane(context));
    stage.setContent(new StagePane(context));
    bar.getChildren().add(steps);
    shortcuts = new ShortcutsPane(context);
    viewing = new ViewPane(context);
    root.getChildren().addAll(new CardsPane(context), viewing, shortcuts);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> steps.touched(event.getTarget()));
    viewing.install(root);
    new WheelZoom(context.state()).install(root);
    new Keys(context, steps, shortcuts, this::askBookmark).install(root);
    wireTop();
    new WayBack(context).install(wayBack);
    new Pages(context, pages, lessonPage).install(interview);
    session.snapshotProperty().addListener((property, before, now) -> follow(now));
    context.texts().languageProperty().addListener((property, before, now) -> title());
    context
        .navigation()
        .pageProperty()
        .addListener(
            (property, before, now) -> {
              enable();
              title();
            });
    context.navigation().tabProperty().addListener((property, before, now) -> title());
    context.look().addListener((property, before, now) -> paint(now));
    root.widthProperty().addListener(observed -> share());
    contents.selectedProperty().addListener(observed -> share());
    stage.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> contents.setSelected(false));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveCourse);
    paint(context.look().getValue());
    follow(session.snapshot());
  }

  private void wireTop() {
    AppState state = context.state();
    lessonTitle.setTooltip(new Tooltip());
    lessonTitle.getTooltip().textProperty().bind(lessonTitle.textProperty());
    top.mayHide(lessonTitle);
    top.mayHide(brand);
    top.mayHide(openBookmark);
    top.mayHide(smaller, larger);
    top.mayHide(errata, glossary);
    tip(contents, "top.contents");
    tip(interview, "top.interview");
    context.texts().bind(interview.textProperty(), "interview.title");
    tip(undo, "top.undo");
    tip(redo, "top.redo");
    tip(errata, "top.errata");
    tip(glossary, "top.glossary");
    tip(smaller, "top.smaller");
    tip(larger, "top.larger");
    tip(theme, "top.theme");
    tip(help, "top.help");
    tip(view, "top.view");
    context.texts().bind(view.textProperty(), "view.title");
    view.setOnAction(event -> viewing.toggle());
    context.texts().bind(openBookmark.textProperty(), "top.open");
    context.texts().bind(errata.textProperty(), "cards.errata");
    context.texts().bind(glossary.textProperty(), "cards.glossary");
    errata.setOnAction(event -> context.desk().open(Deck.ERRATA));
    glossary.setOnAction(event -> context.desk().open(Deck.GLOSSARY));
    undo.setOnAction(event -> context.session().undo());
    redo.setOnAction(event -> context.session().redo());
    openBookmark.setOnAction(event -> askBookmark());
    smaller.setOnAction(event -> state.zoom(-1));
    larger.setOnAction(event -> state.zoom(1));
    theme.setOnAction(event -> nextTheme());
    help.setOnAction(event -> shortcuts.toggle());
    LanguageButton.install(context, english, Language.ENGLISH);
    LanguageButton.install(context, chinese, Language.CHINESE);
  }

  private void tip(ButtonBase button, String key) {
    Tooltip tooltip = new Tooltip();
    context.texts().bind(tooltip.textProperty(), key);
    context.texts().bind(button.accessibleTextProperty(), key);
    button.setTooltip(tooltip);
  }

  private void nextTheme() {
    Theme[] themes = Theme.values();
    Theme now = context.state().themeProperty().get();
    context.state().themeProperty().set(themes[(now.ordinal() + 1) % themes.length]);
  }

  /** Asks for a bookmark and opens it; a bad one is explained and changes nothing. */
  private void askBookmark() {
    TextInputDialog dialog = new TextInputDialog();
    dialog.initOwner(root.getScene().getWindow());
    dialog.setTitle(context.texts().text("open.title"));
    dialog.setHeaderText(context.texts().text("open.header"));
    dialog.setGraphic(null);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .setAll(
            new ButtonType(context.texts().text("open.yes"), ButtonData.OK_DONE),
            new ButtonType(context.texts().text("open.no"), ButtonData.CANCEL_CLOSE));
    dialog.getDialogPane().getScene().getRoot().setStyle(root.getStyle());
    dialog.getDialogPane().getStylesheets().setAll(root.getScene().getStylesheets());
    dialog.showAndWait().filter(line -> !line.isBlank()).ifPresent(this::open);
  }

  private void open(String bookmark) {
    try {
      context.session().open(bookmark);
      context.notices().dismiss();
    } catch (Refused refused) {
      context.notices().tell(refused.reason());
    }
  }

  private void paint(Look look) {
    root.setStyle(look.palette().css() + " -fx-font-size: " + look.textSize() + "px;");
    share();
  }

  /**
   * Shares the width of the window among the sides and the middle. Where it is narrow the list of
   * lessons lies over the middle, as long as it is wanted.
   */
  private void share() {
    double em = context.look().getValue().textSize();
    double width = root.getWidth() > 0 ? root.getWidth() : Double.MAX_VALUE;
    boolean narrow = width < em * ROOM_FOR_COURSE;
    contents.setVisible(narrow);
    contents.setManaged(narrow);
    double left = Math.ceil(em * COURSE_WIDTH);
    course.setVisible(!narrow || contents.isSelected());
    course.setPrefWidth(left);
    course.setMaxWidth(left);
    course.pseudoClassStateChanged(DRAWER, narrow);
    StackPane.setMargin(stage, new Insets(0, 0, 0, narrow ? 0 : left));
    text.setPrefWidth(Math.min(em * TEXT_WIDTH, width * TEXT_SHARE));
  }

  private void leaveCourse(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && contents.isSelected()) {
      event.consume();
      contents.setSelected(false);
      contents.requestFocus();
    }
  }

  private void follow(Snapshot snapshot) {
    Place place = snapshot.place();
    boolean moved = followed != null && !followed.equals(place);
    if (moved) {
      context.notices().dismiss();
      contents.setSelected(contents.isSelected() && place.lesson() == followed.lesson());
    }
    followed = place;
    context.state().progress().see(place.lesson(), place.step().id());
    context.state().bookmarkProperty().set(place.bookmark().text());
    startAtTop(snapshot.shown().place());
    enable();
    title();
  }

  /** What belongs to the lessons has no effect on another page. */
  private void enable() {
    boolean away = context.navigation().page() != Page.LESSON;
    undo.setDisable(away || !context.session().canUndo());
    redo.setDisable(away || !context.session().canRedo());
    openBookmark.setDisable(away);
    contents.setDisable(away);
  }

  /** Another step is read from its beginning. */
  private void startAtTop(Place place) {
    if (read == null || read.lesson() != place.lesson() || read.index() != place.index()) {
      text.setVvalue(0);
      stage.setVvalue(0);
    }
    read = place;
  }

  private void title() {
    if (context.navigation().page() == Page.INTERVIEW) {
      String tab = "interview.tab." + context.navigation().tabProperty().get().id();
      lessonTitle.setText(
          context.texts().text("interview.title") + "  ›  " + context.texts().text(tab));
      return;
    }
    Place place = context.session().snapshot().place();
    String unit =
        context.course().units().stream()
            .filter(u -> u.lessons().contains(place.lesson()))
            .findFirst()
            .map(u -> context.texts().sentence(Message.of("unit." + u.id())))
            .orElse("");
    lessonTitle.setText(unit + "  ›  " + context.lessonTexts().title(place.lesson()));
  }
}
