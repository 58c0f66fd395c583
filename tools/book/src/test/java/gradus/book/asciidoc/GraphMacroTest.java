package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("graph::recall[]")
class GraphMacroTest {
  @Test
  @DisplayName("the figure holds the graph and a caption, and opens in the explorer")
  void figure() {
    Element figure = figure("graph::recall[]");
    assertThat(figure.id()).isEqualTo("graph-recall");
    assertThat(figure.select("gradus-graph svg")).as("a wide and a tall picture").hasSize(2);
    assertThat(figure.select("figcaption").text())
        .isEqualTo("y = (x + 2) * x at x = 3 Open in the explorer");
    assertThat(figure.select("figcaption a").attr("href"))
        .isEqualTo("explorer.html?program=y%20%3D%20%28x%20%2B%202%29%20*%20x&x=3");
  }

  @Test
  @DisplayName("a program of several lines stands in one line of the link, with all its inputs")
  void lines() {
    assertThat(figure("graph::two-lines[]").select("figcaption a").attr("href"))
        .isEqualTo("explorer.html?program=s%20%3D%20a%20*%20b%3B%20s%20%2B%20c&a=2&b=0.5&c=-1");
  }

  @Test
  @DisplayName("a title above the macro is the caption, with its formatting")
  void title() {
    Sheet sheet = Desk.convert(".As _expected_", "graph::recall[link=no]");
    assertThat(sheet.html().select("figcaption").text()).isEqualTo("As expected");
    assertThat(sheet.html().select("figcaption em").text()).isEqualTo("expected");
  }

  @Test
  @DisplayName("an id above the macro is the figure's")
  void id() {
    Sheet sheet = Desk.convert("[#mine]", "graph::recall[]");
    assertThat(sheet.html().select("figure").attr("id")).isEqualTo("mine");
  }

  @Test
  @DisplayName("the backward pass can be left out, in either spelling")
  void forward() {
    String both = figure("graph::recall[]").selectFirst("gradus-graph").outerHtml();
    String steps = figure("graph::recall[steps=forward]").selectFirst("gradus-graph").outerHtml();
    String backward = figure("graph::recall[backward=no]").selectFirst("gradus-graph").outerHtml();
    assertThat(steps).hasSizeLessThan(both.length()).isEqualTo(backward);
  }

  @Test
  @DisplayName("a figure below a question can open before its backward pass, which it still has")
  void opens() {
    Element graph = figure("graph::recall[opens=forward]").selectFirst("gradus-graph");
    assertThat(graph.attr("opens")).isEqualTo("forward");
    Element plain = figure("graph::recall[]").selectFirst("gradus-graph");
    assertThat(graph.select("script").outerHtml()).isEqualTo(plain.select("script").outerHtml());
    assertThat(plain.hasAttr("opens")).isFalse();
  }

  @Test
  @DisplayName("a graph that stands twice in a page has two ids and two names")
  void twice() {
    Sheet sheet = Desk.convert("graph::recall[]", "", "graph::recall[]");
    assertThat(sheet.html().select("figure").eachAttr("id"))
        .containsExactly("graph-recall", "graph-recall-2");
    assertThat(sheet.html().select("gradus-graph").eachAttr("name"))
        .containsExactly("recall", "recall-2");
  }

  @Test
  @DisplayName("a graph that is not there is an error that says what is")
  void unknown() {
    assertThat(Desk.convert("", "graph::recal[]").messages())
        .containsExactly(
            "page.adoc:2: graph::recal[]: there is no graph 'recal': book/src/docs/graphs.yaml has"
                + " recall, two-lines, misspelt");
  }

  @Test
  @DisplayName("a program that cannot be read is an error that says where it stands")
  void misspelt() {
    assertThat(Desk.convert("graph::misspelt[]").messages())
        .singleElement()
        .asString()
        .startsWith(
            "page.adoc:1: graph::misspelt[]: book/src/docs/graphs.yaml:13: graph misspelt: ");
  }

  @Test
  @DisplayName("a value that an option does not have is an error")
  void option() {
    assertThat(Desk.convert("graph::recall[steps=3]").messages())
        .containsExactly(
            "page.adoc:1: graph::recall[steps=3]: 'steps' is '3': write all or forward");
    assertThat(Desk.convert("graph::recall[link=never]").messages())
        .containsExactly(
            "page.adoc:1: graph::recall[link=never]: 'link' is 'never': write yes or no");
  }

  private static Element figure(String macro) {
    Sheet sheet = Desk.convert(macro);
    assertThat(sheet.messages()).isEmpty();
    return sheet.html().selectFirst("figure.graph");
  }
}
