package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
  @TempDir private Path first;
  @TempDir private Path second;

  private static void put(Path folder, String... libraries) throws IOException {
    for (String library : libraries) {
      Files.createFile(folder.resolve(library));
    }
  }

  @Test
  void withoutAnyFolderEveryPackageIsMissing() {
    assertThat(NativeLibraries.missingFrom(List.of()))
        .containsExactly("libgl1", "libgtk-3-0", "libxtst6", "libxxf86vm1");
    assertThat(NativeLibraries.missingFrom(List.of(first, first.resolve("nowhere")))).hasSize(4);
  }

  @Test
  void librariesMayLieInDifferentFolders() throws IOException {
    put(first, "libgtk-3.so.0", "libXtst.so.6");
    put(second, "libGL.so.1");
    assertThat(NativeLibraries.missingFrom(List.of(first, second))).containsExactly("libxxf86vm1");
    put(second, "libXxf86vm.so.1");
    assertThat(NativeLibraries.missingFrom(List.of(first, second))).isEmpty();
  }
}
