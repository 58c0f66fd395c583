package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the link check")
class LinkCheckTest {
  @TempDir Path site;

  private final Map<String, Document> pages = new LinkedHashMap<>();

  @Test
  @DisplayName("accepts links to pages, anchors, files and queries")
  void sound() throws IOException {
    Files.writeString(site.resolve("book.css"), "a { background: url(data:image/png;base64,x) }");
    Files.writeString(site.resolve("picture.svg"), "<svg/>");
    page(
        "a.html",
        """
        <link rel="stylesheet" href="book.css"><h2 id="x">X</h2>
        <a href="#x">x</a><a href="b.html">b</a><a href="b.html#y%20z">y</a>
        <a href="b.html?program=x*x&amp;x=3#y%20z">y</a><a href="./picture.svg">p</a>
        <img src="picture.svg" alt=""><img src="data:image/gif;base64,R0" alt="dot">
        <label for="x">x</label>
        """);
    page("b.html", "<h2 id='y z'>Y</h2>");

    assertThat(problems()).isEmpty();
  }

  @Test
  @DisplayName("finds a missing page, a missing anchor here and there, and a missing file")
  void broken() {
    page(
        "a.html",
        "<a href='c.html'>C</a><a href='#x'>x</a><a href='b.html#x'></a><img src='p.svg' alt=''>");
    page("b.html", "");

    assertThat(problems())
        .containsExactly(
            "a.html: the link c.html leads nowhere (\"C\")",
            "a.html: the link #x leads to no id (\"x\")",
            "a.html: the link b.html#x leads to no id",
            "a.html: the link p.svg leads nowhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='https://example.org'>x</a>",
        "<a href='//example.org/x'>x</a>",
        "<a href='mailto:a@example.org'>x</a>",
        "<a href='javascript:x()'>x</a>",
        "<a href='data:text/html,x'>x</a>",
        "<script src='http://example.org/x.js'></script>",
        "<svg><use xlink:href='http://example.org/x'></use></svg>",
        "<p style='background: url(//example.org/x.png)'>x</p>",
        "<style>@import 'https://example.org/x.css';</style>"
      })
  @DisplayName("refuses what leads out of the book")
  void remote(String html) {
    page("a.html", html);

    assertThat(problems()).singleElement().asString().contains("a.html: the remote address");
  }

  @Test
  @DisplayName("finds ids that stand twice and references to none")
  void ids() {
    page("a.html", "<p id='x'></p><p id='x'></p><p aria-labelledby='x y'></p>");

    assertThat(problems())
        .containsExactly(
            "a.html: two elements have the id x", "a.html: aria-labelledby=\"y\" names no element");
  }

  @Test
  @DisplayName("finds images without an alternative text")
  void images() {
    page("a.html", "<img src='data:image/gif;base64,R0'>");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("a.html: no alternative text for the image");
  }

  @Test
  @DisplayName("follows the addresses in style sheets")
  void styleSheets() throws IOException {
    Files.createDirectories(site.resolve("katex/fonts"));
    Files.writeString(site.resolve("katex/fonts/a.woff2"), "");
    Files.writeString(
        site.resolve("katex/katex.css"),
        """
        @font-face { src: url(fonts/a.woff2) format("woff2") }
        @font-face { src: url('fonts/b.woff2') }
        p { background: url("https://example.org/p.png") }
        """);

    assertThat(problems())
        .containsExactly(
            "katex/katex.css: fonts/b.woff2 does not exist",
            "katex/katex.css: the remote address https://example.org/p.png: the book is read"
                + " offline");
  }

  private void page(String name, String html) {
    pages.put(name, Jsoup.parse(html));
  }

  private List<String> problems() {
    return LinkCheck.problems(site, pages);
  }
}
