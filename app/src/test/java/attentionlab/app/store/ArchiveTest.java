package attentionlab.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final Archive ARCHIVE =
      new Archive(
          List.of(
              List.of("entry", "one review"),
              List.of("draft", "IQ-001", "two\nlines,\r\n\ta tab, a \\n and 注意力 \uD83D\uDE00\\"),
              List.of("draft", "empty", ""),
              List.of("end 12345678")));

  private static byte[] bytes() {
    return ARCHIVE.text().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenIsReadWhateverTheWordsHold() throws Archive.Damaged, Archive.Newer {
    assertThat(Archive.parse(bytes())).isEqualTo(ARCHIVE);
    Archive none = new Archive(List.of());
    assertThat(Archive.parse(none.text().getBytes(StandardCharsets.UTF_8))).isEqualTo(none);
  }

  @Test
  void aFileThatIsCutOffAtAnyByteIsRefused() {
    byte[] whole = bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Archive.parse(cut))
          .as("%d bytes", length)
          .isInstanceOf(Archive.Damaged.class);
    }
  }

  @Test
  void aFileThatIsDamagedAtAnyByteIsRefused() {
    byte[] whole = bytes();
    for (int at = 0; at < whole.length; at++) {
      for (int flip : new int[] {0x01, 0x15, 0x80}) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) flip;
        assertThatThrownBy(() -> Archive.parse(damaged))
            .as("byte %d", at)
            .isInstanceOfAny(Archive.Damaged.class, Archive.Newer.class);
      }
    }
  }

  @Test
  void aByteTooManyIsDamage() {
    byte[] whole = bytes();
    for (int at = 0; at <= whole.length; at++) {
      byte[] longer = new byte[whole.length + 1];
      System.arraycopy(whole, 0, longer, 0, at);
      longer[at] = ' ';
      System.arraycopy(whole, at, longer, at + 1, whole.length - at);
      assertThatThrownBy(() -> Archive.parse(longer))
          .as("byte %d", at)
          .isInstanceOf(Archive.Damaged.class);
    }
  }

  @Test
  void aNewerVersionIsToldFromDamage() {
    byte[] newer =
        ARCHIVE.text().replaceFirst("archive 1", "archive 2").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Archive.parse(newer)).isInstanceOf(Archive.Newer.class);
  }

  @Test
  void aFileIsReplacedAsAWholeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("deck.txt");
    WholeFile.write(file, "old and longer");
    WholeFile.write(file, "新");
    assertThat(file).hasContent("新");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whereItCannotBeWrittenTheOldFileStays(@TempDir Path folder) throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("deck.txt/full")).getParent();
    assertThatThrownBy(() -> WholeFile.write(inTheWay, "new")).isInstanceOf(IOException.class);
    assertThat(inTheWay.resolve("full")).isDirectory();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(inTheWay);
    }
  }
}
