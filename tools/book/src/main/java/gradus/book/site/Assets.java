package gradus.book.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The scripts and style sheets of the site, and which page needs which.
 *
 * <p>One rule serves most of them: an element {@code <gradus-graph>} needs {@code graph.js} and
 * {@code graph.css}. An element that needs more names it: {@code data-needs="engine.js"}.
 */
final class Assets {
  private static final String FOLDER = "assets/";
  private static final String ELEMENT = "gradus-";
  private static final String TEMPLATE = "page.html";

  private final Map<String, byte[]> files = new TreeMap<>();

  /** Collects the files of a theme, and those of the figures and live pages on the class path. */
  static Assets collect(Path theme) {
    Assets assets = new Assets();
    ClassLoader loader = Assets.class.getClassLoader();
    assets.addAll(ClassPathFolder.read(loader, "gradus/figures"));
    assets.addAll(ClassPathFolder.read(loader, "gradus/book/live"));
    assets.addTheme(theme);
    return assets;
  }

  /** Adds files of the site by their names. */
  void addFiles(Map<String, byte[]> more) {
    files.putAll(more);
  }

  /** Returns all files by their names on the site. */
  Map<String, byte[]> files() {
    return files;
  }

  /**
   * Returns the scripts and style sheets that a page's content needs, those first that come first.
   */
  Set<String> neededBy(Element body) {
    Set<String> needed = new LinkedHashSet<>();
    if (body.selectFirst(".katex") != null) {
      needed.add("katex/katex.min.css");
    }
    for (Element element : body.select("[data-needs]")) {
      for (String name : element.attr("data-needs").trim().split("\\s+")) {
        needed.add(FOLDER + name);
      }
    }
    for (Element element : body.getAllElements()) {
      if (element.normalName().startsWith(ELEMENT)) {
        String name = FOLDER + element.normalName().substring(ELEMENT.length());
        addIfKnown(name + ".css", needed);
        addIfKnown(name + ".js", needed);
      }
    }
    if (body.selectFirst(".plot") != null) {
      addIfKnown(FOLDER + "plot.css", needed);
    }
    if (body.selectFirst("pre") != null) {
      addIfKnown(FOLDER + "copy.js", needed);
    }
    return needed;
  }

  private void addIfKnown(String name, Set<String> needed) {
    if (files.containsKey(name)) {
      needed.add(name);
    }
  }

  private void addAll(Map<String, byte[]> folder) {
    folder.forEach((name, content) -> files.put(FOLDER + name, content));
  }

  private void addTheme(Path theme) {
    try (Stream<Path> paths = Files.walk(theme)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = theme.relativize(path).toString().replace('\\', '/');
        if (!name.equals(TEMPLATE) && !name.endsWith(".md")) {
          files.put(FOLDER + name, Files.readAllBytes(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
