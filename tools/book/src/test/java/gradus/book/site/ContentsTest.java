package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the contents")
class ContentsTest {
  private final Page index =
      Page.parse(
          "index.html",
          """
          <p><a href="elsewhere.html">not in the list</a></p>
          <div class="olist contents"><ol>
            <li><p><a href="why.html">Why</a></p></li>
            <li><p><a href="engine.html#engine">The <em>engine</em></a></p></li>
          </ol></div>
          <div class="ulist contents"><ul><li><a href="errata.html">Errata</a></li></ul></div>
          """);
  private final Contents contents = Contents.of(index);

  @Test
  @DisplayName("are the cover and then its lists of contents, one after the other")
  void order() {
    assertThat(contents.entries())
        .containsExactly(
            new Contents.Entry("index.html", "Contents"),
            new Contents.Entry("why.html", "Why"),
            new Contents.Entry("engine.html", "The engine"),
            new Contents.Entry("errata.html", "Errata"));
  }

  @Test
  @DisplayName("lead from page to page, and end at both ends")
  void neighbours() {
    assertThat(contents.before("engine.html")).map(Contents.Entry::file).contains("why.html");
    assertThat(contents.after("engine.html")).map(Contents.Entry::file).contains("errata.html");
    assertThat(contents.before("why.html")).map(Contents.Entry::file).contains("index.html");
    assertThat(contents.before("index.html")).isEmpty();
    assertThat(contents.after("errata.html")).isEmpty();
    assertThat(contents.before("elsewhere.html")).isEmpty();
    assertThat(contents.after("elsewhere.html")).isEmpty();
  }

  @Test
  @DisplayName("report a page that no list leads to")
  void forgottenPage() {
    List<Page> pages = List.of(index, Page.parse("why.html", ""), Page.parse("lost.html", ""));

    assertThat(contents.problems(pages))
        .singleElement()
        .asString()
        .startsWith("lost.html: add it to a [.contents] list");
  }
}
