package gradus.course.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Keeps what a command is about to replace: {@code .gradus/backup/<time>/<path>}. */
public final class Backup {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

  private final Path root;
  private final Path directory;

  /** Prepares a directory name that no other backup has; nothing is created yet. */
  public Backup(Path root, LocalDateTime now) {
    this.root = root;
    Path backups = root.resolve(".gradus/backup");
    Path free = backups.resolve(TIME.format(now));
    for (int i = 2; Files.exists(free); i++) {
      free = backups.resolve(TIME.format(now) + "_" + i);
    }
    directory = free;
  }

  /** Copies a file, if it exists, and returns where the copy is. */
  public Path keep(Path file) {
    Path copy = directory.resolve(root.relativize(file));
    try {
      if (Files.exists(file)) {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  /** Returns the directory of the copies, from the course's directory. */
  public Path directory() {
    return root.relativize(directory);
  }
}
