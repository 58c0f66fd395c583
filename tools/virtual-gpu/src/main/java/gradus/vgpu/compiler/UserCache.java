package gradus.vgpu.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder in which this user's compiled kernels and unpacked compilers are kept. */
final class UserCache {
  private UserCache() {}

  /** Returns a folder in the cache; {@code -Dgradus.cache} moves the whole. */
  static Path folder(String name) {
    return root().resolve(name);
  }

  private static Path root() {
    String chosen = System.getProperty("gradus.cache", "");
    if (!chosen.isEmpty()) {
      return Path.of(chosen);
    }
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String local = System.getenv("LOCALAPPDATA");
      return (local == null ? home("AppData", "Local") : Path.of(local)).resolve("gradus");
    }
    if (system.contains("mac")) {
      return home("Library", "Caches", "gradus");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return (xdg == null || xdg.isEmpty() ? home(".cache") : Path.of(xdg)).resolve("gradus");
  }

  private static Path home(String... names) {
    return Path.of(System.getProperty("user.home"), names);
  }

  /** Writes a file so that other processes see all of it or nothing. */
  static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Gives a finished folder its name, unless another process was faster with the same. */
  static void publish(Path made, Path folder) throws IOException {
    try {
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      deleteAll(made);
      if (!Files.isDirectory(folder)) {
        throw failure;
      }
    }
  }

  /** Deletes a folder with all that is in it. */
  static void deleteAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
