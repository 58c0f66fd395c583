package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a broken book")
class BrokenSiteTest {
  @TempDir Path book;

  @BeforeEach
  void writeTheme() throws IOException {
    write(
        "src/docs/theme/page.html",
        """
        <title>Book</title><meta name="description"><link rel="stylesheet" href="assets/book.css">
        <ol data-slot="menu"></ol><main data-slot="text"></main>
        <a data-slot="previous"></a><a data-slot="next"></a>
        """);
    write("src/docs/theme/book.css", "");
  }

  @Test
  @DisplayName("has all its problems reported at once, those of other checks too")
  void problems() throws IOException {
    write("target/asciidoc/index.html", "<h1>Book</h1>");
    write(
        "target/asciidoc/lost.html",
        "<h1>Lost</h1><p>\\(\\nosuch\\)</p><a href=\"gone.html\">gone</a>");

    List<String> problems = new Site(book, pages -> List.of("pages: " + pages.keySet())).build();

    assertThat(problems).hasSize(4);
    assertThat(problems.get(0)).startsWith("lost.html: add it to a [.contents] list");
    assertThat(problems.get(1)).startsWith("lost.html: \\(\\nosuch\\): Undefined");
    assertThat(problems.get(2)).isEqualTo("lost.html: the link gone.html leads nowhere (\"gone\")");
    assertThat(problems.get(3)).isEqualTo("pages: [index.html, lost.html]");
  }

  @Test
  @DisplayName("cannot be made into a site without a cover")
  void noCover() throws IOException {
    write("target/asciidoc/lost.html", "<h1>Lost</h1>");

    assertThatThrownBy(() -> new Site(book, pages -> List.of()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("has no index.html");
  }

  @Test
  @DisplayName("says which slot its template lacks")
  void noSlot() throws IOException {
    write("target/asciidoc/index.html", "<h1>Book</h1>");
    write(
        "src/docs/theme/page.html",
        "<meta name=\"description\"><link rel=\"stylesheet\" href=\"assets/book.css\">");

    assertThatThrownBy(() -> new Site(book, pages -> List.of()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the template has no element with data-slot=text");
  }

  private void write(String name, String text) throws IOException {
    Path file = book.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
