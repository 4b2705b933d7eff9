package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.page.interview.InterviewPage;
import attentionlab.app.page.interview.Room;
import attentionlab.app.state.Navigation.Page;
import attentionlab.app.state.Practice;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.text.BankTexts;
import attentionlab.app.text.Texts;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The pages of the window, of which one shows; a page is made when it is first opened. */
final class Pages {
  private final Context context;
  private final StackPane place;
  private final Node lessons;
  private InterviewPage interview;
  private Parent made;

  Pages(Context context, StackPane place, Node lessons) {
    this.context = context;
    this.place = place;
    this.lessons = lessons;
  }

  void install(ToggleButton button) {
    button.setOnAction(
        event ->
            context
                .navigation()
                .go(context.navigation().page() == Page.LESSON ? Page.INTERVIEW : Page.LESSON));
    context.navigation().pageProperty().addListener((property, before, now) -> show(now, button));
    show(context.navigation().page(), button);
  }

  private void show(Page page, ToggleButton button) {
    boolean rehearses = page == Page.INTERVIEW;
    button.setSelected(rehearses);
    if (rehearses && made == null) {
      interview = new InterviewPage(room());
      made = withNotices(interview.load());
      place.getChildren().add(made);
    }
    lessons.setVisible(!rehearses);
    if (made != null) {
      made.setVisible(rehearses);
    }
    if (rehearses) {
      interview.takeFocus();
    }
  }

  private BorderPane withNotices(Parent page) {
    BorderPane around = new BorderPane(page);
    NoticeBar notices = new NoticeBar(context, false);
    notices.getStyleClass().add("interview-notice");
    around.setTop(notices);
    return around;
  }

  private Room room() {
    Rehearsal rehearsal = context.rehearsal().get();
    return new Room(
        rehearsal,
        new Practice(rehearsal),
        context.navigation(),
        context.course(),
        context.texts(),
        new BankTexts(context.texts()),
        context.lessonTexts(),
        context.cards(),
        context.desk(),
        context.look().map(this::withoutLesson),
        context.workers().get(),
        context.workers().get(),
        context.workers().get(),
        context.workers().get(),
        context.transfer(),
        context.saving(),
        context.notices()::tell,
        this::openLive);
  }

  /** Another lesson, opened for a look, leaves everything on the interview page as it was. */
  private Look withoutLesson(Look look) {
    return new Look(
        look.palette(),
        look.textSize(),
        new PlainWords(context.texts()),
        look.reducedMotion(),
        look.reading());
  }

  /** Figures of the page bring the words of their own. */
  private record PlainWords(Texts texts) implements Look.Words {
    @Override
    public String panel(String id) {
      return id;
    }

    @Override
    public String label(String label) {
      return label;
    }

    @Override
    public String text(String key, Object... arguments) {
      return texts.text(key, arguments);
    }
  }

  private void openLive(String bookmark, String from) {
    context.navigation().look(from);
    Links.open(context, bookmark);
  }
}
