package attentionlab.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "bookmark", "L2.1 s4 words=%E6%88%91|x # end",
          "answer.L2.1.s4.predict", "1.0 苹果 = \\u0041\t\n\"!",
          "theme", "DARK",
          "trailing", " spaces at both ends  ",
          "empty", "");

  @TempDir private Path temporary;
  private Path folder;
  private Path file;
  private Store store;
  private final Map<String, String> taken = new HashMap<>();

  @BeforeEach
  void start() {
    folder = temporary.resolve("state/attention-lab");
    file = folder.resolve("state.properties");
    store = new Store(folder);
  }

  private Store.Outcome load() {
    taken.clear();
    return new Store(folder).load(taken::putAll);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file, text);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> !each.toString().endsWith(".lock")).sorted().toList();
    }
  }

  private static String key(Store.Outcome outcome) {
    return outcome.problem().map(Message::key).orElse("");
  }

  @Test
  void whatWasSavedIsLoaded() throws IOException {
    assertThat(store.save(TEXTS).problem()).isEmpty();
    assertThat(load().problem()).isEmpty();
    assertThat(taken).containsAllEntriesOf(TEXTS).hasSize(TEXTS.size() + 1);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void whatAnotherRunningCopyHasChangedStays() {
    store.save(TEXTS);
    Store other = new Store(folder);
    other.load(texts -> {});
    Map<String, String> here = new HashMap<>(TEXTS);
    here.put("theme", "LIGHT");
    here.remove("empty");
    Map<String, String> there = new HashMap<>(TEXTS);
    there.put("seen.L2.1", "yes");
    assertThat(other.save(there).problem()).isEmpty();
    assertThat(store.save(here).problem()).isEmpty();
    load();
    assertThat(taken)
        .containsEntry("theme", "LIGHT")
        .containsEntry("seen.L2.1", "yes")
        .doesNotContainKey("empty")
        .containsEntry("trailing", TEXTS.get("trailing"));
  }

  @Test
  void aFileThatWasDamagedMeanwhileIsSetAsideBeforeItIsReplaced() throws IOException {
    store.save(TEXTS);
    write("nonsense");
    assertThat(key(store.save(TEXTS))).isEqualTo("store.damaged");
    load();
    assertThat(taken).containsEntry("theme", "DARK");
    assertThat(files()).hasSizeGreaterThan(1);
  }

  @Test
  void theLastSaveCounts() {
    store.save(TEXTS);
    store.save(Map.of("theme", "LIGHT"));
    load();
    assertThat(taken).containsEntry("theme", "LIGHT").doesNotContainKey("bookmark");
  }

  @Test
  void atAFirstStartThereIsNothingToLoadAndNothingIsMade() {
    assertThat(load().problem()).isEmpty();
    assertThat(taken).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aFileCutOffAtAnyByteIsWholeOrSetAside() throws IOException {
    store.save(TEXTS);
    byte[] whole = Files.readAllBytes(file);
    Path aside = folder.resolve("state.set-aside.properties");
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file, cut);
      Store.Outcome outcome = load();
      if (outcome.problem().isEmpty()) {
        assertThat(taken).as("first " + length).containsAllEntriesOf(TEXTS);
        assertThat(file).hasBinaryContent(cut);
      } else {
        assertThat(outcome.problem()).contains(Message.of("store.damaged", aside));
        assertThat(taken).as("first " + length).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(aside).hasBinaryContent(cut);
        Files.delete(aside);
      }
    }
  }

  @Test
  void onlyTheLastLineBreakCanBeMissing() throws IOException {
    store.save(TEXTS);
    String whole = Files.readString(file);
    write(whole.substring(0, whole.length() - 1));
    assertThat(key(load())).isEmpty();
    write(whole.substring(0, whole.length() - 2));
    assertThat(key(load())).isEqualTo("store.damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing of this kind",
        "version=1\n",
        "version=1\nbookmark=cut off after \\# end",
        "theme=DARK\n# end\n",
        "version=one\ntheme=DARK\n# end\n",
        "version=0\ntheme=DARK\n# end\n",
        "version=1\ntheme=\\u00zz\n# end\n",
        "version=1\ntheme=\\u12\n# end\n"
      })
  void aDamagedFileIsSetAsideAsItIs(String text) throws IOException {
    write(text);
    assertThat(key(load())).isEqualTo("store.damaged");
    assertThat(taken).isEmpty();
    assertThat(folder.resolve("state.set-aside.properties")).hasContent(text);
    assertThat(file).doesNotExist();
  }

  @Test
  void bytesThatAreNoTextAreSetAside() throws IOException {
    write("");
    byte[] bytes = "version=1\nlesson=\u00e9\n# end\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, bytes);
    assertThat(key(load())).isEqualTo("store.damaged");
    assertThat(folder.resolve("state.set-aside.properties")).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "17", "999999999"})
  void aFileOfANewerVersionIsSetAsideAndSaidToBeNewer(String version) throws IOException {
    String text = "version=" + version + "\nanything=else\n";
    write(text);
    assertThat(key(load())).isEqualTo("store.newer");
    assertThat(folder.resolve("state.set-aside.properties")).hasContent(text);
  }

  @Test
  void textsThatTheirTakerRefusesAreDamage() {
    List<RuntimeException> thrown =
        List.of(new IllegalArgumentException(), new IndexOutOfBoundsException());
    for (RuntimeException refusal : thrown) {
      store.save(TEXTS);
      Store.Outcome outcome =
          store.load(
              texts -> {
                throw refusal;
              });
      assertThat(key(outcome)).isEqualTo("store.damaged");
    }
  }

  @Test
  void whatWasSetAsideIsNeverOverwritten() throws IOException {
    List<String> damaged = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      write("damaged " + i);
      damaged.add("damaged " + i);
      load();
      List<String> kept = new ArrayList<>();
      for (Path path : files()) {
        kept.add(Files.readString(path));
      }
      assertThat(kept).containsExactlyInAnyOrderElementsOf(damaged);
    }
    assertThat(files())
        .extracting(path -> path.getFileName().toString())
        .contains("state.set-aside.properties", "state.set-aside-4.properties");
  }

  @Test
  void afterAFileWasSetAsideSavingStartsAfresh() throws IOException {
    write("damaged");
    store.load(texts -> {});
    assertThat(store.save(TEXTS).problem()).isEmpty();
    assertThat(key(load())).isEmpty();
    assertThat(files()).hasSize(2);
  }

  @Test
  void aFolderInThePlaceOfTheFileIsSetAsideWithWhatIsInIt() throws IOException {
    Files.createDirectories(file);
    Files.writeString(file.resolve("precious.txt"), "old");
    assertThat(key(store.save(TEXTS))).isEqualTo("store.damaged");
    assertThat(folder.resolve("state.set-aside.properties/precious.txt")).hasContent("old");
    load();
    assertThat(taken).containsEntry("theme", "DARK");
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file in the place of the folder");
    assertThat(store.save(TEXTS).problem()).contains(Message.of("store.readonly", folder));
    assertThat(store.load(taken::putAll).problem()).contains(Message.of("store.unreadable", file));
    assertThat(taken).isEmpty();
    assertThat(folder).hasContent("a file in the place of the folder");
  }

  @Test
  void aFileThatCouldBeNeitherReadNorSetAsideIsNotOverwrittenLater() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "in the way");
    assertThat(key(store.load(taken::putAll))).isEqualTo("store.unreadable");
    Files.delete(folder);
    write("precious");
    assertThat(store.save(TEXTS).problem()).isEmpty();
    assertThat(file).hasContent("precious");
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    store.save(TEXTS);
    Assumptions.assumeTrue(folder.toFile().setReadOnly(), "folders can be made read-only");
    Assumptions.assumeFalse(Files.isWritable(folder), "this user may write everywhere");
    try {
      assertThat(store.save(Map.of()).problem()).contains(Message.of("store.readonly", folder));
      assertThat(key(load())).isEmpty();
      assertThat(taken).containsAllEntriesOf(TEXTS);
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }
}
