package gradus.vgpu.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The headers of one compilation as files, until it is closed. */
final class Headers implements AutoCloseable {
  private final Path folder;

  private Headers(Path folder) {
    this.folder = folder;
  }

  /** Writes headers; without any, nothing is written. */
  static Headers of(Map<String, String> texts) throws IOException {
    if (texts.isEmpty()) {
      return new Headers(null);
    }
    Path folder = Files.createTempDirectory("gradus-headers").toAbsolutePath().normalize();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey()).normalize();
      if (!file.startsWith(folder)) {
        throw new IOException("a header named " + text.getKey() + ": it would lie elsewhere");
      }
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    return new Headers(folder);
  }

  /** Returns where the headers lie. */
  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      UserCache.deleteAll(folder);
    }
  }
}
