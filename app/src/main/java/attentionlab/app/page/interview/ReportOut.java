package attentionlab.app.page.interview;

import attentionlab.interview.Question;
import attentionlab.interview.ReportPage;
import attentionlab.interview.Sitting;
import attentionlab.lesson.Message;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;

/** Takes a report out of the application: to a printer, or to a file that can be printed. */
final class ReportOut {
  private static final String ENDING = ".html";

  private final Room room;
  private final Sitting sitting;
  private final Button print;
  private final Button save;

  ReportOut(Room room, Sitting sitting) {
    this.room = room;
    this.sitting = sitting;
    Parts parts = new Parts(room);
    print = Parts.button(parts.text("interview.report.print"), () -> written(this::print));
    print.setId("print-report");
    save = Parts.button(parts.text("interview.report.save"), () -> written(this::ask));
    save.setId("save-report");
    shows(false);
    room.boards().run(ReportPrint::isPossible, this::shows, failure -> shows(false));
  }

  private void shows(boolean printer) {
    print.setVisible(printer);
    print.setManaged(printer);
  }

  List<Button> buttons() {
    return List.of(print, save);
  }

  /** Hands the report on once its numbers are computed; where they cannot be it goes without. */
  private void written(Consumer<ReportPage> use) {
    Consumer<Map<Question, Map<String, String>>> done =
        numbers -> use.accept(new ReportWords(room).page(sitting, numbers));
    room.boards()
        .run(
            () -> AnsweredList.numbers(room, sitting.report().answers()),
            done,
            failure -> done.accept(Map.of()));
  }

  private void print(ReportPage page) {
    ReportPrint.print(page, print.getScene()).ifPresent(room.notices());
  }

  private void ask(ReportPage page) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(save.getText());
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("HTML", "*" + ENDING));
    chooser.setInitialFileName(
        "mock-interview-" + LocalDate.ofInstant(sitting.began(), room.rehearsal().zone()) + ENDING);
    Optional.ofNullable(chooser.showSaveDialog(save.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(file -> save(page, named(file)));
  }

  /** A browser opens the file by its ending. */
  private static Path named(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".") ? file : file.resolveSibling(name + ENDING);
  }

  private void save(ReportPage page, Path file) {
    Optional<Message> problem = room.saving().save(file, page.html());
    room.notices().accept(problem.orElse(Message.of("interview.report.saved", file)));
  }
}
