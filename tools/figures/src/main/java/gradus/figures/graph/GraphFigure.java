package gradus.figures.graph;

import gradus.figures.Xml;
import java.util.List;

/** A graph as a figure for a page: drawn, and with the steps that a reader can take through it. */
public final class GraphFigure {
  /** A picture is turned where it would have to shrink to less than this. */
  private static final double SMALLEST_SCALE = 0.75;

  /** What fits into a phone is never turned. */
  private static final int PHONE = 320;

  /** Behind this width of a column no picture is turned. */
  private static final int WIDEST_COLUMN = 1000;

  private GraphFigure() {}

  /**
   * Returns a {@code <gradus-graph>} element: the drawing in two orientations, and its steps.
   *
   * <p>Without a script it is the complete picture. {@code graph.js} makes it go step by step, and
   * {@code graph.css} shows the orientation that fits: a column narrower than the attribute {@code
   * turn} gets the tall one.
   *
   * @param name unique in its page: letters, digits and dashes
   * @param description what a screen reader says of the picture
   */
  public static String html(Graph graph, String name, String description) {
    List<Step> steps = Steps.of(graph);
    Inscriptions inscriptions = Inscriptions.of(graph, steps);
    Ranks ranks = Ranks.of(graph);
    Xml html = new Xml();
    Drawing wide = new Drawing(graph, ranks, inscriptions, Orientation.WIDE, html);
    Drawing tall = new Drawing(graph, ranks, inscriptions, Orientation.TALL, html);
    html.start("gradus-graph").attribute("name", name);
    html.attribute("turn", String.valueOf(turn(wide.size(), tall.size())));
    wide.draw(description);
    tall.draw(description);
    html.start("script").attribute("type", "application/json").raw(StepsJson.of(steps));
    return html.end("script").end("gradus-graph").toString();
  }

  /** Returns the width of the column, in pixels, below which the tall picture shows; 0 if none. */
  private static int turn(Size wide, Size tall) {
    if (wide.width() <= PHONE || tall.width() > 0.8 * wide.width()) {
      return 0;
    }
    double smallest = wide.width() * SMALLEST_SCALE;
    return (int) Math.min(WIDEST_COLUMN, Math.ceil(smallest / 100) * 100);
  }
}
