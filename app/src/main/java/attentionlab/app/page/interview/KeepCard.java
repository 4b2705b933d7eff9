package attentionlab.app.page.interview;

import attentionlab.app.state.Transfer.Outcome;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.Scrolling;
import attentionlab.interview.AnkiDeck;
import attentionlab.lesson.Language;
import attentionlab.lesson.Message;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Everything as a file, to be carried elsewhere, and the deck for Anki. */
final class KeepCard extends VBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  /** Tells that a button opens a dialog of the system. */
  private static final String ASKS = "asks-for-file";

  private final Room room;
  private final Parts parts;
  private final Label title = Parts.label("", "control-name");
  private final Label says = Parts.label("");
  private final Label anki = Parts.label("");
  private final Label told = Parts.label("", "told");
  private final Button save;
  private final Button take;
  private final List<Button> decks = new ArrayList<>();
  private Optional<Message> sentence = Optional.empty();

  KeepCard(Room room) {
    this.room = room;
    parts = new Parts(room);
    getStyleClass().addAll("card", "today-card");
    told.setId("kept");
    told.setFocusTraversable(true);
    save = Parts.button("", this::askToSave, "small", ASKS);
    save.setId("save-everything");
    take = Parts.button("", this::askToTake, "small", ASKS);
    take.setId("take-everything");
    for (Language language : Language.values()) {
      deck("anki-" + language.code(), List.of(language));
    }
    deck("anki-both", List.of(Language.values()));
    Options asAnki = new Options();
    asAnki.getChildren().addAll(decks);
    getChildren().addAll(title, says, new Options(save, take), anki, asAnki, told);
    room.texts().languageProperty().addListener((property, before, now) -> show());
    show();
  }

  private void deck(String id, List<Language> languages) {
    Button button =
        Parts.button(
            "",
            () -> askFor("attention-lab-" + id + ".txt").ifPresent(file -> fill(file, languages)),
            "small",
            ASKS);
    button.setId(id);
    decks.add(button);
  }

  private void askToSave() {
    askFor("attention-lab-" + room.rehearsal().today() + ".txt")
        .ifPresent(file -> tell(room.transfer().save(file)));
  }

  private Optional<Path> askFor(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
  }

  private void askToTake() {
    Optional.ofNullable(new FileChooser().showOpenDialog(getScene().getWindow()))
        .ifPresent(file -> tell(room.transfer().take(file.toPath())));
  }

  /** Filling in the numbers of all questions takes seconds. */
  void fill(Path file, List<Language> languages) {
    tell(new Outcome(true, Message.of("interview.today.anki.busy")));
    decks.forEach(button -> button.setDisable(true)); // the focus is elsewhere by now
    room.decks()
        .run(
            () -> write(file, AnkiDeck.of(room.course(), room.rehearsal().bank(), languages)),
            this::done,
            failure ->
                done(new Outcome(false, Message.of("interview.today.anki.failed", failure))));
  }

  private Outcome write(Path file, String deck) {
    return room.saving()
        .save(file, deck)
        .map(problem -> new Outcome(false, problem))
        .orElse(new Outcome(true, Message.of("interview.today.keep.saved", file.getFileName())));
  }

  private void done(Outcome outcome) {
    decks.forEach(button -> button.setDisable(false));
    tell(outcome);
  }

  private void tell(Outcome outcome) {
    sentence = Optional.of(outcome.sentence());
    told.pseudoClassStateChanged(BAD, !outcome.isDone());
    show();
    told.requestFocus();
    Scrolling.reveal(told);
  }

  private void show() {
    title.setText(parts.text("interview.today.keep"));
    says.setText(parts.text("interview.today.keep.words"));
    save.setText(parts.text("interview.today.keep.save"));
    take.setText(parts.text("interview.today.keep.take"));
    anki.setText(parts.text("interview.today.anki"));
    for (Language language : Language.values()) {
      decks.get(language.ordinal()).setText(language.ownName());
    }
    decks.get(decks.size() - 1).setText(parts.text("interview.today.anki.both"));
    told.setText(sentence.map(room.texts()::sentence).orElse(""));
    told.setVisible(sentence.isPresent());
    told.setManaged(sentence.isPresent());
  }
}
