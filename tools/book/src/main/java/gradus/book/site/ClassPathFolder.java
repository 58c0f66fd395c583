package gradus.book.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder on the class path, whether it lies on disk or in a jar. */
final class ClassPathFolder {
  private ClassPathFolder() {}

  /** Returns the folder's scripts and style sheets by their names; none if there is no folder. */
  static Map<String, byte[]> read(ClassLoader loader, String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (URL url : Collections.list(loader.getResources(folder))) {
        read(url, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void read(URL url, Map<String, byte[]> files) throws IOException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      Path archive = Path.of(URI.create(jar.getJarFileURL().toString()));
      try (FileSystem system = FileSystems.newFileSystem(archive)) {
        read(system.getPath(jar.getEntryName()), files);
      }
    } else {
      read(Path.of(URI.create(url.toString())), files);
    }
  }

  private static void read(Path folder, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (name.endsWith(".js") || name.endsWith(".css")) {
          files.put(name, Files.readAllBytes(entry));
        }
      }
    }
  }
}
