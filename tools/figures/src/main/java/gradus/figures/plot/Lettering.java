package gradus.figures.plot;

/**
 * How much room text takes.
 *
 * <p>A page on a phone shows a plot at half its size, and so makes its letters larger: room is kept
 * for the largest that {@code plot.css} sets.
 */
final class Lettering {
  /** The largest size of letters, in pixels of the picture. */
  static final double SIZE = 24;

  private Lettering() {}

  /** Returns the width of a text in pixels, a little more rather than less. */
  static double width(String text) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      ems += ems(text.charAt(i));
    }
    return ems * SIZE;
  }

  private static double ems(char c) {
    if (c >= 0x2e80) {
      return 1;
    }
    if (" .,:;!|'()[]fijlrt".indexOf(c) >= 0) {
      return 0.36;
    }
    if (c >= 'A' && c <= 'Z' || c == 'm' || c == 'w') {
      return 0.74;
    }
    return 0.58;
  }
}
