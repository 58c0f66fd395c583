package gradus.course;

import java.util.ArrayList;
import java.util.List;

/** Fits text into a width, for terminals and for comments in code. */
public final class Columns {
  private Columns() {}

  /**
   * Returns the lines of a text, those that are too long broken at spaces.
   *
   * <p>What fits is left as it is. The end of a broken line runs on into the next one of the same
   * indentation, as in a paragraph. A word is never broken.
   */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    boolean broken = false;
    for (String line : text.split("\n", -1)) {
      String whole = line;
      if (broken && !line.isBlank() && indent(line).equals(indent(lines.get(lines.size() - 1)))) {
        whole = lines.remove(lines.size() - 1) + " " + line.strip();
      }
      List<String> pieces = pieces(whole, width);
      lines.addAll(pieces);
      broken = pieces.size() > 1;
    }
    return lines;
  }

  private static List<String> pieces(String line, int width) {
    List<String> pieces = new ArrayList<>();
    String rest = line;
    for (int end = end(rest, width); end > 0; end = end(rest, width)) {
      pieces.add(rest.substring(0, end).stripTrailing());
      rest = indent(line) + rest.substring(end).strip();
    }
    pieces.add(rest);
    return pieces;
  }

  /** Returns where to break a line: the last space that fits, else the first one; 0 for nowhere. */
  private static int end(String line, int width) {
    if (line.length() <= width) {
      return 0;
    }
    int space = line.lastIndexOf(' ', width);
    return Math.max(0, space > indent(line).length() ? space : line.indexOf(' ', width));
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
