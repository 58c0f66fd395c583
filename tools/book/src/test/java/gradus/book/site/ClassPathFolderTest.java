package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a folder on the class path")
class ClassPathFolderTest {
  @TempDir Path folder;

  @Test
  @DisplayName(
      "gives its scripts and style sheets, from disk and from a jar with a space in its name")
  void both() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/live"));
    Files.writeString(classes.resolve("a.js"), "on disk");
    Files.writeString(classes.resolve("A.class"), "no asset");
    Path jar = folder.resolve("in a jar.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("live/"));
      entries.putNextEntry(new JarEntry("live/b.css"));
      entries.putNextEntry(new JarEntry("live/B.class"));
    }
    URL[] path = {folder.resolve("classes/").toUri().toURL(), jar.toUri().toURL()};

    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      assertThat(ClassPathFolder.read(loader, "live"))
          .containsOnlyKeys("a.js", "b.css")
          .containsEntry("a.js", "on disk".getBytes());
      assertThat(ClassPathFolder.read(loader, "dead")).isEmpty();
    }
  }
}
