package gradus.figures.graph;

import gradus.figures.Numbers;
import gradus.figures.Xml;
import java.util.List;

/** Draws a laid out graph as SVG. */
final class Drawing {
  private final Graph graph;
  private final Inscriptions inscriptions;
  private final Orientation orientation;
  private final Layout layout;
  private final Xml svg;

  /**
   * Lays out a graph.
   *
   * @param svg where it is to be drawn
   */
  Drawing(Graph graph, Ranks ranks, Inscriptions inscriptions, Orientation orientation, Xml svg) {
    this.graph = graph;
    this.inscriptions = inscriptions;
    this.orientation = orientation;
    this.svg = svg;
    layout = Layout.of(ranks, Sizes.of(ranks, inscriptions), orientation);
  }

  Size size() {
    return layout.size();
  }

  /** Draws the picture, an {@code <svg>} element. */
  void draw(String description) {
    Size size = layout.size();
    svg.start("svg").attribute("class", orientation == Orientation.WIDE ? "wide" : "tall");
    svg.attribute(
        "viewBox", "0 0 " + Numbers.pixels(size.width()) + " " + Numbers.pixels(size.height()));
    svg.attribute("width", size.width()).attribute("height", size.height());
    svg.attribute("role", "img").attribute("aria-label", description);
    List<Route> routes = layout.routes();
    for (Route route : routes) {
      edge(route);
    }
    List<Box> boxes = layout.boxes();
    for (Graph.Node node : graph.nodes()) {
      node(node, boxes.get(node.id()));
    }
    for (Route route : routes) {
      label(route);
    }
    svg.end("svg");
  }

  private void edge(Route route) {
    svg.start("g").attribute("class", "edge").attribute("data-edge", route.edge().key());
    path("line", route.path());
    path("head", arrowhead(route.end(), -Layout.HEAD));
    path("tail", arrowhead(route.start(), Layout.HEAD));
    svg.end("g");
  }

  /** Returns a triangle with its tip at a point and its foot so far along behind it. */
  private String arrowhead(Point tip, double foot) {
    String length = Numbers.pixels(foot);
    String triangle =
        orientation == Orientation.WIDE ? "l" + length + ",-4v8z" : "l-4," + length + "h8z";
    return "M" + Numbers.pixels(tip.x()) + "," + Numbers.pixels(tip.y()) + triangle;
  }

  private void node(Graph.Node node, Box box) {
    svg.start("g").attribute("class", "node " + shape(node));
    svg.attribute("data-node", String.valueOf(node.id()));
    rectangle(box, "box", 0, node.isLeaf() ? 18 : 4);
    if (node == graph.result()) {
      rectangle(box, "rim", 3, 2);
    }
    double y = box.top() + 5 + Sizes.LINE - 4;
    text("title", box.middle().x(), y, Caption.title(node));
    if (!Caption.isConstant(node)) {
      y += Sizes.LINE;
      text("value", box.middle().x(), y, Caption.number(node.data()));
    }
    String gradient = inscriptions.gradient(node.id());
    if (gradient != null) {
      y += Sizes.LINE;
      svg.start("text").attribute("class", "gradient");
      svg.attribute("x", box.middle().x()).attribute("y", y).text("grad ");
      svg.start("tspan").text(gradient).end("tspan").end("text");
    }
    svg.end("g");
  }

  private String shape(Graph.Node node) {
    if (Caption.isConstant(node)) {
      return "constant";
    }
    if (node.isLeaf()) {
      return "input";
    }
    return node == graph.result() ? "operation result" : "operation";
  }

  private void rectangle(Box box, String name, double inset, double radius) {
    svg.start("rect").attribute("class", name);
    svg.attribute("x", box.left() + inset).attribute("y", box.top() + inset);
    svg.attribute("width", box.size().width() - 2 * inset);
    svg.attribute("height", box.size().height() - 2 * inset);
    svg.attribute("rx", radius).end("rect");
  }

  private void label(Route route) {
    String label = inscriptions.contribution(route.edge());
    if (label != null) {
      svg.start("text").attribute("class", "sent").attribute("data-edge", route.edge().key());
      svg.attribute("x", route.label().x()).attribute("y", route.label().y() + 4);
      svg.text(label).end("text");
    }
  }

  private void path(String name, String data) {
    svg.start("path").attribute("class", name).attribute("d", data).end("path");
  }

  private void text(String name, double x, double y, String content) {
    svg.start("text").attribute("class", name).attribute("x", x).attribute("y", y);
    svg.text(content).end("text");
  }
}
