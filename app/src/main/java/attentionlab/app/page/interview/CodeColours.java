package attentionlab.app.page.interview;

import attentionlab.app.state.Coding.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Which words of a program have which colour. */
final class CodeColours {
  private static final Map<Dialect, Pattern> WORDS =
      Map.of(
          Dialect.JAVA,
          Pattern.compile(
              "(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
                  + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\\n]|\\\\.)*'?)"
                  + "|\\b(?<keyword>abstract|assert|break|case|catch|class|continue|default|do"
                  + "|else|enum|extends|final|finally|for|if|implements|import|instanceof"
                  + "|interface|new|package|private|protected|public|record|return|static|super"
                  + "|switch|this|throw|throws|try|var|void|while|true|false|null)\\b"
                  + "|\\b(?<type>boolean|byte|char|double|float|int|long|short|[A-Z]\\w*)\\b"
                  + "|\\b(?<number>\\d[\\w.]*)\\b"),
          Dialect.NUMPY,
          Pattern.compile(
              "(?<comment>#[^\\n]*)"
                  + "|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*\"?"
                  + "|'(?:[^'\\\\\\n]|\\\\.)*'?)"
                  + "|\\b(?<keyword>and|as|assert|break|class|continue|def|del|elif|else|except"
                  + "|finally|for|from|global|if|import|in|is|lambda|not|or|pass|raise|return|try"
                  + "|while|with|yield|True|False|None|self)\\b"
                  + "|\\b(?<type>np|numpy|float|int|len|range|list|tuple|[A-Z]\\w*)\\b"
                  + "|\\b(?<number>\\d[\\w.]*)\\b"));
  private static final List<String> GROUPS =
      List.of("comment", "string", "keyword", "type", "number");

  private CodeColours() {}

  /** The style classes of a program, from its beginning to its end. */
  static StyleSpans<Collection<String>> of(String program, Dialect dialect) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    Matcher words = WORDS.get(dialect).matcher(program);
    int at = 0;
    while (words.find()) {
      spans.add(List.of(), words.start() - at);
      spans.add(List.of(group(words)), words.end() - words.start());
      at = words.end();
    }
    spans.add(List.of(), program.length() - at);
    return spans.create();
  }

  private static String group(Matcher words) {
    return GROUPS.stream().filter(name -> words.group(name) != null).findFirst().orElseThrow();
  }
}
