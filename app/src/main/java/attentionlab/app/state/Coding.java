package attentionlab.app.state;

import attentionlab.interview.Entry;
import attentionlab.lesson.Language;
import attentionlab.task.Task;
import attentionlab.task.bank.Tasks;
import attentionlab.task.run.Judge;
import attentionlab.task.run.Python;
import attentionlab.task.run.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Programs that the learner writes by hand, and what the judge says about them. A program runs in a
 * process of its own; meanwhile everything else goes on.
 */
public final class Coding {
  private static final String KIND = "task";

  private final ReadOnlyObjectWrapper<Desk> desk = new ReadOnlyObjectWrapper<>();
  private final Rehearsal rehearsal;
  private final Worker worker;

  /** The languages a program can be written in. */
  public enum Dialect {
    JAVA("java"),
    NUMPY("py");

    private final String ending;

    Dialect(String ending) {
      this.ending = ending;
    }

    /** How texts refer to it. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What is open.
   *
   * @param python where there is one that knows NumPy
   * @param running whether a program is being judged
   * @param verdict what was said about the last run of this task in this language
   */
  public record Desk(
      Task task,
      Dialect dialect,
      Optional<Python> python,
      boolean running,
      Optional<Verdict> verdict) {}

  public Coding(Rehearsal rehearsal, Worker worker) {
    this.rehearsal = rehearsal;
    this.worker = worker;
    desk.set(new Desk(tasks().get(0), Dialect.JAVA, Optional.empty(), false, Optional.empty()));
  }

  public List<Task> tasks() {
    return Tasks.all();
  }

  public ReadOnlyObjectProperty<Desk> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  public Desk desk() {
    return desk.get();
  }

  /** A Python with NumPy was found on this machine. */
  public void offer(Python python) {
    Desk now = desk();
    desk.set(
        new Desk(now.task(), now.dialect(), Optional.of(python), now.running(), now.verdict()));
  }

  public void open(Task task) {
    stop();
    desk.set(new Desk(task, desk().dialect(), desk().python(), false, Optional.empty()));
  }

  /** Writes in another language; NumPy only where there is one. */
  public void write(Dialect dialect) {
    if (dialect == Dialect.JAVA || desk().python().isPresent()) {
      stop();
      desk.set(new Desk(desk().task(), dialect, desk().python(), false, Optional.empty()));
    }
  }

  /** What the learner has written so far; what one begins with, where that is nothing. */
  public String source() {
    String draft = rehearsal.draft(draftName());
    return draft.isBlank() ? starter() : draft;
  }

  /** What one begins with. */
  public String starter() {
    Task task = desk().task();
    return desk().dialect() == Dialect.JAVA ? task.starter().java() : task.starter().python();
  }

  /** Keeps what is being written. */
  public void keep(String source) {
    if (!source.equals(source())) {
      rehearsal.draft(draftName(), source);
    }
  }

  private String draftName() {
    return "code." + desk().task().id() + "." + desk().dialect().ending;
  }

  /** Has the program judged. Anything that ran before is ended. */
  public void run(Language language) {
    Desk asked = desk();
    String source = source();
    Judge judge =
        asked.dialect() == Dialect.JAVA
            ? Judge.java(language)
            : Judge.numpy(asked.python().orElseThrow(), language);
    desk.set(new Desk(asked.task(), asked.dialect(), asked.python(), true, Optional.empty()));
    worker.run(
        () -> judge.judge(asked.task(), source),
        verdict -> judged(asked, verdict),
        failure -> failed(failure));
  }

  private void judged(Desk asked, Verdict verdict) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("language", asked.dialect().id());
    facts.put("passed", verdict.passed() ? "yes" : "no");
    verdict.outcome().knownMistake().ifPresent(mistake -> facts.put("mistake", mistake));
    rehearsal.add(new Entry(rehearsal.now(), KIND, asked.task().id(), facts));
    desk.set(new Desk(asked.task(), asked.dialect(), desk().python(), false, Optional.of(verdict)));
  }

  private void failed(Throwable failure) {
    stopped();
    if (!(failure instanceof java.util.concurrent.CancellationException)
        && !(failure instanceof InterruptedException)) {
      throw new IllegalStateException(desk().task().id(), failure);
    }
  }

  /** Ends the program that is running. */
  public void stop() {
    if (desk().running()) {
      worker.cancel();
      stopped();
    }
  }

  private void stopped() {
    Desk now = desk();
    desk.set(new Desk(now.task(), now.dialect(), now.python(), false, Optional.empty()));
  }

  /** Whether a program for this task was right once, or at least was tried. */
  public Optional<Boolean> passed(Task task) {
    List<Entry> tried =
        rehearsal.log().entries(KIND).filter(e -> e.subject().equals(task.id())).toList();
    return tried.isEmpty()
        ? Optional.empty()
        : Optional.of(tried.stream().anyMatch(e -> e.fact("passed").equals("yes")));
  }
}
