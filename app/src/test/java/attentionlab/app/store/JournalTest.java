package attentionlab.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final List<String> LINES =
      List.of("one review", "two 复习 with=text", "three reviews and = more");

  @TempDir private Path folder;
  private Path file;
  private final List<String> taken = new ArrayList<>();

  @BeforeEach
  void start() {
    file = folder.resolve("practice.journal");
  }

  private Journal journal() {
    return new Journal(folder, "practice");
  }

  private String load() {
    taken.clear();
    return journal().load(taken::add).problem().map(Message::key).orElse("");
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().contains("set-aside")).sorted().toList();
    }
  }

  @Test
  void whatWasAddedIsLoadedInItsOrder() {
    assertThat(load()).isEmpty();
    LINES.forEach(line -> assertThat(journal().add(List.of(line)).problem()).isEmpty());
    assertThat(load()).isEmpty();
    assertThat(taken).isEqualTo(LINES);
  }

  @Test
  void aCrashAtAnyByteLosesOnlyTheLineThatWasBeingWritten() throws IOException {
    journal().add(LINES.subList(0, 2));
    int kept = (int) Files.size(file);
    journal().add(LINES.subList(2, 3));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(load()).as("%d bytes", length).isEmpty();
      List<String> expected = LINES.subList(0, (int) Math.min(2, finishedLines(whole, length)));
      assertThat(taken).as("%d bytes", length).isEqualTo(expected);
      assertThat(journal().add(List.of("after")).problem()).isEmpty();
      assertThat(load()).isEmpty();
      assertThat(taken).as("%d bytes", length).endsWith("after").containsAll(expected);
      if (length >= kept) {
        assertThat(taken).startsWith(LINES.get(0), LINES.get(1));
      }
    }
    assertThat(aside()).isEmpty();
  }

  private static long finishedLines(byte[] whole, int length) {
    return IntStream.range(0, length).filter(i -> whole[i] == '\n').count() - 1 < 0
        ? 0
        : IntStream.range(0, length).filter(i -> whole[i] == '\n').count() - 1;
  }

  @Test
  void anyDamagedByteLosesOneLineAtMostAndTheDamagedFileStays() throws IOException {
    journal().add(LINES);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length - 1; at++) {
      for (Path old : aside()) {
        Files.delete(old);
      }
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x15;
      Files.write(file, damaged);
      assertThat(load()).as("byte %d", at).isIn("journal.mended", "journal.newer");
      assertThat(aside()).as("byte %d", at).hasSize(1);
      assertThat(Files.readAllBytes(aside().get(0))).isEqualTo(damaged);
      if (Files.exists(file)) {
        assertThat(taken).as("byte %d", at).hasSizeGreaterThanOrEqualTo(1);
        List<String> first = List.copyOf(taken);
        assertThat(load()).isEmpty();
        assertThat(taken).isEqualTo(first);
      }
    }
  }

  @Test
  void aLineTheTakerRefusesIsSetAsideWithTheFile() throws IOException {
    journal().add(LINES);
    Journal journal = journal();
    String problem =
        journal
            .load(
                line -> {
                  if (line.startsWith("two")) {
                    throw new IllegalArgumentException("not today");
                  }
                })
            .problem()
            .map(Message::key)
            .orElse("");
    assertThat(problem).isEqualTo("journal.mended");
    assertThat(aside()).hasSize(1);
    load();
    assertThat(taken).containsExactly(LINES.get(0), LINES.get(2));
  }

  @Test
  void aJournalOfANewerVersionIsSetAsideAsItIs() throws IOException {
    Files.writeString(file, "attention-lab-journal 2\nwho knows\n");
    assertThat(load()).isEqualTo("journal.newer");
    assertThat(Files.readString(aside().get(0))).contains("who knows");
    journal().add(LINES);
    assertThat(load()).isEmpty();
    assertThat(taken).isEqualTo(LINES);
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "");
    assertThat(new Journal(blocked, "practice").add(LINES).problem().map(Message::key))
        .contains("store.readonly");
  }

  @Test
  void severalCopiesThatRunAtOnceLoseNothing() throws IOException, InterruptedException {
    List<Process> copies = new ArrayList<>();
    for (int copy = 0; copy < 3; copy++) {
      copies.add(writer("copy" + copy, 100));
    }
    for (Process copy : copies) {
      assertThat(acknowledged(copy)).hasSize(100);
      assertThat(copy.waitFor()).isZero();
    }
    assertThat(load()).isEmpty();
    assertThat(taken).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void aCopyThatIsKilledAtARandomMomentLosesAtMostTheLineItWasWriting()
      throws IOException, InterruptedException {
    Random random = new Random(5);
    List<String> told = new ArrayList<>();
    for (int kill = 0; kill < 8; kill++) {
      Process copy = writer("kill" + kill, 200);
      int stopAfter = random.nextInt(200);
      BufferedReader reader = copy.inputReader(StandardCharsets.UTF_8);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        told.add(line);
        if (line.endsWith(" " + stopAfter)) {
          copy.toHandle().destroyForcibly(); // what it told last can still be read
        }
      }
      copy.waitFor();
      assertThat(load()).isEmpty();
      assertThat(taken).containsAll(told);
      assertThat(taken.size() - told.size()).isLessThanOrEqualTo(kill + 1);
    }
    assertThat(aside()).isEmpty();
  }

  private Process writer(String name, int lines) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString(),
            name,
            Integer.toString(lines))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<String> acknowledged(Process copy) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(copy.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** Another running copy: adds lines, and tells each one that was kept. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      Journal journal = new Journal(Path.of(arguments[0]), "practice");
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        String line = arguments[1] + " " + i;
        if (journal.add(List.of(line)).problem().isEmpty()) {
          System.out.println(line);
        }
      }
    }
  }
}
