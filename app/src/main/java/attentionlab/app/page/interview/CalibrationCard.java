package attentionlab.app.page.interview;

import attentionlab.app.widget.Options;
import attentionlab.app.widget.ShareBar;
import attentionlab.interview.Agenda;
import attentionlab.interview.Calibration;
import attentionlab.interview.Review;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Confidence against points: for each confidence the share that it expects as a mark, the share
 * that was said as a bar, over the latest answers and over those before.
 */
final class CalibrationCard extends VBox {
  private final Parts parts;
  private final Calibration latest;
  private final Calibration before;

  CalibrationCard(Room room, Agenda agenda) {
    parts = new Parts(room);
    latest = agenda.latest();
    before = agenda.before();
    getStyleClass().addAll("card", "today-card", "today-half");
    getChildren()
        .addAll(
            Parts.label(parts.text("interview.today.calibration"), "control-name"),
            Parts.label(sentence()));
    if (latest.answers() > 0) {
      getChildren().add(legend());
      for (int confidence = 1; confidence <= Review.MOST_CONFIDENT; confidence++) {
        getChildren().add(row(confidence));
      }
    }
    if (before.answers() > 0) {
      getChildren()
          .add(
              Parts.label(
                  parts.text(
                      "interview.today.calibration.before",
                      before.answers(),
                      Parts.percent(before.expected()),
                      Parts.percent(before.reached())),
                  "provenance"));
    }
  }

  private String sentence() {
    return latest.answers() == 0
        ? parts.text("interview.today.calibration.none")
        : parts.text(
            "interview.today.calibration." + latest.leaning().id(),
            Parts.percent(latest.expected()),
            Parts.percent(latest.reached()));
  }

  private Options legend() {
    Options legend = new Options(entry("reached", "interview.today.latest", latest.answers()));
    if (before.answers() > 0) {
      legend.getChildren().add(entry("earlier", "interview.today.before", before.answers()));
    }
    legend.getChildren().add(entry("expected", "interview.today.expected", ""));
    return legend;
  }

  private HBox entry(String style, String key, Object argument) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", style);
    HBox entry = new HBox(swatch, Parts.tag(parts.text(key, argument)));
    entry.getStyleClass().add("legend-entry");
    return entry;
  }

  private HBox row(int confidence) {
    Label name = Parts.label(parts.text("interview.confidence." + confidence), "confidence-name");
    VBox bars = new VBox(bar(latest, confidence, "reached"));
    if (before.answers() > 0) {
      bars.getChildren().add(bar(before, confidence, "earlier"));
    }
    bars.getStyleClass().add("confidence-bars");
    HBox.setHgrow(bars, Priority.ALWAYS);
    String said = reached(latest, confidence);
    HBox row = new HBox(name, bars, Parts.tag(said, "confidence-share"));
    row.getStyleClass().add("row");
    row.setAccessibleText(
        parts.text(
            "interview.today.calibration.row",
            parts.text("interview.confidence." + confidence),
            Parts.percent(Calibration.expected(confidence)),
            said,
            reached(before, confidence)));
    return row;
  }

  private static ShareBar bar(Calibration calibration, int confidence, String style) {
    ShareBar bar = new ShareBar("confidence-bar", style);
    double share = calibration.perConfidence().get(confidence - 1);
    if (!Double.isNaN(share)) {
      Region reached = new Region();
      reached.getStyleClass().addAll("confidence-part", style);
      bar.part(reached, 0, share);
    }
    Region mark = new Region();
    mark.getStyleClass().add("confidence-mark");
    bar.mark(mark, Calibration.expected(confidence));
    return bar;
  }

  private static String reached(Calibration calibration, int confidence) {
    double share = calibration.perConfidence().get(confidence - 1);
    return Double.isNaN(share) ? "–" : Parts.percent(share);
  }
}
