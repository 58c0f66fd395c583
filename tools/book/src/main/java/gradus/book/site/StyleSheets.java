package gradus.book.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses in the site's style sheets: none is remote, and none leads nowhere. */
final class StyleSheets {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:url\\(\\s*|@import\\s+)['\"]?([^'\")\\s]+)");
  private static final Pattern REMOTE = Pattern.compile("(?i)(?:https?:|//).*");

  private StyleSheets() {}

  /** Returns what is wrong with the style sheets of a site, a line each. */
  static List<String> problems(Path site) {
    List<String> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".css")).sorted().toList()) {
        check(site, file, problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems;
  }

  /** Returns the remote addresses in a style. */
  static List<String> remote(String css) {
    return addresses(css).stream().filter(url -> REMOTE.matcher(url).matches()).toList();
  }

  private static void check(Path site, Path file, List<String> problems) throws IOException {
    String name = site.relativize(file).toString();
    for (String url : addresses(Files.readString(file))) {
      if (REMOTE.matcher(url).matches()) {
        problems.add(name + ": the remote address " + url + ": the book is read offline");
      } else if (!url.startsWith("data:")
          && !url.startsWith("#")
          && !Files.isRegularFile(file.resolveSibling(url.replaceFirst("[?#].*", "")))) {
        problems.add(name + ": " + url + " does not exist");
      }
    }
  }

  private static List<String> addresses(String css) {
    return ADDRESS.matcher(css).results().map(match -> match.group(1)).toList();
  }
}
