package gradus.figures.plot;

/** Where a label stands, seen from the dot that it names. */
public enum Side {
  LEFT(-1, 0, "end", "0.35em"),
  RIGHT(1, 0, "start", "0.35em"),
  ABOVE(0, -1, "middle", "0"),
  BELOW(0, 1, "middle", "0.8em"),
  ABOVE_LEFT(-0.6, -0.6, "end", "0"),
  ABOVE_RIGHT(0.6, -0.6, "start", "0"),
  BELOW_LEFT(-0.6, 0.6, "end", "0.8em"),
  BELOW_RIGHT(0.6, 0.6, "start", "0.8em"),
  /** In place of the dot. */
  ON(0, 0, "middle", "0.35em");

  private static final double GAP = 14;

  /** How SVG lines up the text with its place. */
  final String anchor;

  /** How far below its place the text's base line is, so that it hangs, stands or is centred. */
  final String down;

  private final double x;
  private final double y;

  Side(double x, double y, String anchor, String down) {
    this.x = x;
    this.y = y;
    this.anchor = anchor;
    this.down = down;
  }

  /** Returns where the label of a dot begins or ends, in pixels. */
  double x(double dot) {
    return dot + x * GAP;
  }

  /** Returns the height of the label of a dot, in pixels. */
  double y(double dot) {
    return dot + y * GAP;
  }
}
