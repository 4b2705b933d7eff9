package attentionlab.app;

import attentionlab.lesson.Message;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The libraries of a Linux system that a window needs. Without one of them JavaFX fails with a
 * stack trace; this tells which package is missing instead.
 */
final class NativeLibraries {
  /** Set to {@code skip} where libraries lie in places this class does not know. */
  static final String PROPERTY = "attentionlab.libraries";

  /** The library, and the Debian package that brings it. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "libgtk-3.so.0", "libgtk-3-0",
          "libGL.so.1", "libgl1",
          "libXxf86vm.so.1", "libxxf86vm1",
          "libXtst.so.6", "libxtst6");

  private NativeLibraries() {}

  /** The sentences that say what is missing; none when all is there or this is no Linux. */
  static List<Message> problems() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean window = System.getProperty("glass.platform") == null;
    if (!linux || !window || "skip".equals(System.getProperty(PROPERTY))) {
      return List.of();
    }
    List<Message> problems = new ArrayList<>();
    List<String> missing = missingFrom(folders());
    if (!missing.isEmpty()) {
      problems.add(Message.of("native.libraries", String.join(" ", missing)));
    }
    if (isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
      problems.add(Message.of("native.display"));
    }
    return problems;
  }

  private static boolean isUnset(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }

  static List<String> missingFrom(List<Path> folders) {
    return NEEDED.entrySet().stream()
        .filter(
            library ->
                folders.stream()
                    .noneMatch(folder -> Files.exists(folder.resolve(library.getKey()))))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (String root : List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib")) {
      folders.add(Path.of(root));
      folders.addAll(inside(Path.of(root)));
    }
    for (String named : List.of("java.library.path", "LD_LIBRARY_PATH")) {
      String value = named.startsWith("LD") ? System.getenv(named) : System.getProperty(named);
      Stream.of((value == null ? "" : value).split(File.pathSeparator))
          .filter(path -> !path.isEmpty())
          .map(Path::of)
          .forEach(folders::add);
    }
    return folders;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> child.toString().contains("linux")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
