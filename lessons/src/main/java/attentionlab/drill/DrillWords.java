package attentionlab.drill;

import attentionlab.lesson.Language;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import attentionlab.lesson.References;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;

/**
 * The words of all drills in one language, read from a Markdown file: a list of what nodes are
 * called below {@code panels}, then a section for each kind, headed by its identifier and title,
 * with the question, the explanation as a quotation, and lists of {@code cases}, {@code asked} and
 * {@code slips}.
 */
public final class DrillWords {
  private static final String PANELS = "panels";

  private final Map<String, String> panels;
  private final Map<String, DrillText> kinds;

  private DrillWords(Map<String, String> panels, Map<String, DrillText> kinds) {
    this.panels = panels;
    this.kinds = kinds;
  }

  public static DrillWords read(Language language) {
    try (InputStream in = DrillWords.class.getResourceAsStream(language.code() + ".md")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DrillWords parse(String markdown) {
    Map<String, List<Node>> sections = Markdown.sections(Markdown.blocks(markdown), 2);
    Map<String, DrillText> kinds = new LinkedHashMap<>();
    sections.forEach(
        (heading, blocks) -> {
          String[] words = heading.split(" ", 2);
          if (words.length == 2) {
            kinds.put(words[0], kind(words[1], blocks));
          }
        });
    return new DrillWords(Markdown.words(sections.get(PANELS)), kinds);
  }

  private static DrillText kind(String title, List<Node> blocks) {
    Map<String, List<Node>> sections = Markdown.sections(blocks, 3);
    List<Node> question = new ArrayList<>();
    List<Node> explanation = new ArrayList<>();
    for (Node block : sections.get("")) {
      if (block instanceof BlockQuote) {
        explanation.addAll(Markdown.children(block));
      } else {
        question.add(block);
      }
    }
    return new DrillText(
        title,
        question,
        explanation,
        Markdown.words(sections.get("cases")),
        Markdown.words(sections.get("asked")),
        Markdown.words(sections.get("slips")));
  }

  /** The identifiers of the kinds it has words for, in order. */
  public List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  /**
   * The words of a kind, nothing filled in.
   *
   * @throws NoSuchElementException when there are none
   */
  public DrillText of(DrillKind kind) {
    return Optional.ofNullable(kinds.get(kind.id()))
        .orElseThrow(() -> new NoSuchElementException("no words for " + kind.id()));
  }

  /** What a node, a table or a column is called; its identifier where there is no word for it. */
  public String panel(String id) {
    return panels.getOrDefault(id, id);
  }

  /** All names of panels, by identifier. */
  public Map<String, String> panels() {
    return Map.copyOf(panels);
  }

  /** What the core fills into the question and the explanation, by the text of each reference. */
  public Map<String, String> facts(Drill drill) {
    DrillText text = of(drill.kind());
    Map<String, String> facts = new TreeMap<>();
    for (List<Node> blocks : List.of(text.question(), text.explanation())) {
      References.in(blocks).forEach(r -> facts.put(r.text(), r.in(drill.graph())));
    }
    return facts;
  }

  /** The sentences that say which case a drill is, filled in. */
  public List<String> cases(Drill drill) {
    return drill.cases().stream()
        .map(id -> fill(word(of(drill.kind()).cases(), id), drill))
        .toList();
  }

  /** What a number is called that a drill asks for, filled in. */
  public String asked(Drill drill, Asked asked) {
    return fill(word(of(drill.kind()).asked(), asked.id()), drill);
  }

  /** The sentence that names a wrong answer, filled in. */
  public String slip(Drill drill, Slip slip) {
    return fill(word(of(drill.kind()).slips(), slip.id()), drill);
  }

  /** A text with its references filled in by the computation of a drill. */
  public static String fill(String text, Drill drill) {
    return Reference.PATTERN
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    new Reference(match.group(1)).in(drill.graph())));
  }

  private static String word(Map<String, String> words, String id) {
    return Optional.ofNullable(words.get(id))
        .orElseThrow(() -> new NoSuchElementException("no words for " + id));
  }
}
