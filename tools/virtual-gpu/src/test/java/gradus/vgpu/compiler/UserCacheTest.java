package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the user's cache")
class UserCacheTest {
  @TempDir private Path folder;

  private Path made() throws IOException {
    Path made = Files.createDirectories(folder.resolve("part/inner"));
    Files.writeString(made.resolve("file"), "new");
    return folder.resolve("part");
  }

  @Test
  @DisplayName("a finished folder gets its name")
  void publish() throws IOException {
    UserCache.publish(made(), folder.resolve("whole"));
    assertThat(folder.resolve("whole/inner/file")).hasContent("new");
    assertThat(folder.resolve("part")).doesNotExist();
  }

  @Test
  @DisplayName("the folder of a faster process stays, and nothing is left over")
  void faster() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("whole")).resolve("file"), "old");
    UserCache.publish(made(), folder.resolve("whole"));
    assertThat(folder.resolve("whole/file")).hasContent("old");
    assertThat(folder.resolve("part")).doesNotExist();
  }

  @Test
  @DisplayName("a folder that cannot be made is told")
  void fails() throws IOException {
    Path made = made();
    assertThatThrownBy(() -> UserCache.publish(made, folder.resolve("no/where")))
        .isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("a file is replaced as a whole")
  void write() throws IOException {
    Path file = folder.resolve("a/b.txt");
    UserCache.write(file, new byte[] {'1'});
    UserCache.write(file, new byte[] {'2'});
    assertThat(file).hasContent("2");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
