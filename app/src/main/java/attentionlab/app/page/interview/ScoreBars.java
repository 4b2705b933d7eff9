package attentionlab.app.page.interview;

import attentionlab.interview.Grade;
import attentionlab.interview.ReportPage.Bar;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Scores as bars, one below the other, with a line at the pass. */
final class ScoreBars extends GridPane {
  ScoreBars(List<Bar> bars) {
    getStyleClass().add("score-bars");
    for (int row = 0; row < bars.size(); row++) {
      Bar bar = bars.get(row);
      Label name = Parts.label(bar.name());
      Track track = new Track(bar);
      GridPane.setHgrow(track, Priority.ALWAYS);
      addRow(row, name, track, Parts.tag(bar.value(), bar.hasPassed() ? "good" : "bad"));
    }
  }

  private static final class Track extends Region {
    private final Region filled = new Region();
    private final Region pass = new Region();
    private final double share;

    Track(Bar bar) {
      share = bar.share();
      getStyleClass().add("score-track");
      filled.getStyleClass().addAll("score-filled", bar.hasPassed() ? "good" : "bad");
      pass.getStyleClass().add("score-pass");
      getChildren().addAll(filled, pass);
    }

    @Override
    protected void layoutChildren() {
      double line = pass.prefWidth(-1);
      filled.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
      pass.resizeRelocate(snapPositionX(getWidth() * Grade.PASS - line / 2), 0, line, getHeight());
    }
  }
}
