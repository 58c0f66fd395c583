package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("mathematics")
class MathRendererTest {
  private static Katex katex;

  @BeforeAll
  static void start() {
    katex = new Katex(new KatexJar());
  }

  @AfterAll
  static void stop() {
    katex.close();
  }

  @Test
  @DisplayName("is set as HTML for eyes and as MathML for screen readers, in its line")
  void inline() {
    Page page = Page.parse("a.html", "<p>The square \\(x^2 &lt; y\\) and \\(\\nabla L\\).</p>");

    assertThat(rendered(page)).isEmpty();
    Element paragraph = page.body().selectFirst("p");
    assertThat(paragraph.select(".katex-html[aria-hidden=true]")).hasSize(2);
    assertThat(paragraph.select("math annotation").eachText())
        .containsExactly("x^2 < y", "\\nabla L");
    assertThat(PlainText.of(paragraph)).isEqualTo("The square x^2 < y and \\nabla L.");
  }

  @Test
  @DisplayName("on a line of its own is set in display style")
  void display() {
    Page page = Page.parse("a.html", "<div>\n\\[\\frac{a}{b}\n= c\\]\n</div>");

    assertThat(rendered(page)).isEmpty();
    assertThat(page.body().select(".katex-display math[display=block]")).hasSize(1);
  }

  @Test
  @DisplayName("is left alone in code")
  void code() {
    String html = "<pre>\\(x\\)</pre><p><code>\\[y\\]</code></p>";
    Page page = Page.parse("a.html", html);

    assertThat(rendered(page)).isEmpty();
    assertThat(page.body().html()).isEqualTo(html);
  }

  @Test
  @DisplayName("that cannot be set is a problem with its file and formula")
  void broken() {
    Page page = Page.parse("a.html", "<p>\\(x^2\\) \\(\\frac{a}\\) \\(\\nosuch\\)</p>");

    List<String> problems = rendered(page);
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("a.html: \\(\\frac{a}\\): ");
    assertThat(problems.get(1)).contains("Undefined control sequence: \\nosuch");
    assertThat(page.body().select(".katex")).hasSize(1);
  }

  @Test
  @DisplayName("that is not LaTeX, strictly, is a problem too")
  void strict() {
    assertThat(rendered(Page.parse("a.html", "<p>\\(中\\)</p>")))
        .singleElement()
        .asString()
        .contains("a.html: \\(中\\)");
  }

  @Test
  @DisplayName("that does not end, or does not begin, is a problem")
  void unclosed() {
    assertThat(rendered(Page.parse("a.html", "<p>so \\(x is <em>open</em></p><p>shut\\]</p>")))
        .containsExactly(
            "a.html: a formula is not closed: so \\(x is",
            "a.html: a formula is not closed: shut\\]");
  }

  @Test
  @DisplayName("needs a style sheet that names no font formats but woff2, and those fonts")
  void fonts() {
    var files = new KatexJar().files();

    String css = new String(files.get("katex/katex.min.css"));
    assertThat(css).contains("fonts/KaTeX_Main-Regular.woff2").doesNotContain(".ttf", ".woff)");
    assertThat(files).containsKeys("katex/fonts/KaTeX_Main-Regular.woff2", "katex/LICENSE");
  }

  private static List<String> rendered(Page page) {
    return new MathRenderer(katex).render(page);
  }
}
