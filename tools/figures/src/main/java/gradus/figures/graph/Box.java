package gradus.figures.graph;

/** Where a node stands, in pixels. */
record Box(Point middle, Size size) {
  double left() {
    return middle.x() - size.width() / 2;
  }

  double right() {
    return middle.x() + size.width() / 2;
  }

  double top() {
    return middle.y() - size.height() / 2;
  }

  double bottom() {
    return middle.y() + size.height() / 2;
  }
}
