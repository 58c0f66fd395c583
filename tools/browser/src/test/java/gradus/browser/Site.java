package gradus.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The finished book on disk. */
final class Site {
  private static final Path FOLDER = Path.of(System.getProperty("gradus.site"));

  private Site() {}

  /** Returns the names of all pages. */
  static List<String> pages() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no book at " + FOLDER + ": run mvn -pl book package before the browser tests", e);
    }
  }

  /** Returns the address of a page, with what follows a "?" or "#". */
  static String url(String page) {
    return FOLDER.toUri() + page;
  }

  /** Returns the page of an address. */
  static String page(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
