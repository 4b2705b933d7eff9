package attentionlab.app.page.interview;

import attentionlab.app.page.FocusKeeper;
import attentionlab.app.state.Answering;
import attentionlab.app.state.Navigation;
import attentionlab.app.state.Practice;
import attentionlab.app.state.Practice.Round;
import attentionlab.app.widget.Scrolling;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText;
import attentionlab.interview.Turn;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * A round that is being answered: what is asked, the clock, and, once it is revealed, the answer to
 * grade oneself by. The whole round can be done by keyboard.
 */
final class RoundView extends BorderPane {
  private final Room room;
  private final RoundHead head;
  private final StackPane body = new StackPane();
  private final ScrollPane scroll = new ScrollPane(body);
  private Optional<Answering> shown = Optional.empty();
  private final PausedView paused;
  private final RoundKeys keys;
  private final ObservableValue<Window> closing = sceneProperty().flatMap(Scene::windowProperty);
  private Optional<TurnView> turn = Optional.empty();
  private Optional<Node> end = Optional.empty();

  RoundView(Room room) {
    this.room = room;
    head = new RoundHead(room);
    paused = new PausedView(room);
    keys = new RoundKeys(room.practice(), head);
    getStyleClass().add("round");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Scrolling.paintDirectly(scroll);
    setTop(head);
    setAlignment(head, Pos.CENTER);
    setCenter(scroll);
    practice().roundProperty().addListener((property, before, now) -> follow(true));
    room.texts().languageProperty().addListener((property, before, now) -> again());
    room.look().addListener((property, before, now) -> again());
    visibleProperty().addListener((property, before, now) -> pauseUnseen());
    room.navigation().pageProperty().addListener((property, before, now) -> pauseUnseen());
    closing.addListener((property, before, now) -> leaveWith(now));
    follow(true);
  }

  /** Nobody answers what is not in view. */
  private void pauseUnseen() {
    if (!isVisible() || room.navigation().page() != Navigation.Page.INTERVIEW) {
      practice().pause();
    }
  }

  /** What was being answered is kept when the window closes. */
  private void leaveWith(Window window) {
    if (window != null) {
      window.addEventHandler(WindowEvent.WINDOW_HIDING, event -> practice().leave());
    }
  }

  private Practice practice() {
    return room.practice();
  }

  /** In other words or another size it stays where it was, and so does the keyboard. */
  private void again() {
    FocusKeeper focus = FocusKeeper.of(this);
    double read = scroll.getVvalue();
    shown = Optional.empty();
    follow(false);
    scroll.setVvalue(read);
    focus.restore();
  }

  /**
   * What only changes within a turn is changed in place.
   *
   * @param news whether it is something else than before, to be read from its beginning
   */
  private void follow(boolean news) {
    Optional<Round> round = practice().round();
    Optional<Answering> now = round.flatMap(Round::present);
    round.ifPresent(head::show);
    if (round.isEmpty()) {
      body.getChildren().clear();
      turn = Optional.empty();
      end = Optional.empty();
    } else if (now.isEmpty()) {
      turn = Optional.empty();
      showEnd(over(round.get()));
    } else if (!isSame(now.get())) {
      end = Optional.empty();
      showTurn(view(now.get()), news);
    } else {
      turn.ifPresent(view -> view.follow(now.get()));
    }
    shown = now;
    hold(now.filter(Answering::isPaused).isPresent());
  }

  private void showTurn(TurnView fresh, boolean news) {
    turn = Optional.of(fresh);
    body.getChildren().setAll(fresh, paused);
    if (news) {
      paused.setVisible(false);
      scroll.setVvalue(0);
      fresh.requestFocus();
    }
  }

  private void showEnd(Node fresh) {
    boolean news = end.isEmpty();
    end = Optional.of(fresh);
    body.getChildren().setAll(fresh);
    if (news) {
      scroll.setVvalue(0);
      fresh.requestFocus();
    }
  }

  /** A question whose clock stands still is not read on. */
  private void hold(boolean holds) {
    boolean news = paused.isVisible() != holds;
    paused.setVisible(holds);
    turn.ifPresent(view -> view.setVisible(!holds));
    if (news) {
      takeFocus();
    }
  }

  private boolean isSame(Answering now) {
    return shown
        .filter(
            before -> before.turn().equals(now.turn()) && before.isRevealed() == now.isRevealed())
        .isPresent();
  }

  private TurnView view(Answering answering) {
    Question question = room.rehearsal().bank().find(answering.turn().question()).orElseThrow();
    return answering.turn() instanceof Turn.Main
        ? new CardTurn(room, question, answering)
        : new TalkTurn(room, question, answering);
  }

  private Node over(Round round) {
    return round.mock().isPresent()
        ? new ReportView(room, round.mock().get())
        : new RoundEnd(room, round);
  }

  /** The keyboard comes to what was asked. */
  void takeFocus() {
    if (turn.isPresent() && paused.isVisible()) {
      paused.takeFocus();
    } else {
      turn.<Node>map(view -> view).or(() -> end).orElse(head).requestFocus();
    }
  }

  /** Keys of the round; what a text field or a control needs stays with it. */
  boolean typed(KeyEvent event) {
    return keys.typed(event, turn);
  }

  /** One turn on the screen. */
  abstract static class TurnView extends VBox {
    final Room room;
    final Parts parts;
    final Question question;
    final QuestionText words;

    TurnView(Room room, Question question) {
      this.room = room;
      this.question = question;
      parts = new Parts(room);
      words = room.bank().of(question);
      getStyleClass().add("turn-view");
      setFocusTraversable(true);
      setAccessibleText(words.question());
    }

    /** The same turn has changed: another confidence, another tick, the clock. */
    abstract void follow(Answering answering);

    /** A grade from 1 to 4, once the answer shows. */
    abstract void grade(int number);

    /** Goes on with what was ticked. */
    void accept() {}

    void showLive() {
      room.live().accept(question.show(), question.id());
    }

    void write() {}

    void showBoard() {}

    void answerFollowUp() {}

    void tick(int index) {}
  }
}
