package attentionlab.app.figure;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** The cells of a table. Rows share what height there is; columns are what their texts need. */
final class TableGrid extends GridPane {
  private TableSizes sizes;
  private double built;

  /** Sets the number of rows and the sizes of the columns. */
  void fill(int rows, TableSizes newSizes) {
    sizes = newSizes;
    built = -1;
    getRowConstraints().clear();
    for (int i = 0; i < rows; i++) {
      RowConstraints row = new RowConstraints();
      row.setVgrow(Priority.ALWAYS);
      getRowConstraints().add(row);
    }
  }

  @Override
  protected void layoutChildren() {
    if (sizes != null && built != getWidth()) {
      built = getWidth();
      columns();
      rows();
    }
    super.layoutChildren();
  }

  /** Where height is short all rows give up air, and none a line. */
  private void rows() {
    List<Double> least = sizes.rows(built);
    for (int i = 0; i < getRowConstraints().size(); i++) {
      getRowConstraints().get(i).setMinHeight(Math.floor(least.get(i)));
    }
  }

  private void columns() {
    getColumnConstraints().clear();
    for (double share : sizes.shares(built)) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share * 100);
      column.setHgrow(Priority.ALWAYS);
      column.setHalignment(HPos.LEFT);
      getColumnConstraints().add(column);
    }
  }
}
