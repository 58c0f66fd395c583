package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a page")
class PageTest {
  @Test
  @DisplayName("takes its title from its h1 and its description from its first paragraph")
  void titleAndDescription() {
    Page page =
        Page.parse(
            "a.html",
            "<h1>The <em>scalar</em> engine</h1><div class='paragraph'><p>It remembers.</p></div>");

    assertThat(page.title()).isEqualTo("The scalar engine");
    assertThat(page.description()).isEqualTo("It remembers.");
  }

  @Test
  @DisplayName("cuts a long description between two words")
  void longDescription() {
    Page page =
        Page.parse("a.html", "<div class='paragraph'><p>" + "word ".repeat(60) + "</p></div>");

    assertThat(page.description()).hasSizeLessThan(165).endsWith("word …");
  }

  @Test
  @DisplayName("without any heading is called by its file's name")
  void noTitle() {
    assertThat(Page.parse("a.html", "<p>text</p>").title()).isEqualTo("a.html");
  }

  @Test
  @DisplayName("knows its sections from top to bottom")
  void sections() {
    Page page = Page.parse("a.html", "<h2 id='one'>One</h2><h3 id='x'>X</h3><h2 id='two'>Two</h2>");

    assertThat(page.sections()).extracting(Element::id).containsExactly("one", "two");
  }

  @Test
  @DisplayName("keeps the spaces of a listing and the case of an SVG's names")
  void verbatim() {
    String html =
        "<pre>a\n  b</pre><svg viewBox=\"0 0 1 1\"><linearGradient></linearGradient></svg>";

    assertThat(Page.parse("a.html", html).body().html()).isEqualTo(html);
  }
}
