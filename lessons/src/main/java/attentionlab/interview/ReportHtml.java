package attentionlab.interview;

import attentionlab.interview.ReportPage.Answer;
import attentionlab.interview.ReportPage.Bar;
import attentionlab.interview.ReportPage.Fact;
import attentionlab.lesson.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a report as HTML. */
final class ReportHtml {
  private static final String STYLE = "report.css";

  private final ReportPage page;
  private final StringBuilder html = new StringBuilder();

  ReportHtml(ReportPage page) {
    this.page = page;
  }

  String text() {
    html.append("<!DOCTYPE html>\n");
    open("html", "lang", page.language().code());
    head();
    open("body");
    element("h1", page.title());
    element("p", page.agreed(), "class", "agreed");
    element("p", page.verdict(), "class", "verdict");
    element("p", page.advice());
    facts();
    scores();
    revisit();
    answers();
    close("body");
    close("html");
    return html.toString();
  }

  private void head() {
    open("head");
    html.append("<meta charset=\"utf-8\"/>\n");
    element("title", page.title());
    open("style");
    html.append(style());
    close("style");
    close("head");
  }

  private static String style() {
    try (InputStream in = ReportHtml.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void facts() {
    open("dl", "class", "facts");
    for (Fact fact : page.facts()) {
      open("div");
      element("dt", fact.name());
      element("dd", fact.value());
      close("div");
    }
    close("dl");
  }

  private void scores() {
    if (page.scores().entries().isEmpty()) {
      return;
    }
    element("h2", page.scores().title());
    open("table", "class", "scores");
    page.scores().entries().forEach(this::bar);
    close("table");
  }

  private void bar(Bar bar) {
    open("tr");
    element("td", bar.name());
    open("td", "class", "track");
    open("div", "class", bar.hasPassed() ? "bar good" : "bar");
    element("span", "", "style", "width:" + percent(bar.share()));
    element("i", "", "style", "left:" + percent(Grade.PASS));
    close("div");
    close("td");
    element("td", bar.value());
    close("tr");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private void revisit() {
    if (page.revisit().entries().isEmpty()) {
      return;
    }
    element("h2", page.revisit().title());
    open("ul");
    page.revisit().entries().forEach(place -> element("li", place));
    close("ul");
  }

  private void answers() {
    if (page.answers().entries().isEmpty()) {
      return;
    }
    element("h2", page.answers().title());
    page.answers().entries().forEach(this::answer);
  }

  private void answer(Answer answer) {
    open("div", "class", "answer");
    html.append("<h3>").append(PlainHtml.words(answer.question()));
    close("h3");
    element("p", answer.about(), "class", "about");
    element("p", answer.score(), "class", answer.hasPassed() ? "score good" : "score");
    if (!answer.missed().isEmpty()) {
      open("ul", "class", "missed");
      for (List<org.commonmark.node.Node> point : answer.missed()) {
        open("li");
        html.append(Markdown.html(point, answer.numbers()));
        close("li");
      }
      close("ul");
    }
    if (!answer.talk().isEmpty()) {
      element("p", answer.talk(), "class", "talk");
    }
    close("div");
  }

  private void element(String tag, String words, String... attributes) {
    html.append(start(tag, attributes)).append(escaped(words));
    close(tag);
  }

  private void open(String tag, String... attributes) {
    html.append(start(tag, attributes)).append('\n');
  }

  private void close(String tag) {
    html.append("</").append(tag).append(">\n");
  }

  private static String start(String tag, String... attributes) {
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      pairs.put(attributes[i], attributes[i + 1]);
    }
    StringBuilder start = new StringBuilder("<").append(tag);
    pairs.forEach(
        (name, value) ->
            start.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    return start.append('>').toString();
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
