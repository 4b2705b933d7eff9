package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
  private static final Instant WHEN = Instant.parse("2026-11-21T09:30:00.123Z");

  private static void comesBack(Entry entry) {
    assertThat(entry.text()).matches("[ -~]+");
    assertThat(Entry.parse(entry.text())).isEqualTo(entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "  ",
        "a b",
        " a",
        "a ",
        "=",
        "a=b",
        "a==",
        "%",
        "%20",
        "%zz",
        "+",
        "a+b",
        "&",
        "line\nbreak",
        "\r\n",
        "\t",
        "\u0000",
        "\u2028",
        "中文 查询",
        "√d_k",
        "👍🏽",
        "\"",
        ",",
        ";",
        "|"
      })
  void anyTextComesBackFromOneLineOfAscii(String text) {
    comesBack(new Entry(WHEN, "note", "IQ-001", Map.of("text", text)));
    comesBack(new Entry(WHEN, "note", "IQ-001", Map.of(text, "value", "other", text)));
    comesBack(new Entry(WHEN, text, text, Map.of(text, text)));
    comesBack(new Entry(WHEN, text, text, Map.of()));
  }

  @Test
  void randomTextsComeBack() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Map<String, String> facts = new HashMap<>();
      for (int fact = random.nextInt(4); fact > 0; fact--) {
        facts.put(text(random), text(random));
      }
      comesBack(new Entry(WHEN.plusMillis(i), text(random), text(random), facts));
    }
  }

  /** Half of it from ASCII, where the separators are; no halves of surrogate pairs. */
  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, 2 * 0xD800)
        .map(c -> c < 0xD800 ? c : c % 128)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void theLineIsTheSameInEveryVersion() {
    Entry entry =
        new Entry(WHEN, "review", "IQ-013", Map.of("seconds", "31", "note", "a b=√", "grade", "3"));
    assertThat(entry.text())
        .isEqualTo(
            "2026-11-21T09:30:00.123Z review IQ-013 grade=3 note=a+b%3D%E2%88%9A seconds=31");
  }

  @Test
  void kindsAndFactsOfOtherVersionsAreKept() {
    String line = "2031-01-01T00:00:00Z flash-card IQ-999 colour=blue depth=3";
    Entry entry = Entry.parse(line);
    assertThat(entry.kind()).isEqualTo("flash-card");
    assertThat(entry.fact("colour")).isEqualTo("blue");
    assertThat(entry.text()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "   ",
        "review",
        "2026-11-21T09:30:00Z",
        "2026-11-21T09:30:00Z review",
        "yesterday review IQ-001",
        "2026-13-40T09:30:00Z review IQ-001",
        "2026-11-21 review IQ-001",
        "2026-11-21T09:30:00Z review IQ-001 grade",
        "2026-11-21T09:30:00Z review IQ-001 grade=%",
        "2026-11-21T09:30:00Z review IQ-001 grade=%zz",
        "2026-11-21T09:30:00Z %E review IQ-001",
        "2026-11-21T09:30:00Z review IQ-001 grade=3 grade=4",
        "2026-11-21T09:30:00Z  review IQ-001",
        "2026-11-21T09:30:00Z review IQ-001 grade=3 ",
        "{\"kind\": \"review\", \"grade\": 3}",
        "+12026-11-21T09:30:00Z review IQ-001 grade=3",
        "-0001-11-21T09:30:00Z review IQ-001 grade=3",
        "+1000000000-12-31T23:59:59.999999999Z review IQ-001 grade=3"
      })
  void whatIsNoEntryIsRefused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> Entry.parse(line));
  }

  @Test
  void aTimeThatNoCalendarShowsIsRefused() {
    Map<String, String> none = Map.of();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(Instant.MAX, "review", "IQ-001", none));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(Instant.MIN, "review", "IQ-001", none));
    comesBack(new Entry(Instant.EPOCH, "review", "IQ-001", none));
    comesBack(new Entry(Instant.parse("9999-12-31T23:59:59Z"), "review", "IQ-001", none));
  }

  @Test
  void anEntryNeverChanges() {
    Map<String, String> facts = new HashMap<>(Map.of("grade", "3"));
    Entry entry = new Entry(WHEN, "review", "IQ-001", facts);
    facts.put("grade", "1");
    assertThat(entry.fact("grade")).isEqualTo("3");
    assertThatThrownBy(() -> entry.facts().put("grade", "1"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "three", "3.5", "0x3", " 3", "+3", "9999999999", "٣", "-"})
  void aFactThatIsNoWholeNumberCountsAsNotTold(String text) {
    assertThat(new Entry(WHEN, "review", "IQ-001", Map.of("grade", text)).number("grade", -7))
        .isEqualTo(-7);
  }

  @Test
  void aFactThatIsAWholeNumberIsReadAsOne() {
    Entry entry = new Entry(WHEN, "review", "IQ-001", Map.of("grade", "3", "bias", "-12"));
    assertThat(entry.number("grade", 0)).isEqualTo(3);
    assertThat(entry.number("bias", 0)).isEqualTo(-12);
    assertThat(entry.number("seconds", 5)).isEqualTo(5);
    assertThat(entry.fact("seconds")).isEmpty();
  }
}
