package attentionlab.task.child;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compiles a source, runs it on every case, and writes down what happened. */
public final class Session {
  /** Given back when the heap is full, so that this can be said. */
  private byte[] reserve = new byte[1 << 20];

  private final Request request;
  private final Frames frames;

  private Session(Request request, Frames frames) {
    this.request = request;
    this.frames = frames;
  }

  /** Does what is asked. */
  public static void run(Request request, Frames frames) {
    new Session(request, frames).run();
  }

  private void run() {
    Optional<Compiled> compiled =
        Compiled.of(request.source(), Locale.forLanguageTag(request.language()));
    if (compiled.isEmpty()) {
      frames.write(Kind.NO_COMPILER);
    } else if (!compiled.get().problems().isEmpty()) {
      problems(compiled.get().problems());
    } else {
      frames.write(Kind.COMPILED);
      for (int i = 0; i < request.cases().size(); i++) {
        int index = i;
        frames.write(Kind.CASE, out -> out.writeInt(index));
        one(index, compiled.get());
      }
    }
    frames.write(Kind.DONE);
  }

  private void problems(List<Compiled.Problem> problems) {
    frames.write(
        Kind.PROBLEMS,
        out -> {
          out.writeInt(problems.size());
          for (Compiled.Problem problem : problems) {
            out.writeInt(problem.line());
            out.writeInt(problem.column());
            out.writeUTF(Frames.brief(problem.words()));
          }
        });
  }

  private void one(int index, Compiled compiled) {
    try {
      calls(index, compiled);
    } catch (Absent e) {
      frames.write(
          Kind.MISSING,
          out -> {
            out.writeInt(index);
            out.writeInt(e.call());
            out.writeByte(e.what().ordinal());
            out.writeUTF(e.getMessage());
          });
    } catch (Results.NoMatrix e) {
      frames.write(
          Kind.MALFORMED,
          out -> {
            out.writeInt(index);
            out.writeByte(e.how().ordinal());
            out.writeUTF(e.getMessage());
            out.writeLong(e.number());
          });
    } catch (InvocationTargetException e) {
      threw(index, e.getCause());
    } catch (LinkageError | OutOfMemoryError | StackOverflowError e) {
      threw(index, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void calls(int index, Compiled compiled)
      throws Absent, Results.NoMatrix, ReflectiveOperationException {
    Solution solution = Solution.in(compiled);
    Map<String, Object> objects = new HashMap<>();
    Results results = new Results();
    List<Request.Step> steps = request.cases().get(index);
    int[] changed = {-1, -1};
    for (int call = 0; call < steps.size(); call++) {
      Request.Step step = steps.get(call);
      Method method = found(solution, step, call);
      if (!step.owner().isEmpty() && !objects.containsKey(step.owner())) {
        objects.put(step.owner(), solution.constructor(step).newInstance());
      }
      Object[] given = step.arguments().stream().map(Copies::of).toArray();
      Object value = method.invoke(objects.get(step.owner()), given);
      results.add(step.returns(), value);
      int argument = changed(step, given);
      changed = argument >= 0 && changed[0] < 0 ? new int[] {call, argument} : changed;
    }
    int[] which = changed;
    frames.write(
        Kind.RESULT,
        out -> {
          out.writeInt(index);
          out.writeInt(which[0]);
          out.writeInt(which[1]);
          results.write(out);
        });
  }

  private static Method found(Solution solution, Request.Step step, int call) throws Absent {
    try {
      return solution.method(step);
    } catch (Absent e) {
      throw e.in(call);
    }
  }

  private static int changed(Request.Step step, Object[] given) {
    for (int i = 0; i < given.length; i++) {
      if (!Objects.deepEquals(given[i], step.arguments().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private void threw(int index, Throwable thrown) {
    Throwable cause = thrown instanceof ExceptionInInitializerError ? thrown.getCause() : thrown;
    if (cause instanceof OutOfMemoryError) {
      reserve = null;
      place(Kind.MEMORY, index, cause);
      reserve = new byte[1 << 20];
    } else if (cause instanceof StackOverflowError) {
      place(Kind.OVERFLOW, index, cause);
    } else {
      frames.write(
          Kind.THREW,
          out -> {
            out.writeInt(index);
            out.writeUTF(Frames.brief(cause.getClass().getName()));
            out.writeUTF(Frames.brief(message(cause)));
            out.writeInt(line(cause));
          });
    }
  }

  /** The message, where the learner's own exception can say it. */
  private static String message(Throwable cause) {
    boolean own = cause.getClass().getClassLoader() instanceof MemoryLoader;
    return own ? "" : cause.getMessage();
  }

  private void place(Kind kind, int index, Throwable cause) {
    frames.write(
        kind,
        out -> {
          out.writeInt(index);
          out.writeInt(line(cause));
        });
  }

  /** The learner's line, the innermost one. */
  private static int line(Throwable cause) {
    for (StackTraceElement element : cause.getStackTrace()) {
      if ("Solution.java".equals(element.getFileName())
          && !element.getClassName().startsWith("attentionlab.")) {
        return Math.max(0, element.getLineNumber());
      }
    }
    return 0;
  }
}
