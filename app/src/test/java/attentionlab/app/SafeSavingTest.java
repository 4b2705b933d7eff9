package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user saves is there as a whole or not at all. */
class SafeSavingTest {
  private final SafeSaving saving = new SafeSaving();

  @TempDir private Path folder;

  private String[] names() {
    return folder.toFile().list();
  }

  @Test
  void aTextIsWrittenInUtf8AndNothingIsLeftBeside() throws IOException {
    Path file = folder.resolve("report.html");
    assertThat(saving.save(file, "面试 √d_k")).isEmpty();
    assertThat(Files.readString(file)).isEqualTo("面试 √d_k");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void anOlderFileIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "a longer text than the new one");
    assertThat(saving.save(file, "new")).isEmpty();
    assertThat(Files.readString(file)).isEqualTo("new");
  }

  @Test
  void aFileOfSomebodyElseIsNotTaken() throws IOException {
    Path other = Files.writeString(folder.resolve("report.html.new-1"), "mine");
    assertThat(saving.save(folder.resolve("report.html"), "new")).isEmpty();
    assertThat(Files.readString(other)).isEqualTo("mine");
    assertThat(names()).containsExactlyInAnyOrder("report.html", "report.html.new-1");
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    Path file = folder.resolve("gone").resolve("report.html");
    assertThat(saving.save(file, "x")).contains(Message.of("save.failed", file));
  }

  @Test
  void whatCannotBeReplacedStaysAndNothingIsLeftBeside() throws IOException {
    Path file = Files.createDirectory(folder.resolve("report.html"));
    Files.writeString(file.resolve("inside"), "x");
    assertThat(saving.save(file, "x")).contains(Message.of("save.failed", file));
    assertThat(names()).containsExactly("report.html");
  }
}
