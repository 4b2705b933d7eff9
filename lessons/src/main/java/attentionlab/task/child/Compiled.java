package attentionlab.task.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A source compiled in memory.
 *
 * @param classes the class files by the names of their classes
 * @param problems what the compiler refused; empty where it compiled
 */
record Compiled(Map<String, byte[]> classes, List<Problem> problems) {
  private static final int MOST = 20;

  /** What the compiler says about a place, counted from 1; line 0 where it names none. */
  record Problem(int line, int column, String words) {}

  /** Compiles; empty where this runtime has no compiler. */
  static Optional<Compiled> of(String source, Locale language) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Optional.empty();
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StandardJavaFileManager standard =
        compiler.getStandardFileManager(said, language, StandardCharsets.UTF_8);
    Memory memory = new Memory(standard);
    List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-cp", ".");
    boolean compiled =
        compiler.getTask(null, memory, said, options, null, List.of(new Text(source))).call();
    List<Problem> problems =
        said.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .limit(MOST)
            .map(each -> problem(each, language))
            .toList();
    return Optional.of(new Compiled(compiled ? memory.classes() : Map.of(), problems));
  }

  private static Problem problem(Diagnostic<?> said, Locale language) {
    boolean known = said.getLineNumber() != Diagnostic.NOPOS;
    return new Problem(
        known ? (int) said.getLineNumber() : 0,
        known ? (int) said.getColumnNumber() : 0,
        said.getMessage(language));
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(String source) {
      super(URI.create("string:///Solution.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return source;
    }
  }

  private static final class Written extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String name) {
      super(URI.create("mem:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Written> files = new LinkedHashMap<>();

    Memory(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      Written file = new Written(name);
      files.put(name, file);
      return file;
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new LinkedHashMap<>();
      files.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
      return classes;
    }
  }
}
