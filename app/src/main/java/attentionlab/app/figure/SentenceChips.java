package attentionlab.app.figure;

import attentionlab.figure.Sentence;
import attentionlab.graph.Edits;
import attentionlab.graph.Repeated;
import attentionlab.graph.Term;
import java.util.List;
import java.util.Optional;

/**
 * What is written on the chips of a sentence, and what they stand for.
 *
 * @param page the part of the sentence that has chips
 * @param marked the tokens as they are read
 * @param glosses their translations; none for who reads the language of the sentence
 */
record SentenceChips(
    Sentence figure, SentencePage page, List<String> marked, List<String> glosses) {

  static SentenceChips of(Sentence figure, int focus, Look.Words words) {
    return new SentenceChips(
        figure,
        SentencePage.of(figure.tokens().size(), focus),
        Repeated.marked(figure.tokens()).stream().map(words::label).toList(),
        figure.gloss().stream().map(words::gloss).toList());
  }

  boolean has(int token) {
    return token >= 0 && token < marked.size();
  }

  /** What stands on a chip. */
  String text(int chip) {
    return page.shows(chip) ? marked.get(chip) : page.rest(chip);
  }

  boolean hasGloss() {
    return glosses.stream().anyMatch(gloss -> !gloss.isEmpty());
  }

  /** What stands below a chip. */
  String gloss(int chip) {
    return chip < glosses.size() ? glosses.get(chip) : "";
  }

  Edits.Token token(int index) {
    return new Edits.Token(index, figure.tokens().get(index));
  }

  /** The weight that shades a chip. */
  Optional<Term.Cell> weight(int chip) {
    int row = figure.focus();
    return figure
        .weights()
        .filter(node -> page.shows(chip))
        .filter(node -> row >= 0 && row < node.value().rows() && chip < node.value().cols())
        .map(node -> node.cell(row, chip));
  }
}
