package attentionlab.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Rows of words as the text of one file, to be carried to another computer: a head with the
 * version, a line for each row with tabs between its words, and an end with the check sum of all
 * that stands before it. What was cut off or damaged anywhere is refused as a whole.
 *
 * @param rows the rows; words may hold anything, tabs and line breaks too
 */
public record Archive(List<List<String>> rows) {
  private static final String HEAD = "attention-lab-archive ";
  private static final int VERSION = 1;
  private static final String END = "end ";
  private static final int SUM_DIGITS = 8;
  private static final int END_LENGTH = END.length() + SUM_DIGITS + 1;

  /** The text was cut off or damaged, or is none of this kind. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The text is of a newer version. */
  public static final class Newer extends Exception {
    private static final long serialVersionUID = 1L;
  }

  public Archive {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The text of the file; {@link #parse} reads it. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD).append(VERSION).append('\n');
    for (List<String> row : rows) {
      text.append(row.stream().map(Archive::escaped).collect(Collectors.joining("\t")))
          .append('\n');
    }
    String sum = sum(text.toString().getBytes(StandardCharsets.UTF_8));
    return text.append(END).append(sum).append('\n').toString();
  }

  /**
   * The rows of a file.
   *
   * @throws Damaged when any byte of it is not as it was written
   * @throws Newer when a newer version wrote it
   */
  public static Archive parse(byte[] bytes) throws Damaged, Newer {
    if (version(bytes) > VERSION) {
      throw new Newer();
    }
    int body = Math.max(0, bytes.length - END_LENGTH);
    String sum = sum(Arrays.copyOf(bytes, body));
    String end = decoded(Arrays.copyOfRange(bytes, body, bytes.length));
    List<String> lines = decoded(Arrays.copyOf(bytes, body)).lines().toList();
    if (!end.equals(END + sum + "\n") || lines.isEmpty() || version(bytes) != VERSION) {
      throw new Damaged();
    }
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(Arrays.stream(line.split("\t", -1)).map(Archive::unescaped).toList());
    }
    return new Archive(rows);
  }

  /** The version of a head that is whole; 0 where there is none. */
  private static int version(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    String version = head.startsWith(HEAD) ? head.substring(HEAD.length()) : "";
    return end < bytes.length && version.matches("[1-9]\\d{0,8}") ? Integer.parseInt(version) : 0;
  }

  private static String decoded(byte[] bytes) throws Damaged {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Damaged();
    }
  }

  private static String sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String word) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char at = word.charAt(i);
      if (at == '\\' && i + 1 < word.length()) {
        i++;
        text.append(
            switch (word.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> word.charAt(i);
            });
      } else {
        text.append(at);
      }
    }
    return text.toString();
  }
}
