package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What stands in a page for a graph. */
class GraphFigureTest {
  @Test
  @DisplayName("a figure has two pictures, each with its description, and the steps")
  void parts() throws Exception {
    Element figure = figure(Examples.sumTimesX());
    assertThat(figure.getTagName()).isEqualTo("gradus-graph");
    assertThat(figure.getAttribute("name")).isEqualTo("figure");
    List<Element> pictures = elements(figure, "svg", "");
    assertThat(pictures)
        .extracting(svg -> svg.getAttribute("class"))
        .containsExactly("wide", "tall");
    assertThat(pictures)
        .allSatisfy(
            svg -> {
              assertThat(svg.getAttribute("role")).isEqualTo("img");
              assertThat(svg.getAttribute("aria-label")).isEqualTo("what is seen");
            });
    assertThat(elements(figure, "script", "")).hasSize(1);
  }

  @Test
  @DisplayName("the complete picture shows titles, values, gradients and contributions")
  void completePicture() throws Exception {
    Element wide = elements(figure(Examples.sumTimesX()), "svg", "wide").get(0);
    assertThat(texts(wide, "title")).containsExactly("x", "2", "+", "y = *");
    assertThat(texts(wide, "value"))
        .as("a constant's title says it")
        .containsExactly("3", "5", "15");
    assertThat(texts(wide, "gradient")).containsExactly("grad 8", "grad 3", "grad 3", "grad 1");
    assertThat(texts(wide, "sent")).containsExactly("3", "3", "3", "5");
    assertThat(elements(wide, "g", "edge"))
        .extracting(edge -> edge.getAttribute("data-edge"))
        .containsExactly("2.0", "2.1", "3.0", "3.1");
  }

  @Test
  @DisplayName("a box has room for a sum that is not yet complete")
  void roomForPartialSums() throws Exception {
    Tape once = new Tape();
    once.mul("y", once.input("x", 1), once.constant(1.2345));
    Tape twice = new Tape();
    int x = twice.input("x", 1);
    twice.mul("y", twice.add("", x, x), twice.constant(1.2345));
    assertThat(firstBox(twice))
        .as("1.2345 + … is wider than 1.2345 and than 2.469")
        .isGreaterThan(firstBox(once));
  }

  @Test
  @DisplayName("inputs, constants, operations and the result are of different kinds")
  void kinds() throws Exception {
    Element wide = elements(figure(Examples.sumTimesX()), "svg", "wide").get(0);
    assertThat(elements(wide, "g", "node input")).hasSize(1);
    assertThat(elements(wide, "g", "node constant")).hasSize(1);
    assertThat(elements(wide, "g", "node operation")).hasSize(1);
    assertThat(elements(wide, "g", "node operation result")).hasSize(1);
  }

  @Test
  @DisplayName("a figure that goes forward only shows no gradient and no contribution")
  void forwardOnly() throws Exception {
    Element figure = figure(Examples.sumTimesX().forwardOnly());
    assertThat(elements(figure, "text", "gradient")).isEmpty();
    assertThat(elements(figure, "text", "sent")).isEmpty();
    assertThat(elements(figure, "g", "edge")).as("in both pictures").hasSize(8);
  }

  @Test
  @DisplayName("names and descriptions are text, whatever characters they have")
  void escaped() {
    Tape tape = new Tape();
    tape.input("</script><b a=\"&'\\>", 1);
    String html = GraphFigure.html(tape.graph(), "figure", "\"<i>&");
    assertThat(html)
        .contains("aria-label=\"&quot;&lt;i&gt;&amp;\"", "\\u003c/script>\\u003cb a=\\\"&'\\\\>");
    assertThat(html.split("</script>", -1)).as("one script, ended once").hasSize(2);
  }

  @Test
  @DisplayName("NaN and infinite numbers are shown, and no coordinate is one")
  void notANumber() {
    Tape tape = new Tape();
    int x = tape.input("x", Double.NaN);
    int y = tape.apply("log", "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, x);
    tape.mul("z", y, tape.constant(0));
    String html = GraphFigure.html(tape.graph(), "figure", "");
    assertThat(html).contains(">NaN<", ">-∞<");
    assertThat(
            Pattern.compile("(d|x|y|width|height|viewBox)=\"[^\"]*(NaN|Infinity|∞)")
                .matcher(html)
                .find())
        .isFalse();
  }

  @Test
  @DisplayName("a result that is a leaf has its picture and its step")
  void leafOnly() throws Exception {
    Tape tape = new Tape();
    tape.input("x", 1);
    assertThat(elements(figure(tape.graph()), "g", "node input")).hasSize(2);
  }

  @Test
  @DisplayName("a picture that fits into a phone is never turned, a long one where it gets small")
  void turn() throws Exception {
    assertThat(figure(Examples.square()).getAttribute("turn")).isEqualTo("0");
    Tape tape = new Tape();
    int last = tape.input("x", 1);
    for (int i = 0; i < 5; i++) {
      last = tape.tanh("", last);
    }
    int turn = Integer.parseInt(figure(tape.graph()).getAttribute("turn"));
    assertThat(turn).isBetween(500, 800);
  }

  private static Element figure(Graph graph) throws Exception {
    String html = GraphFigure.html(graph, "figure", "what is seen");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
    return document.getDocumentElement();
  }

  private static double firstBox(Tape tape) throws Exception {
    Element box = elements(figure(tape.graph()), "rect", "box").get(0);
    return Double.parseDouble(box.getAttribute("width"));
  }

  private static List<String> texts(Element parent, String kind) {
    return elements(parent, "text", kind).stream().map(Element::getTextContent).toList();
  }

  /** Returns the elements of a name and a class; an empty class stands for any. */
  private static List<Element> elements(Element parent, String name, String kind) {
    NodeList all = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (kind.isEmpty() || element.getAttribute("class").equals(kind)) {
        elements.add(element);
      }
    }
    return elements;
  }
}
