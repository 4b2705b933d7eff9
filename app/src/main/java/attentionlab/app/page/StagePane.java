package attentionlab.app.page;

import attentionlab.app.figure.FigureViews;
import attentionlab.app.figure.Interaction;
import attentionlab.app.figure.Look;
import attentionlab.app.state.Editing;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Snapshot;
import attentionlab.graph.Edits;
import attentionlab.graph.Term;
import attentionlab.lesson.Refused;
import attentionlab.stage.CodeBeside;
import attentionlab.stage.Compare;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The middle of the window: the pipeline, the figures of the step, and why the cell in question has
 * its value.
 */
final class StagePane extends VBox {
  private final Context context;
  private final PanelsPane panels;
  private final Editing editing;
  private final StageBar bar;
  private final SideBySide middle;

  StagePane(Context context) {
    this.context = context;
    editing = new Editing(context.session());
    bar = new StageBar(context, editing);
    panels = new PanelsPane(new ToSession());
    getStyleClass().add("stage");
    Label busy = new Label();
    context.texts().bind(busy.textProperty(), "stage.busy");
    busy.getStyleClass().add("busy");
    busy.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> context.session().snapshot().busy(), context.session().snapshotProperty()));
    StackPane figures = new StackPane(panels, busy);
    figures.addEventFilter(MouseEvent.MOUSE_MOVED, event -> atFigure(event.getTarget()));
    figures.setOnMouseExited(event -> atFigure(null));
    middle = new SideBySide(figures, () -> new CodePane(context));
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox card =
        new VBox(bar, bar.panes(), middle, new DerivationPane(context), new CostLine(context));
    card.getStyleClass().add("card");
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().addAll(new PipelinePane(context), new NoticeBar(context, true), card);
    context.session().snapshotProperty().addListener((property, before, now) -> show());
    context.look().addListener((property, before, now) -> show());
    context.state().progress().changesProperty().addListener((property, before, now) -> show());
    context.navigation().awayProperty().addListener((property, before, now) -> show());
    context
        .lighting()
        .highlightProperty()
        .addListener((property, before, now) -> panels.highlight(now));
    show();
  }

  private void show() {
    Look look = LookOfB.of(context);
    Snapshot snapshot = context.session().snapshot();
    panels.needing(context.session().lens(Compare.class).isPresent() ? ComparePane.ROW : 0);
    middle.show(context.session().lens(CodeBeside.class).isPresent());
    panels.show(
        snapshot.shown().panels(), look, context.hidden(), look.words().text("stage.predict"));
  }

  private void atFigure(EventTarget target) {
    context
        .lighting()
        .withoutCellsProperty()
        .set(FigureViews.withoutCells(target instanceof Node node ? node : null));
  }

  /** Tells the session what the figures tell. */
  private final class ToSession implements Interaction {
    private LessonSession session() {
      return context.session();
    }

    @Override
    public void point(Optional<Term.Cell> cell) {
      context.lighting().point(cell);
    }

    @Override
    public void pin(Term.Cell cell) {
      context.lighting().ask(cell);
    }

    @Override
    public void open(String bookmark) {
      try {
        session().open(bookmark);
      } catch (Refused refused) {
        context.notices().tell(refused.reason());
      }
    }

    @Override
    public void change(String settingId, String value) {
      session().set(settingId, value);
    }

    @Override
    public void edit(Term.Cell cell, Optional<String> setting, String typed) {
      editing.cell(cell, setting, typed);
    }

    @Override
    public void scrub(Term.Cell cell, Optional<String> setting, double value) {
      editing.scrub(cell, setting, value);
    }

    @Override
    public void settle() {
      session().endGesture();
    }

    @Override
    public void knock(Edits.Token token) {
      editing.token(token);
    }

    @Override
    public void restore(String node) {
      editing.reset(node);
    }

    @Override
    public void fill(String figure) {
      bar.fill(figure);
    }

    @Override
    public boolean row(attentionlab.graph.Node node, int row) {
      return WeightsTool.row(session(), row);
    }

    @Override
    public void turn(String figure) {
      WeightsTool.turn(session(), figure);
    }

    @Override
    public void menu(String figure, Optional<Term.Cell> cell, Runnable edit, Point2D screen) {
      new FigureMenu(context, editing, this).show(StagePane.this, figure, cell, edit, screen);
    }
  }
}
