package gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@DisplayName("A graph in the book")
class GraphTest extends BrowserTest {
  /** Titles and gradients of the nodes in the picture that shows, where they are known. */
  private static final String GRADIENTS =
      """
      const svg = [...document.querySelectorAll(arguments[0] + ' svg[role=img]')]
        .find(s => s.getBoundingClientRect().width > 0);
      return Object.fromEntries([...svg.querySelectorAll('[data-node]:not(.ungraded)')]
        .map(n => [n.querySelector('text').textContent, n.querySelector('tspan').textContent]));
      """;

  private static final String SAYS =
      "document.querySelector(%s).querySelector('.says').textContent";

  @ParameterizedTest(name = "{0} ends with a gradient of {2} in {1}")
  @CsvSource({
    "graph-recall, x, 8", "graph-shared-input, x, 64", "graph-shared-input, y, 32",
    "graph-square, x, 6", "graph-neuron-loss, w, -1", "graph-neuron-loss, x, -2"
  })
  @DisplayName("stepped to its end by keyboard alone, it shows the right gradients")
  void stepsToTheRightGradients(String id, String node, String gradient) {
    browser.size(1280, 900).open("scalar-engine.html");
    focusByTab(id);
    browser.press(Keys.HOME);
    assertThat(gradients(id)).as("gradients before the first step").isEmpty();
    long steps =
        browser.<Long>run("return document.querySelector(arguments[0]).steps.length", graph(id));
    for (int step = 1; step < steps; step++) {
      String before = says(id);
      browser.press(Keys.ARROW_RIGHT);
      assertThat(says(id)).as("what is said at step %d", step).isNotBlank().isNotEqualTo(before);
    }
    assertThat(gradients(id)).containsEntry(node, gradient);
  }

  @Test
  @DisplayName("says every contribution to a gradient that has more than one")
  void saysContributions() {
    browser.open("scalar-engine.html#graph-recall");
    assertThat(
            browser.<List<String>>run(
                "return document.querySelector(arguments[0]).steps.map(step => step.text)",
                graph("graph-recall")))
        .anyMatch(text -> text.endsWith("x: 8 = 5 via * and 3 via +."));
  }

  @Test
  @DisplayName("opens at the step that the address asks for")
  void opensAtAStep() {
    browser.open("scalar-engine.html?step=recall:3#graph-recall");
    assertThat(says("graph-recall"))
        .isEqualTo(
            browser.run(
                "return document.querySelector(arguments[0]).steps[2].text",
                graph("graph-recall")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"why-autograd.html", "scalar-engine.html", "book.html"})
  @DisplayName("behind its last step every graph of the page shows what it showed without a script")
  void endsAsItStood(String page) {
    browser.open(page);
    assertThat(
            browser.<List<String>>run(
                """
                const wrong = [];
                for (const graph of document.querySelectorAll('gradus-graph')) {
                  const text = () => [...graph.querySelectorAll('svg[role=img]')]
                    .map(s => s.textContent).join();
                  const before = text();
                  graph.go(0);
                  while (graph.place < graph.steps.length - 1) graph.move(1);
                  if (text() !== before) wrong.push(graph.getAttribute('name'));
                }
                return wrong;
                """))
        .isEmpty();
  }

  @Test
  @DisplayName("stands on a phone in its tall shape, within the page")
  void turnsOnAPhone() {
    browser.size(360, 740).open("scalar-engine.html#graph-shared-input");
    Map<String, Object> box =
        browser.run(
            """
            const svg = [...document.querySelectorAll('#graph-shared-input svg[role=img]')]
              .filter(s => s.getBoundingClientRect().width > 0);
            const box = svg[0].getBoundingClientRect();
            return {shown: svg.length, wide: box.width, high: box.height, right: box.right};
            """);
    assertThat(box).containsEntry("shown", 1L);
    assertThat(((Number) box.get("high")).doubleValue())
        .isGreaterThan(((Number) box.get("wide")).doubleValue());
    assertThat(((Number) box.get("right")).doubleValue()).isLessThanOrEqualTo(360);
  }

  private static void focusByTab(String id) {
    browser.run(
        """
        const graph = document.getElementById(arguments[0]);
        const links = [...document.querySelectorAll('a[href], button, summary, input')]
          .filter(e => e.compareDocumentPosition(graph) & Node.DOCUMENT_POSITION_FOLLOWING
            && e.getClientRects().length > 0 && !graph.contains(e));
        links[links.length - 1].focus();
        """,
        id);
    browser.press(Keys.TAB);
    assertThat(
            browser.<Boolean>run(
                "return document.getElementById(arguments[0]).contains(document.activeElement)",
                id))
        .as("the Tab key reaches the controls of %s", id)
        .isTrue();
  }

  private static Map<String, String> gradients(String id) {
    return browser.run(GRADIENTS, "#" + id);
  }

  private static String says(String id) {
    return browser.run("return " + SAYS.formatted("arguments[0]"), "#" + id);
  }

  private static String graph(String id) {
    return "#" + id + " gradus-graph";
  }
}
