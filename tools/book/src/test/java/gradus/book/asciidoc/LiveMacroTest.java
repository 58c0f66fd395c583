package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("live::explorer[] and live::two-moons[]")
class LiveMacroTest {
  @Test
  @DisplayName("the explorer knows its program and inputs, and holds the figure for a start")
  void explorer() {
    Sheet sheet = Desk.convert("live::explorer[program=\"y = a * b\",a=2,b=-0.5]");
    assertThat(sheet.messages()).isEmpty();
    Element explorer = sheet.html().selectFirst("gradus-explorer.live");
    assertThat(explorer.attr("data-program")).isEqualTo("y = a * b");
    assertThat(explorer.attr("data-inputs")).isEqualTo("a=2 b=-0.5");
    assertThat(explorer.attr("data-needs").split(" ")).contains("engine.js", "graph.js");
    assertThat(explorer.select("gradus-graph").attr("name")).isEqualTo("explorer");
  }

  @Test
  @DisplayName("the two moons hold the plot of the trained network")
  void moons() {
    Sheet sheet = Desk.convert("live::two-moons[rate=1.5]");
    assertThat(sheet.messages()).isEmpty();
    Element moons = sheet.html().selectFirst("gradus-moons.live");
    assertThat(moons.attr("data-rate")).isEqualTo("1.5");
    assertThat(moons.select("> svg")).hasSize(1);
  }

  @Test
  @DisplayName("what cannot be is an error")
  void wrong() {
    assertThat(Desk.convert("live::moons[]").messages())
        .containsExactly(
            "page.adoc:1: live::moons[]: 'moons' is not live: write explorer or two-moons");
    assertThat(Desk.convert("live::explorer[x=3]").messages())
        .containsExactly(
            "page.adoc:1: live::explorer[x=3]: 'program' is missing: write one, as in program=\"y ="
                + " x * x\",x=3");
    assertThat(Desk.convert("live::explorer[program=\"x * x\",x=three]").messages())
        .containsExactly(
            "page.adoc:1: live::explorer[program=\"x * x\",x=three]: input 'x' is 'three': write a"
                + " number");
    assertThat(Desk.convert("live::explorer[program=\"x * y\",x=3]").messages())
        .as("y has no number")
        .hasSize(1);
  }
}
