package gradus.course.trace;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.figures.graph.Graph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the page of a trace")
class TracePageTest {
  private static final Graph SQUARE =
      new Graph(
          List.of(
              new Graph.Node(0, "", "x", 3, 6, List.of()),
              new Graph.Node(1, "*", "y", 9, 1, List.of(0, 0))),
          List.of(new Graph.Contribution(1, 0, 0, 3), new Graph.Contribution(1, 0, 1, 3)));

  @Test
  @DisplayName("shows program, result, graph and gradients")
  void showsEverything() {
    assertThat(page("y = x * x", SQUARE))
        .as("what a reader looks for")
        .contains(
            "<title>y = 9 at x = 3</title>",
            "<h1>y = 9 at x = 3</h1>",
            "<code>y = x * x</code>",
            "<gradus-graph",
            "<tr><td>x</td><td>3</td><td>6</td></tr>");
  }

  @Test
  @DisplayName("is one file: nothing in it is loaded from anywhere")
  void standsAlone() {
    assertThat(page("y = x * x", SQUARE))
        .as("style and script are inside")
        .contains("--backward: ", "gradus-graph > svg", "customElements.define")
        .doesNotContain("src=", "<link", "@import", "url(", "fetch(", "import ");
  }

  @Test
  @DisplayName("quotes what is no markup")
  void escapes() {
    assertThat(page("a <b> & c", SQUARE)).as("text").contains("<code>a &lt;b&gt; &amp; c</code>");
  }

  @Test
  @DisplayName("has no table where there is no input")
  void withoutInputs() {
    Graph constant = new Graph(List.of(new Graph.Node(0, "", "", 2, 1, List.of())), List.of());
    String page = TracePage.html("2", Gradients.of(List.of(), Map.of(), constant), constant);
    assertThat(page).as("only the result").contains("<h1>the result = 2</h1>");
    assertThat(page).as("no empty table").doesNotContain("<table>");
  }

  private static String page(String program, Graph graph) {
    return TracePage.html(program, Gradients.of(List.of("x"), Map.of("x", 3.0), graph), graph);
  }
}
