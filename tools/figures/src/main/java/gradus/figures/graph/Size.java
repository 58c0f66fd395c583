package gradus.figures.graph;

/** The size of a box, in pixels. */
record Size(double width, double height) {
  static final Size NOTHING = new Size(0, 0);
}
