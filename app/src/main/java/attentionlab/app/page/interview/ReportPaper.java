package attentionlab.app.page.interview;

import attentionlab.app.figure.Palette;
import attentionlab.app.text.ProseView;
import attentionlab.cards.Terms;
import attentionlab.graph.Role;
import attentionlab.interview.ReportPage;
import attentionlab.interview.ReportPage.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** A report on sheets of paper: light whatever the theme is, and no block torn in two. */
final class ReportPaper {
  private static final double TEXT = 12;
  private static final double WIDTH = 46 * TEXT;
  private static final double GAP = TEXT;

  private final ReportPage page;
  private final List<String> stylesheets;

  ReportPaper(ReportPage page, List<String> stylesheets) {
    this.page = page;
    this.stylesheets = List.copyOf(stylesheets);
  }

  /**
   * The pages, laid out.
   *
   * @param shape the height of what can be printed on, in parts of its width
   */
  List<VBox> pages(double shape) {
    List<Region> blocks = blocks();
    VBox all = sheet(blocks);
    List<Double> heights =
        blocks.stream().map(block -> Math.ceil(block.prefHeight(WIDTH))).toList();
    all.getChildren().clear();
    List<VBox> pages = new ArrayList<>();
    for (List<Integer> indices : split(heights, GAP, WIDTH * shape)) {
      pages.add(sheet(indices.stream().map(blocks::get).toList()));
    }
    return pages;
  }

  /**
   * Which blocks stand on which page: as many as there is room for, at least one.
   *
   * @param heights the height of each block
   */
  static List<List<Integer>> split(List<Double> heights, double gap, double room) {
    List<List<Integer>> pages = new ArrayList<>();
    double used = 0;
    for (int i = 0; i < heights.size(); i++) {
      if (pages.isEmpty() || used + gap + heights.get(i) > room) {
        pages.add(new ArrayList<>());
        used = heights.get(i);
      } else {
        used += gap + heights.get(i);
      }
      pages.get(pages.size() - 1).add(i);
    }
    return pages;
  }

  /** As wide as the paper; a block that is higher than a page is made smaller. */
  static void scale(VBox sheet, double width, double height) {
    double scale = Math.min(width / sheet.getWidth(), height / sheet.getHeight());
    sheet.getTransforms().setAll(new Scale(scale, scale));
  }

  private VBox sheet(List<Region> blocks) {
    VBox sheet = new VBox(GAP);
    sheet.getChildren().addAll(blocks);
    sheet.setMinWidth(WIDTH);
    sheet.setMaxWidth(WIDTH);
    sheet.getStyleClass().addAll("page", "paper");
    sheet.setStyle(Palette.LIGHT.css() + " -fx-font-size: " + TEXT + "px;");
    Scene scene = new Scene(sheet, WIDTH, WIDTH);
    scene.getStylesheets().setAll(stylesheets);
    sheet.applyCss();
    sheet.resize(WIDTH, sheet.prefHeight(WIDTH));
    sheet.layout();
    return sheet;
  }

  private List<Region> blocks() {
    List<Region> blocks = new ArrayList<>();
    blocks.add(
        block(
            Parts.label(page.title(), "position"),
            Parts.label(page.agreed(), "provenance"),
            Parts.label(page.verdict(), "asked"),
            Parts.label(page.advice()),
            ReportView.facts(page.facts())));
    if (!page.scores().entries().isEmpty()) {
      blocks.add(block(heading(page.scores().title()), new ScoreBars(page.scores().entries())));
    }
    if (!page.revisit().entries().isEmpty()) {
      VBox places = block(heading(page.revisit().title()));
      page.revisit()
          .entries()
          .forEach(place -> places.getChildren().add(Parts.label("• " + place)));
      blocks.add(places);
    }
    for (Answer answer : page.answers().entries()) {
      boolean first = answer == page.answers().entries().get(0);
      blocks.add(first ? block(heading(page.answers().title()), answer(answer)) : answer(answer));
    }
    return blocks;
  }

  private static VBox block(Node... children) {
    VBox block = new VBox(children);
    block.getStyleClass().add("turn-part");
    return block;
  }

  private static Label heading(String words) {
    return Parts.label(words, "control-name");
  }

  private static VBox answer(Answer answer) {
    Label title = Parts.label(answer.question(), "control-name");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(Parts.tag(answer.score(), answer.hasPassed() ? "good" : "bad"), title);
    head.getStyleClass().add("row");
    VBox box = new VBox(head, Parts.label(answer.about(), "provenance"));
    box.getStyleClass().add("answered");
    for (List<org.commonmark.node.Node> point : answer.missed()) {
      ProseView says = prose(point, answer);
      HBox.setHgrow(says, Priority.ALWAYS);
      HBox row = new HBox(Parts.tag("✕", "bad"), says);
      row.getStyleClass().addAll("row", "missed");
      box.getChildren().add(row);
    }
    if (!answer.talk().isEmpty()) {
      box.getChildren().add(Parts.label(answer.talk(), "provenance"));
    }
    return box;
  }

  /** Words that lead nowhere: this is paper. */
  private static ProseView prose(List<org.commonmark.node.Node> point, Answer answer) {
    ProseView view = new ProseView();
    view.show(
        point,
        new ProseView.Context(
            answer.numbers(),
            id -> Role.NEUTRAL,
            node -> {},
            bookmark -> {},
            card -> {},
            Terms.NONE,
            Set.of()));
    return view;
  }
}
