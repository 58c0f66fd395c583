package gradus.figures.graph;

/** A point of a picture, in pixels from its upper left corner. */
record Point(double x, double y) {}
