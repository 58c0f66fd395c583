package gradus.figures.plot;

import java.util.List;

/** An axis in its place: the scale, and the numbers that it names. */
record Ruler(Axis axis, Scale scale, List<Tick> ticks) {
  /** The room between two labels, and between a label and what stands beside it. */
  static final double GAP = 8;

  /** The most ticks that help a reader; labels that need room make them fewer. */
  private static final int MOST = 9;

  /** Sets up the y axis between two heights. */
  static Ruler upright(Axis axis, Interval shown, double bottom, double top) {
    int room = (int) ((bottom - top) / (2 * Lettering.SIZE));
    List<Tick> ticks = Ticks.of(shown, axis.log(), Math.max(2, Math.min(MOST, room)));
    return new Ruler(axis, new Scale(shown, axis.log(), bottom, top), ticks);
  }

  /** Sets up the x axis, with as many ticks as have room beside each other. */
  static Ruler level(Axis axis, Interval shown, double left, double right) {
    int most = MOST;
    Ruler ruler = level(axis, shown, left, right, most);
    while (most > 2 && ruler.isCrowded()) {
      most--;
      ruler = level(axis, shown, left, right, most);
    }
    return ruler;
  }

  private static Ruler level(Axis axis, Interval shown, double left, double right, int most) {
    List<Tick> ticks = Ticks.of(shown, axis.log(), most);
    double last = ticks.isEmpty() ? 0 : width(ticks.get(ticks.size() - 1)) / 2;
    // Half of the last label may stand out on the right.
    double end = right - Math.max(0, last - GAP);
    return new Ruler(axis, new Scale(shown, axis.log(), left, end), ticks);
  }

  private boolean isCrowded() {
    for (int i = 1; i < ticks.size(); i++) {
      Tick before = ticks.get(i - 1);
      Tick tick = ticks.get(i);
      double distance = scale.at(tick.number()) - scale.at(before.number());
      if (distance < (width(before) + width(tick)) / 2 + GAP) {
        return true;
      }
    }
    return false;
  }

  /** Returns the width of the widest label, in pixels. */
  double labelWidth() {
    double widest = 0;
    for (Tick tick : ticks) {
      widest = Math.max(widest, width(tick));
    }
    return widest;
  }

  private static double width(Tick tick) {
    return Lettering.width(tick.text()) + SvgPlot.EXPONENT_SIZE * Lettering.width(tick.exponent());
  }
}
