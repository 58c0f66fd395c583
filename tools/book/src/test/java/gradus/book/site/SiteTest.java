package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the site")
class SiteTest {
  private static final Path THEME = Path.of("../../book/src/docs/theme");

  @TempDir static Path book;

  private static List<String> problems;

  @BeforeAll
  static void build() throws IOException {
    copyTheme();
    page(
        "index.html",
        """
        <h1>Gradus</h1>
        <div class="paragraph lead"><p>Step by step.</p></div>
        <div class="olist contents"><ol>
        <li><a href="why.html">Why</a></li><li><a href="engine.html">The engine</a></li>
        </ol></div>
        """);
    page("why.html", "<h1>Why autograd</h1><h2 id='cost'>The cost of \\(x^2\\)</h2><p>Much.</p>");
    page("engine.html", "<h1>The engine</h1><pre>x</pre><a href=\"why.html#cost\">cost</a>");
    Files.writeString(book.resolve("target/asciidoc/picture.svg"), "<svg/>");
    Files.createDirectories(site("old"));
    Files.writeString(site("old/page.html"), "");

    problems = new Site(book, pages -> List.of()).build();
  }

  @Test
  @DisplayName("has complete pages in the book's template, without any problem")
  void sound() throws IOException {
    assertThat(problems).isEmpty();

    Document page = read("why.html");
    assertThat(page.title()).isEqualTo("Why autograd – Gradus");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("main h1").text()).isEqualTo("Why autograd");
    assertThat(page.select("[data-slot]")).isEmpty();
  }

  @Test
  @DisplayName("has a menu with all pages and the sections of the present one")
  void menu() throws IOException {
    Document page = read("why.html");
    assertThat(page.select("#menu > ol > li > a").eachText())
        .containsExactly("Contents", "Why", "The engine");
    assertThat(page.select("#menu [aria-current=page]").text()).isEqualTo("Why");
    assertThat(page.select("#menu ol ol a").eachAttr("href")).containsExactly("#cost");
    assertThat(page.select("#menu ol ol .katex")).hasSize(1);
  }

  @Test
  @DisplayName("leads to the previous and the next page")
  void turn() throws IOException {
    assertThat(read("why.html").select(".turn a").eachAttr("href"))
        .containsExactly("index.html", "engine.html");
    assertThat(read("engine.html").select(".turn a").eachAttr("href")).containsExactly("why.html");
    assertThat(read("index.html").select(".turn a").eachAttr("href")).containsExactly("why.html");
  }

  @Test
  @DisplayName("gives a page only the scripts and style sheets that it needs")
  void assets() throws IOException {
    assertThat(read("why.html").select("link").eachAttr("href")).contains("katex/katex.min.css");
    assertThat(read("engine.html").select("link").eachAttr("href"))
        .doesNotContain("katex/katex.min.css");
    assertThat(read("engine.html").select("script[src]").eachAttr("src"))
        .contains("assets/copy.js");
    assertThat(read("why.html").select("script[src]").eachAttr("src"))
        .doesNotContain("assets/copy.js");
  }

  @Test
  @DisplayName("has the data of its search")
  void search() throws IOException {
    assertThat(Files.readString(site("assets/search-data.js")))
        .contains("\"title\":\"The cost of x^2\",\"text\":\"Much.\"");
  }

  @Test
  @DisplayName("copies other files, and keeps none of the last time")
  void otherFiles() {
    assertThat(site("picture.svg")).hasContent("<svg/>");
    assertThat(site("old")).doesNotExist();
  }

  private static Path site(String name) {
    return book.resolve("target/site").resolve(name);
  }

  private static Document read(String name) throws IOException {
    return Jsoup.parse(Files.readString(site(name)));
  }

  private static void page(String name, String html) throws IOException {
    Path file = book.resolve("target/asciidoc").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
  }

  private static void copyTheme() throws IOException {
    Path copy = book.resolve("src/docs/theme");
    try (var paths = Files.walk(THEME)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(THEME.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }
}
