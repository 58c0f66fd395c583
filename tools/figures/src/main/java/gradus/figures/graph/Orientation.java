package gradus.figures.graph;

/** Which way a graph runs: the ranks follow each other along it, and their vertices lie across. */
enum Orientation {
  /** From left to right. */
  WIDE(16),
  /** From top to bottom. */
  TALL(34);

  /** The distance between two edges at the side of a node, in pixels. */
  final double port;

  Orientation(double port) {
    this.port = port;
  }

  /** Returns how much of a rank's length a box takes. */
  double breadth(Size size) {
    return this == WIDE ? size.height() : size.width();
  }

  /** Returns how thick a box makes its rank. */
  double depth(Size size) {
    return this == WIDE ? size.width() : size.height();
  }

  /** Returns the point of a picture that lies so far along and across. */
  Point point(double along, double across) {
    return this == WIDE ? new Point(along, across) : new Point(across, along);
  }
}
