package attentionlab.app.page.interview;

import attentionlab.interview.ReportPage;
import attentionlab.lesson.Message;
import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

/** Prints a report: as wide as the paper, on as many pages as it takes. */
final class ReportPrint {
  private ReportPrint() {}

  /** Whether there is a printer. Looking for one may take a while. */
  static boolean isPossible() {
    return Printer.getDefaultPrinter() != null;
  }

  /**
   * Asks for printer and paper, and prints.
   *
   * @param scene whose style sheets the paper has
   * @return a sentence for the user where it was not printed
   */
  static Optional<Message> print(ReportPage page, Scene scene) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Optional.of(Message.of("interview.report.unprinted"));
    }
    if (!job.showPrintDialog(scene.getWindow())) {
      job.cancelJob();
      return Optional.empty();
    }
    PageLayout paper = job.getJobSettings().getPageLayout();
    double shape = paper.getPrintableHeight() / paper.getPrintableWidth();
    List<VBox> pages = new ReportPaper(page, scene.getStylesheets()).pages(shape);
    boolean printed = true;
    for (VBox one : pages) {
      ReportPaper.scale(one, paper.getPrintableWidth(), paper.getPrintableHeight());
      printed &= job.printPage(paper, one);
    }
    return printed && job.endJob()
        ? Optional.empty()
        : Optional.of(Message.of("interview.report.unprinted"));
  }
}
