package attentionlab.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row in each line: tables of spreadsheets and data files, and what is printed without brackets.
 * A first line and a first column of labels are passed over.
 */
final class LineRows {
  private static final Pattern EJML = Pattern.compile("(?m)^Type = .*rows = .*$");
  private static final Pattern RULE = Pattern.compile("[-|+: =\\u2500-\\u257f]+");
  private static final Pattern COMMA = Pattern.compile("([-+−]?\\d+),(\\d+)");

  private final List<Fields> lines = new ArrayList<>();

  /**
   * One line.
   *
   * @param line its number, from 1
   */
  private record Fields(int line, List<String> texts, List<Integer> starts) {
    boolean isNumber(int index) {
      return Literal.of(texts.get(index)).isPresent();
    }

    boolean isAllNumbers() {
      return texts.stream().allMatch(text -> Literal.of(text).isPresent());
    }
  }

  private LineRows(String original) {
    String text = EJML.matcher(original).replaceAll("");
    String[] all = text.split("\\R", -1);
    Separator separator = Separator.of(text);
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank() && !RULE.matcher(all[i]).matches()) {
        lines.add(fields(i + 1, all[i], separator));
      }
    }
  }

  static PastedMatrix parse(String text) {
    return new LineRows(text).read();
  }

  private static Fields fields(int number, String line, Separator separator) {
    List<String> texts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (Separator.Part part : separator.parts(line)) {
      String text = part.text().replaceAll("^\"|\"$", "").strip();
      texts.add(separator.hasDecimalCommas() ? COMMA.matcher(text).replaceAll("$1.$2") : text);
      starts.add(part.start() + 1);
    }
    return new Fields(number, texts, starts);
  }

  private PastedMatrix read() {
    boolean header = lines.size() > 1 && hasHeader();
    List<Fields> body = header ? lines.subList(1, lines.size()) : lines;
    int from = hasLabels(header, body) ? 1 : 0;
    Rows rows = new Rows();
    for (Fields fields : body) {
      rows.add(numbers(fields, from), new Spot(fields.line(), 1));
    }
    return rows.matrix(lines.size() == 1);
  }

  /** A first line with a word in it, or with the numbers of columns above shorter rows. */
  private boolean hasHeader() {
    Fields first = lines.get(0);
    boolean shorter =
        lines.stream().skip(1).allMatch(line -> line.texts().size() == first.texts().size() + 1);
    boolean counted = shorter && first.isAllNumbers() && isCounting(first.texts());
    long words = count(first);
    return counted
        || words == first.texts().size()
        || words > 1
        || words == 1 && first.texts().get(0).isEmpty();
  }

  private static long count(Fields fields) {
    return java.util.stream.IntStream.range(0, fields.texts().size())
        .filter(i -> !fields.isNumber(i))
        .count();
  }

  private static boolean isCounting(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).equals(Integer.toString(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether each row begins with a label. */
  private boolean hasLabels(boolean header, List<Fields> body) {
    if (body.stream().allMatch(row -> row.texts().size() > 1 && !row.isNumber(0))) {
      return true;
    }
    int size = body.get(0).texts().size();
    List<String> first = lines.get(0).texts();
    return header && size > 1 && (first.size() == size - 1 || first.get(0).isEmpty());
  }

  private static List<Literal> numbers(Fields fields, int from) {
    List<Literal> row = new ArrayList<>();
    for (int i = from; i < fields.texts().size(); i++) {
      String text = fields.texts().get(i);
      Optional<Literal> number = Literal.of(text);
      int column = fields.starts().get(i);
      row.add(number.orElseThrow(() -> new Spot(fields.line(), column).notNumber(text)));
    }
    return row;
  }
}
