package gradus.book.site;

import gradus.book.content.BookChecks;
import gradus.book.content.BookFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Makes the site of Asciidoctor's output, and fails with a list of all that is wrong with it. */
public final class Site {
  private final Function<Map<String, Document>, List<String>> checks;
  private final Path output;
  private final Path theme;
  private final Path site;
  private final SortedMap<String, Page> pages = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Makes the site of a book whose pages stand in {@code target/asciidoc}.
   *
   * @param checks finds what else is wrong with the finished pages, by their file names
   */
  Site(Path book, Function<Map<String, Document>, List<String>> checks) {
    this.checks = checks;
    output = book.resolve("target/asciidoc");
    theme = book.resolve("src/docs/theme");
    site = book.resolve("target/site");
  }

  /**
   * Makes the site.
   *
   * @param arguments the book's directory and the root of the course
   * @throws IllegalStateException if anything is broken; the message lists it all
   */
  public static void main(String[] arguments) throws IOException {
    BookFiles files = BookFiles.of(Path.of(arguments[0]), Path.of(arguments[1]));
    Site site = new Site(files.book(), pages -> BookChecks.problems(files, pages));
    List<String> problems = site.build();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The book is not sound:\n  " + String.join("\n  ", problems));
    }
    System.out.println("The book: " + site.site.resolve(Page.INDEX));
  }

  /** Writes the site and returns what is wrong with it. */
  List<String> build() throws IOException {
    readPages();
    Contents contents = Contents.of(pages.get(Page.INDEX));
    problems.addAll(contents.problems(pages.values()));
    KatexJar jar = new KatexJar();
    setFormulas(jar);
    Assets assets = Assets.collect(theme);
    assets.addFiles(jar.files());
    Map<String, Document> documents = fill(contents, assets);
    write(documents, assets);
    problems.addAll(LinkCheck.problems(site, documents));
    problems.addAll(checks.apply(documents));
    return problems;
  }

  private void readPages() throws IOException {
    for (Path file : filesIn(output)) {
      String name = output.relativize(file).toString();
      if (name.endsWith(".html")) {
        Page page = Page.parse(name, Files.readString(file));
        Semantics.applyTo(page.body());
        pages.put(name, page);
      }
    }
    if (!pages.containsKey(Page.INDEX)) {
      throw new IllegalStateException(output + " has no " + Page.INDEX);
    }
  }

  private void setFormulas(KatexJar jar) {
    try (Katex katex = new Katex(jar)) {
      MathRenderer renderer = new MathRenderer(katex);
      pages.values().forEach(page -> problems.addAll(renderer.render(page)));
    }
  }

  private Map<String, Document> fill(Contents contents, Assets assets) throws IOException {
    String html = Files.readString(theme.resolve("page.html"));
    Template template = new Template(html, contents);
    Map<String, Document> documents = new TreeMap<>();
    pages.forEach(
        (file, page) -> documents.put(file, template.fill(page, assets.neededBy(page.body()))));
    return documents;
  }

  private void write(Map<String, Document> documents, Assets assets) throws IOException {
    deleteOldSite();
    for (Path file : filesIn(output)) {
      if (!file.toString().endsWith(".html")) {
        write(output.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    for (Map.Entry<String, byte[]> asset : assets.files().entrySet()) {
      write(asset.getKey(), asset.getValue());
    }
    for (Map.Entry<String, Document> document : documents.entrySet()) {
      write(document.getKey(), utf8(document.getValue().outerHtml()));
    }
    write("assets/search-data.js", utf8(SearchData.script(SearchData.of(pages.values()))));
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private void deleteOldSite() throws IOException {
    if (Files.exists(site)) {
      try (Stream<Path> paths = Files.walk(site)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
