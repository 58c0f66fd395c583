package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the page that includes all others")
class WholeBookTest {
  private Sheet book;

  @BeforeEach
  void convert() {
    Desk.convertNamed(
        "first.adoc",
        "[#first]",
        "= First",
        "",
        "errata::000_01[]",
        "",
        "See xref:second.adoc#later[the second] and <<graph-recall>>.",
        "",
        "graph::recall[]");
    Desk.convertNamed(
        "second.adoc", "[#second]", "= Second", "", "[#later]", "== Later", "", "graph::recall[]");
    Desk.convertNamed("errata.adoc", "[#errata]", "= Errata", "", "errata::all[]");
    book =
        Desk.convertNamed(
            "book.adoc",
            "= Book",
            ":doctype: book",
            "",
            "include::first.adoc[leveloffset=+1]",
            "",
            "include::second.adoc[leveloffset=+1]",
            "",
            "include::tiny.adoc[leveloffset=+1]",
            "",
            "include::errata.adoc[leveloffset=+1]");
  }

  @Test
  @DisplayName("nothing in it is wrong")
  void noMessages() {
    assertThat(book.messages()).isEmpty();
  }

  @Test
  @DisplayName("all links between pages stay inside it, and lead somewhere")
  void links() {
    assertThat(book.html().select("a[href*=.html#]")).isEmpty();
    assertThat(book.html().select("a[href^=#]").eachAttr("href"))
        .contains("#later", "#graph-recall", "#erratum-000-01", "#doubling")
        .allSatisfy(link -> assertThat(book.html().getElementById(link.substring(1))).isNotNull());
  }

  @Test
  @DisplayName("an id stands in it once, also of figures that two pages share")
  void ids() {
    assertThat(book.html().select("[id]").eachAttr("id"))
        .doesNotHaveDuplicates()
        .contains("graph-recall", "graph-recall-2", "exercise-1-1");
  }

  @Test
  @DisplayName("headings of boxes stand one level below the section around them")
  void headings() {
    assertThat(book.html().selectFirst(".exercise-title").tagName()).isEqualTo("h4");
    assertThat(book.html().selectFirst("article.erratum > *").tagName()).isEqualTo("h4");
  }
}
