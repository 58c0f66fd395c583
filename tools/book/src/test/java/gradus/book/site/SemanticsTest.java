package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what Asciidoctor wrote as layout")
class SemanticsTest {
  @Test
  @DisplayName("a note says its kind as a word and is no table")
  void note() {
    Element body =
        rewritten(
            """
            <div class="admonitionblock warning"><table><tr>
            <td class="icon"><i class="fa icon-warning" title="Warning"></i></td>
            <td class="content">Mind the <em>step</em>.</td>
            </tr></table></div>
            """);

    assertThat(body.selectFirst("table")).isNull();
    assertThat(body.selectFirst("div.note.warning[role=note]").html())
        .isEqualTo("<p class=\"note-title\">Warning</p><p>Mind the <em>step</em>.</p>");
  }

  @Test
  @DisplayName("a note keeps its title, its paragraphs and its id")
  void noteWithTitle() {
    Element body =
        rewritten(
            """
            <div id="n" class="admonitionblock tip"><table><tr>
            <td class="icon"><div class="title">Tip</div></td>
            <td class="content"><div class="title">Steps</div>
            <div class="paragraph"><p>One.</p></div></td>
            </tr></table></div>
            """);

    Element note = body.selectFirst(".note");
    assertThat(note.id()).isEqualTo("n");
    assertThat(note.selectFirst(".note-title").text()).isEqualTo("Tip: Steps");
    assertThat(note.select(".paragraph p").text()).isEqualTo("One.");
  }

  @Test
  @DisplayName("explanations of a listing's numbers become a numbered list")
  void callouts() {
    Element body =
        rewritten(
            """
            <pre>x <i class="conum" data-value="1"></i><b>(1)</b></pre>
            <div class="colist arabic"><table>
            <tr><td><i class="conum" data-value="1"></i><b>1</b></td><td>a <code>x</code></td></tr>
            </table></div>
            """);

    assertThat(body.selectFirst("pre").html()).isEqualTo("x <b class=\"conum\">1</b>");
    assertThat(body.selectFirst("ol.callouts").html()).isEqualTo("<li>a <code>x</code></li>");
  }

  @Test
  @DisplayName("a block with a title becomes a figure with a caption, one without stays")
  void figures() {
    Element body =
        rewritten(
            """
            <div class="listingblock"><div class="title">Value.java</div><pre>x</pre></div>
            <div class="listingblock"><pre>y</pre></div>
            """);

    assertThat(body.select("figure.listingblock > figcaption").text()).isEqualTo("Value.java");
    assertThat(body.select("div.listingblock")).hasSize(1);
  }

  @Test
  @DisplayName("a table scrolls in a box, and its header cells say what they head")
  void tables() {
    Element body =
        rewritten(
            """
            <table><thead><tr><th> </th><th><code>a</code></th></tr></thead>
            <tbody><tr><th>b</th><td>c</td></tr></tbody></table>
            """);

    assertThat(body.selectFirst(".scroll > table")).isNotNull();
    assertThat(body.select("thead th").outerHtml())
        .as("an empty cell heads nothing")
        .isEqualTo("<th scope=\"col\"><code>a</code></th>");
    assertThat(body.select("tbody th").eachAttr("scope")).containsExactly("row");
  }

  @Test
  @DisplayName("a heading links to itself or to the box that it opens, unless it is a link already")
  void selfLinks() {
    Element body =
        rewritten(
            """
            <h2 id="a"><a class="anchor" href="#a"></a>One <em>two</em></h2>
            <h3 id="b"><a href="x.html">Linked</a></h3>
            <h3>Without</h3>
            <section id="exercise-1"><h4>Box</h4></section>
            """);

    assertThat(body.selectFirst("h2").html())
        .isEqualTo("<a class=\"self\" href=\"#a\">One <em>two</em></a>");
    assertThat(body.select("h3 .self")).isEmpty();
    assertThat(body.select("h4 .self").eachAttr("href")).containsExactly("#exercise-1");
  }

  private static Element rewritten(String html) {
    Element body = Page.parse("a.html", html).body();
    Semantics.applyTo(body);
    return body;
  }
}
