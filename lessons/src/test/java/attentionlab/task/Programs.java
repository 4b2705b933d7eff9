package attentionlab.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Right programs, and the same with one mistake in each, written by hand in two languages. */
public final class Programs {
  private static final Pattern CHANGE = Pattern.compile("<<<<(.*?)~~~~(.*?)>>>>", Pattern.DOTALL);

  private Programs() {}

  /** A right program. */
  public static String right(Task task, String language) {
    return text(task.id() + "." + language);
  }

  /** Programs with a mistake, by the identifiers of the mistakes and the numbers of their ways. */
  public static Map<String, String> wrong(Task task, String language) {
    String right = right(task, language);
    Map<String, String> wrong = new LinkedHashMap<>();
    String[] parts = text(task.id() + "." + language + ".mistakes").split("#### ");
    for (int i = 1; i < parts.length; i++) {
      String id = parts[i].substring(0, parts[i].indexOf('\n')).strip();
      wrong.put(id + " " + i, changed(task.id() + " " + id, right, parts[i]));
    }
    return wrong;
  }

  private static String changed(String id, String right, String changes) {
    String program = right;
    Matcher matcher = CHANGE.matcher(changes);
    boolean any = false;
    while (matcher.find()) {
      assertThat(program).as(id).contains(matcher.group(1));
      program = program.replace(matcher.group(1), matcher.group(2));
      any = true;
    }
    assertThat(any).as(id).isTrue();
    return program;
  }

  private static String text(String file) {
    try (InputStream in = Programs.class.getResourceAsStream("/tasks/" + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
