package attentionlab.task;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a learner has to write: a static method of {@code Solution}, or a method of a class nested
 * in it.
 *
 * @param owner the nested class; empty for a static method
 * @param name its name in Java
 * @param returns what comes back
 * @param parameters what it takes
 */
public record Function(String owner, String name, Type returns, List<Parameter> parameters) {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  public Function {
    parameters = List.copyOf(parameters);
  }

  /** What a function takes. */
  public record Parameter(String name, Type type) {}

  /** A static method; parameters are written as in Java, {@code double[][] Q}. */
  public static Function of(String name, Type returns, String... parameters) {
    return new Function("", name, returns, List.of(parameters).stream().map(Function::of).toList());
  }

  /** A method of a nested class. */
  public static Function in(String owner, String name, Type returns, String... parameters) {
    Function plain = of(name, returns, parameters);
    return new Function(owner, name, returns, plain.parameters);
  }

  private static Parameter of(String text) {
    String[] words = text.split(" ");
    for (Type type : Type.values()) {
      if (type.java().equals(words[0])) {
        return new Parameter(words[1], type);
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** How mistakes and cases refer to it: its class, where it is a method of one. */
  public String key() {
    return owner.isEmpty() ? name : owner;
  }

  /** Its name in Python, {@code softmax_rows}. */
  public String pythonName() {
    return snake(name);
  }

  private static String snake(String name) {
    return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  /** Its head in Java. */
  public String java() {
    return "%s%s %s(%s)"
        .formatted(
            owner.isEmpty() ? "static " : "",
            returns.java(),
            name,
            parameters.stream()
                .map(each -> each.type().java() + " " + each.name())
                .collect(Collectors.joining(", ")));
  }

  /** Its head in Python. */
  public String python() {
    String self = owner.isEmpty() ? "" : parameters.isEmpty() ? "self" : "self, ";
    return "def %s(%s)"
        .formatted(
            pythonName(),
            self
                + parameters.stream()
                    .map(each -> pythonName(each.name()))
                    .collect(Collectors.joining(", ")));
  }

  /** Matrices keep the capital letters of the paper. */
  private static String pythonName(String parameter) {
    return Character.isUpperCase(parameter.charAt(0)) ? parameter : snake(parameter);
  }
}
