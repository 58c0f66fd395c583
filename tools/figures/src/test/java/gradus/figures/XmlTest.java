package gradus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Elements as they stand in a page. */
class XmlTest {
  @Test
  @DisplayName("elements, attributes and text come in the order in which they are written")
  void order() {
    Xml xml = new Xml().start("p").attribute("class", "a").attribute("x", 1.5);
    xml.text("one ").start("em").text("two").end("em").end("p");
    assertThat(xml).hasToString("<p class=\"a\" x=\"1.5\">one <em>two</em></p>");
  }

  @Test
  @DisplayName("an element without content is ended as HTML wants it")
  void empty() {
    assertThat(new Xml().start("path").end("path")).hasToString("<path></path>");
  }

  @Test
  @DisplayName("what would be markup is escaped, wherever it stands in a text")
  void escapes() {
    Xml xml = new Xml().start("a").attribute("title", "<&\"'>").text("& x < y >").end("a");
    assertThat(xml).hasToString("<a title=\"&lt;&amp;&quot;'&gt;\">&amp; x &lt; y &gt;</a>");
  }

  @Test
  @DisplayName("raw markup stays as it is")
  void raw() {
    assertThat(new Xml().start("p").raw("<br>").end("p")).hasToString("<p><br></p>");
  }
}
