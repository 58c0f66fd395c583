package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("plot::Line[alt=\"...\"]")
class PlotMacroTest {
  @Test
  @DisplayName("the figure holds the plot, what a screen reader says of it, and a caption")
  void figure() {
    Sheet sheet = Desk.convert(".A line, stem:[2x]", "plot::Line[alt=\"A line that rises.\"]");
    assertThat(sheet.messages()).isEmpty();
    Element figure = sheet.html().selectFirst("figure.plot");
    assertThat(figure.id()).isEqualTo("plot-Line");
    assertThat(figure.selectFirst("svg").outerHtml()).contains("A line that rises.");
    assertThat(figure.select("figcaption").text()).isEqualTo("A line, \\(2x\\)");
  }

  @Test
  @DisplayName("a plot without words for a screen reader is an error")
  void alt() {
    assertThat(Desk.convert("plot::Line[]").messages())
        .containsExactly(
            "page.adoc:1: plot::Line[]: 'alt' is missing: write what a reader sees in the plot, as"
                + " in alt=\"a curve ...\"");
  }

  @Test
  @DisplayName("a class that is not there, or makes no plot, is an error")
  void unknown() {
    assertThat(Desk.convert("plot::Curve[alt=\"a\"]").messages())
        .containsExactly(
            "page.adoc:1: plot::Curve[alt=\"a\"]: there is no class gradus.book.plots.Curve: write"
                + " book/src/main/java/gradus/book/plots/Curve.java");
    assertThat(Desk.convert("plot::NoPlot[alt=\"a\"]").messages())
        .singleElement()
        .asString()
        .contains("book/src/main/java/gradus/book/plots/NoPlot.java makes no plot: let it be");
  }
}
