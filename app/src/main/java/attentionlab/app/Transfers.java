package attentionlab.app;

import attentionlab.app.state.AppState;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Transfer;
import attentionlab.app.store.Archive;
import attentionlab.app.store.Drafts;
import attentionlab.app.store.WholeFile;
import attentionlab.interview.Entry;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Everything that is remembered as one file: what was practised, what was written, the progress in
 * the lessons and the settings.
 */
final class Transfers implements Transfer {
  private static final String ENTRY = "entry";
  private static final String DRAFT = "draft";
  private static final String STATE = "state";

  private final AppState state;
  private final Supplier<Rehearsal> rehearsal;

  Transfers(AppState state, Supplier<Rehearsal> rehearsal) {
    this.state = state;
    this.rehearsal = rehearsal;
  }

  @Override
  public Outcome save(Path file) {
    try {
      WholeFile.write(file, archive().text());
      return new Outcome(true, Message.of("interview.today.keep.saved", file.getFileName()));
    } catch (IOException e) {
      return new Outcome(false, Message.of("interview.today.keep.unsaved", file.getFileName()));
    }
  }

  private Archive archive() {
    List<List<String>> rows = new ArrayList<>();
    rehearsal.get().log().entries().forEach(entry -> rows.add(List.of(ENTRY, entry.text())));
    rehearsal.get().drafts().forEach((name, text) -> rows.add(List.of(DRAFT, name, text)));
    state.write().forEach((key, text) -> rows.add(List.of(STATE, key, text)));
    return new Archive(rows);
  }

  @Override
  public Outcome take(Path file) {
    try {
      Content content = Content.of(Archive.parse(Files.readAllBytes(file)));
      state.take(content.state());
      int fresh = rehearsal.get().take(content.entries(), content.drafts());
      return new Outcome(true, Message.of("interview.today.keep.taken", fresh, file.getFileName()));
    } catch (Archive.Newer e) {
      return new Outcome(false, Message.of("interview.today.keep.newer", file.getFileName()));
    } catch (Archive.Damaged | IllegalArgumentException | IndexOutOfBoundsException e) {
      return new Outcome(false, Message.of("interview.today.keep.damaged", file.getFileName()));
    } catch (IOException e) {
      return new Outcome(false, Message.of("interview.today.keep.unread", file.getFileName()));
    }
  }

  /** What the rows of a file say; kinds of rows this version does not know have no effect. */
  private record Content(
      List<Entry> entries, Map<String, String> drafts, Map<String, String> state) {

    /**
     * @throws IllegalArgumentException when a row cannot be read
     * @throws IndexOutOfBoundsException when a row is too short
     */
    static Content of(Archive archive) {
      Content content = new Content(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
      for (List<String> row : archive.rows()) {
        switch (row.get(0)) {
          case ENTRY -> content.entries().add(Entry.parse(row.get(1)));
          case DRAFT -> content.drafts().put(draft(row.get(1)), row.get(2));
          case STATE -> content.state().put(row.get(1), row.get(2));
          default -> {}
        }
      }
      return content;
    }

    private static String draft(String name) {
      Drafts.requireName(name);
      return name;
    }
  }
}
