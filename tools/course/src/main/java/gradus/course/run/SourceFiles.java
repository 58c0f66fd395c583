package gradus.course.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads folders of sources and resources whole. */
public final class SourceFiles {
  private SourceFiles() {}

  /**
   * Returns the texts of all Java files below a folder, by path within it; none if it is absent.
   */
  public static SortedMap<String, String> java(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    all(folder)
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".java")) {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return texts;
  }

  /**
   * Returns the contents of all files below a folder, by path within it, with "/" on any system.
   */
  public static SortedMap<String, byte[]> all(Path folder) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          contents.put(name, Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return contents;
  }
}
