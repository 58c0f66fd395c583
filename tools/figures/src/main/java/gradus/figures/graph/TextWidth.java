package gradus.figures.graph;

/** How wide a text is, about: pictures are laid out where no font can be asked. */
final class TextWidth {
  private TextWidth() {}

  /** Returns the width in pixels of a text in a sans-serif font. */
  static double of(String text, double fontSize) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += em(text.charAt(i));
    }
    return width * fontSize;
  }

  private static double em(char c) {
    if ("il.,:;'|!I ()".indexOf(c) >= 0) {
      return 0.36;
    }
    if ("mwMW…∞".indexOf(c) >= 0) {
      return 0.92;
    }
    if (c >= 'A' && c <= 'Z') {
      return 0.72;
    }
    return c < 0x2e80 ? 0.63 : 1;
  }
}
