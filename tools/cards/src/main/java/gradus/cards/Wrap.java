package gradus.cards;

/** Breaks text into lines, between words where there are any. */
final class Wrap {
  private Wrap() {}

  /**
   * Returns the text in lines of at most the given width.
   *
   * @param separator what to put between two lines
   */
  static String lines(String text, int width, String separator) {
    StringBuilder lines = new StringBuilder();
    String rest = text.stripTrailing();
    while (rest.length() > width || rest.indexOf('\n') >= 0) {
      int end = end(rest, width);
      lines.append(rest.substring(0, end).stripTrailing()).append(separator);
      rest = rest.substring(end).stripLeading();
    }
    return lines.append(rest).toString();
  }

  private static int end(String text, int width) {
    int line = text.indexOf('\n');
    if (line >= 0 && line <= width) {
      return line;
    }
    int space = text.lastIndexOf(' ', width);
    return space > 0 ? space : width;
  }
}
