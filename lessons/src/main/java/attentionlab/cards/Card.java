package attentionlab.cards;

import attentionlab.lesson.Course;
import attentionlab.lesson.Reference;
import attentionlab.lesson.References;
import attentionlab.lesson.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/**
 * A card in one language.
 *
 * @param id {@code E01}, or the name of a term
 * @param title its heading
 * @param kind how wrong the notes are: {@code wrong}, {@code imprecise}, {@code contradiction} or
 *     {@code unclear}; {@code symbol} or {@code term} in the glossary
 * @param show the bookmark of the step that shows it live; empty when no step does
 * @param forms the words in a text that mean it
 * @param source where it can be read
 * @param says what popular notes say; empty in the glossary
 * @param body what is right
 */
public record Card(
    String id,
    String title,
    String kind,
    String show,
    List<String> forms,
    String source,
    List<Node> says,
    List<Node> body) {
  public Card {
    forms = List.copyOf(forms);
    says = List.copyOf(says);
    body = List.copyOf(body);
  }

  /** The places that the core fills in. */
  public List<Reference> references() {
    return Stream.of(says, body).flatMap(blocks -> References.in(blocks).stream()).toList();
  }

  /**
   * What the core fills in, by the text of each reference, computed in the state that the card
   * shows.
   *
   * @throws Refused when the course has no such state
   */
  public Map<String, String> facts(Course course) {
    return References.filled(course, show, references());
  }
}
