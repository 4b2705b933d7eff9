package attentionlab.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
  @TempDir private Path temporary;
  private Path folder;
  private Path drafts;

  @BeforeEach
  void start() {
    folder = temporary.resolve("state");
    drafts = folder.resolve("drafts");
  }

  private void save(String name, String text) {
    assertThat(new Drafts(folder).save(name, text).problem()).isEmpty();
  }

  private Map<String, String> load() {
    Map<String, String> texts = new TreeMap<>();
    assertThat(new Drafts(folder).load(texts::put).problem()).isEmpty();
    return texts;
  }

  @Test
  void beforeAnythingIsWrittenThereIsNothing() {
    assertThat(load()).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a b",
        "\n",
        "one\r\ntwo\n\n",
        "中文，查询",
        "👍🏽 √d_k",
        "\uFEFFmark",
        "%00 = \\ \""
      })
  void anyTextComesBack(String text) {
    save("note.IQ-013", text);
    assertThat(load()).isEqualTo(Map.of("note.IQ-013", text));
  }

  @Test
  void aLongTextComesBack() {
    String text = "注意力 attention\n".repeat(20_000);
    save("task.CT-01", text);
    assertThat(load()).isEqualTo(Map.of("task.CT-01", text));
  }

  @Test
  void theLastTextOfANameStays() throws IOException {
    save("note.IQ-001", "first and longer");
    save("note.IQ-002", "other");
    save("note.IQ-001", "second");
    assertThat(load()).isEqualTo(Map.of("note.IQ-001", "second", "note.IQ-002", "other"));
    try (Stream<Path> files = Files.list(drafts)) {
      assertThat(files).as("nothing half written stays").hasSize(2);
    }
  }

  @Test
  void anEmptyTextIsRemoved() {
    save("note.IQ-001", "text");
    save("note.IQ-001", "");
    save("note.IQ-002", "");
    assertThat(load()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../state",
        "a/b",
        "a\\b",
        "/etc/passwd",
        ".hidden",
        "a b",
        "笔记",
        "a\n",
        "a:b"
      })
  void aNameThatIsNoNameOfAFileIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Drafts(folder).save(name, "text"))
        .withMessageContaining(name);
    assertThat(folder).doesNotExist();
  }

  @Test
  void aNameMayBeLongButNotLongerThanAFileMay() {
    save("a".repeat(81), "text");
    assertThat(load()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Drafts(folder).save("a".repeat(82), "text"));
  }

  @Test
  void whatACrashLeftAndOtherFilesAreNoDrafts() throws IOException {
    save("note.IQ-001", "text");
    Files.writeString(drafts.resolve("draft123.new"), "half writ");
    Files.writeString(drafts.resolve("readme.md"), "something else");
    assertThat(load()).isEqualTo(Map.of("note.IQ-001", "text"));
  }

  @Test
  void bytesThatAreNoTextAreReadAsFarAsTheyAre() throws IOException {
    save("note.IQ-001", "text");
    Files.write(drafts.resolve("note.IQ-001.txt"), new byte[] {'o', (byte) 0xC3, 'k'});
    assertThat(load()).isEqualTo(Map.of("note.IQ-001", "o\uFFFDk"));
  }

  @Test
  void aTextThatCannotBeReadHidesNoOtherAndIsNotReplaced() throws IOException {
    save("note.IQ-001", "text");
    Path unreadable = Files.createDirectory(drafts.resolve("note.IQ-002.txt"));
    Drafts loaded = new Drafts(folder);
    Map<String, String> texts = new TreeMap<>();
    assertThat(loaded.load(texts::put).problem()).contains(Message.of("journal.drafts", drafts));
    assertThat(texts).isEqualTo(Map.of("note.IQ-001", "text"));
    assertThat(loaded.save("note.IQ-002", "new").problem()).isEmpty();
    assertThat(loaded.save("note.IQ-002", "").problem()).isEmpty();
    assertThat(loaded.save("note.IQ-001", "changed").problem()).isEmpty();
    assertThat(unreadable).isDirectory();
    assertThat(drafts.resolve("note.IQ-001.txt")).hasContent("changed");
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldAndLeftAlone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(drafts, "in the way");
    Drafts blocked = new Drafts(folder);
    Map<String, String> texts = new TreeMap<>();
    assertThat(blocked.load(texts::put).problem()).contains(Message.of("journal.drafts", drafts));
    assertThat(blocked.save("note.IQ-001", "text").problem())
        .contains(Message.of("store.readonly", drafts));
    assertThat(drafts).hasContent("in the way");
    assertThat(texts).isEmpty();
  }
}
