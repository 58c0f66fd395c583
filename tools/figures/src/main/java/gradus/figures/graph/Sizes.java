package gradus.figures.graph;

/**
 * The sizes of boxes and labels.
 *
 * <p>They depend little on the numbers: a box holds any usual one, so that a picture stands still
 * while a reader changes the inputs.
 */
final class Sizes {
  /** The sizes of letters, as in graph.css. */
  private static final double TITLE_FONT = 13;

  private static final double VALUE_FONT = 13;
  private static final double NAME_FONT = 10.5;
  private static final double GRADIENT_FONT = 12;
  private static final double LABEL_FONT = 11.5;

  /** The height of a line of a box. */
  static final double LINE = 15.5;

  private static final double PADDING = 10;
  private static final double NARROWEST = 76;
  private static final double CONSTANT = 60;
  private static final double NARROWEST_LABEL = 32;

  /** Wider ones come in steps, so that they do not tremble. */
  private static final double STEP = 16;

  private Sizes() {}

  /** Returns the size of every vertex, by id. */
  static Size[] of(Ranks ranks, Inscriptions inscriptions) {
    Size[] sizes = new Size[ranks.vertices().size()];
    for (Vertex vertex : ranks.vertices()) {
      sizes[vertex.id] =
          vertex.isNode()
              ? node(vertex.node, inscriptions.longestGradient(vertex.id))
              : Size.NOTHING;
    }
    for (Edge.Chain chain : ranks.chains()) {
      String contribution = inscriptions.contribution(chain.edge());
      if (contribution != null) {
        sizes[chain.links().get(0).to.id] = label(contribution);
      }
    }
    return sizes;
  }

  private static Size node(Graph.Node node, String gradient) {
    boolean constant = Caption.isConstant(node);
    double width = TextWidth.of(Caption.title(node), TITLE_FONT * 1.08);
    width = Math.max(width, TextWidth.of(Caption.number(node.data()), VALUE_FONT));
    int lines = constant ? 1 : 2;
    if (gradient != null) {
      double name = TextWidth.of("grad ", NAME_FONT);
      width = Math.max(width, name + TextWidth.of(gradient, GRADIENT_FONT));
      lines++;
    }
    double narrowest = constant ? CONSTANT : NARROWEST;
    return new Size(inSteps(width + PADDING, narrowest), lines * LINE + 9);
  }

  private static Size label(String text) {
    return new Size(inSteps(TextWidth.of(text, LABEL_FONT) + 6, NARROWEST_LABEL), LINE);
  }

  private static double inSteps(double width, double narrowest) {
    return narrowest + Math.ceil(Math.max(0, width - narrowest) / STEP) * STEP;
  }
}
