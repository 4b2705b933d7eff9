package attentionlab.task.run;

import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.lesson.Message;
import attentionlab.task.Function;
import attentionlab.task.Invariant;
import attentionlab.task.TaskCase;
import attentionlab.task.child.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How a program did, on a case or as a whole. */
public sealed interface Outcome {

  /** What happened as a sentence. The name of a mistake is in the words of the task. */
  Message sentence();

  /** Everything is right. */
  record Passed() implements Outcome {
    @Override
    public Message sentence() {
      return Message.of("verdict.passed");
    }
  }

  /**
   * Other numbers came back, or inputs were changed.
   *
   * @param results what came back beside what is right
   * @param mistake the identifier of the known mistake that gives these numbers
   * @param broken what should hold for every result and does not
   * @param changed the parameter whose argument was changed
   */
  record Wrong(
      List<Comparison> results,
      Optional<String> mistake,
      List<Invariant> broken,
      Optional<String> changed)
      implements Outcome {
    public Wrong {
      results = List.copyOf(results);
      broken = List.copyOf(broken);
    }

    /** The result with the first cell that differs; empty where only inputs were changed. */
    public Optional<Comparison> first() {
      return results.stream().filter(result -> !result.same()).findFirst();
    }

    @Override
    public Message sentence() {
      return first()
          .map(Comparison::sentence)
          .orElseGet(() -> Message.of("verdict.changed", changed.orElse("")));
    }
  }

  /**
   * What came back is no matrix.
   *
   * @param result the result it is about; empty where there is but one
   * @param number the row, or what else is meant
   */
  record Malformed(Kind.Malformed how, String result, long number) implements Outcome {
    @Override
    public Message sentence() {
      String key = "verdict.malformed." + how.name().toLowerCase(Locale.ROOT);
      return Message.of(key, result, number);
    }
  }

  /**
   * The program threw.
   *
   * @param type the class of the exception
   * @param words its message, may be empty
   * @param line the learner's line
   * @param mistake the identifier of a known mistake that explains it, because other cases show it
   */
  record Threw(String type, String words, OptionalInt line, Optional<String> mistake)
      implements Outcome {
    @Override
    public Message sentence() {
      String thrown = words.isEmpty() ? type : type + ": " + words;
      return line.isPresent()
          ? Message.of("verdict.threw.line", thrown, line.getAsInt())
          : Message.of("verdict.threw", thrown);
    }
  }

  /** A method that calls itself without end. */
  record StackOverflow(OptionalInt line) implements Outcome {
    @Override
    public Message sentence() {
      return line.isPresent()
          ? Message.of("verdict.overflow.line", line.getAsInt())
          : Message.of("verdict.overflow");
    }
  }

  /** More memory than there is. */
  record MemoryLimit(OptionalInt line, int megabytes) implements Outcome {
    @Override
    public Message sentence() {
      return line.isPresent()
          ? Message.of("verdict.memory.line", megabytes, line.getAsInt())
          : Message.of("verdict.memory", megabytes);
    }
  }

  /**
   * A class or method is missing or has another form.
   *
   * @param function what is asked for
   * @param head how it has to be written
   * @param found what is there instead; may be empty
   */
  record Missing(Kind.Missing what, Function function, String head, String found)
      implements Outcome {
    @Override
    public Message sentence() {
      String name = function.owner().isEmpty() ? "Solution" : function.owner();
      return switch (what) {
        case CLASS -> Message.of("verdict.missing.class", name);
        case METHOD -> Message.of("verdict.missing.method", head);
        case SIGNATURE -> Message.of("verdict.missing.signature", head, found);
        case STATIC -> Message.of("verdict.missing.static", head);
        case CONSTRUCTOR -> Message.of("verdict.missing.constructor", name);
      };
    }
  }

  /** The time is over; {@code during} is empty where it was over before the first case. */
  record TimeLimit(Optional<TaskCase> during, Duration limit) implements Outcome {
    @Override
    public Message sentence() {
      double seconds = limit.toMillis() / 1000.0;
      String text = Numbers.brief(seconds, 1);
      return Message.of(during.isPresent() ? "verdict.time" : "verdict.time.start", text);
    }
  }

  /** The program ended itself, or was ended by the system. */
  record Ended(Optional<TaskCase> during, boolean byExit, int code) implements Outcome {
    @Override
    public Message sentence() {
      return byExit ? Message.of("verdict.exit") : Message.of("verdict.ended", code);
    }
  }

  /** The compiler refused the source. */
  record NotCompiled(List<Problem> problems) implements Outcome {
    public NotCompiled {
      problems = List.copyOf(problems);
    }

    @Override
    public Message sentence() {
      Problem first = problems.get(0);
      return Message.of("verdict.compile", first.line(), first.words());
    }
  }

  /**
   * What a compiler says.
   *
   * @param line counted from 1; 0 where it names none
   * @param column counted from 1; 0 where it names none
   */
  record Problem(int line, int column, String words) {}

  /** This runtime has no compiler. */
  record NoCompiler() implements Outcome {
    @Override
    public Message sentence() {
      return Message.of("verdict.compiler");
    }
  }

  /** The process could not be started. */
  record NotStarted(String why) implements Outcome {
    @Override
    public Message sentence() {
      return Message.of("verdict.start", why);
    }
  }

  /** The process ended before the first case, and not by what the learner wrote. */
  record NotReady(int code) implements Outcome {
    @Override
    public Message sentence() {
      return Message.of("verdict.start.code", code);
    }
  }

  /** What the child wrote cannot be read, because something else wrote into it. */
  record Disturbed() implements Outcome {
    @Override
    public Message sentence() {
      return Message.of("verdict.disturbed");
    }
  }

  /** Whether everything is right. */
  default boolean passed() {
    return this instanceof Passed;
  }

  /** The known mistake, where it is one. */
  default Optional<String> knownMistake() {
    return this instanceof Wrong wrong
        ? wrong.mistake()
        : this instanceof Threw threw ? threw.mistake() : Optional.empty();
  }

  /** A result and what came back in its place. */
  record Comparison(Node expected, Node actual, Optional<Place> first) {
    /** A cell. */
    public record Place(int row, int col) {}

    /** Whether the shapes are the same. */
    public boolean fits() {
      return expected.value().shape().equals(actual.value().shape());
    }

    /** Whether all numbers are the same. */
    public boolean same() {
      return fits() && first.isEmpty();
    }

    Message sentence() {
      if (!fits()) {
        return Message.of(
            "verdict.shape", expected.id(), actual.value().shape(), expected.value().shape());
      }
      Place at = first.orElseThrow();
      return Message.of(
          "verdict.wrong",
          expected.id(),
          expected.rows().marked(at.row()),
          expected.cols().marked(at.col()),
          Numbers.readable(actual.value().get(at.row(), at.col()), 4),
          Numbers.readable(expected.value().get(at.row(), at.col()), 4));
    }
  }
}
