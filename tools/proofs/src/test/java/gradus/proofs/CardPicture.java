package gradus.proofs;

import java.util.List;

/** Draws what a terminal shows, as SVG. */
final class CardPicture {
  private static final double CHARACTER = 8.43;
  private static final int LINE = 20;
  private static final int MARGIN = 20;

  private CardPicture() {}

  /** Returns the picture of a text. */
  static String of(String text) {
    List<String> lines = text.lines().toList();
    int columns = lines.stream().mapToInt(String::length).max().orElse(0);
    long width = Math.round(columns * CHARACTER) + 2 * MARGIN;
    int height = lines.size() * LINE + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">
        <rect width="100%%" height="100%%" rx="8" fill="#1e2430"/>
        <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" \
        font-size="14" fill="#d7dce5" xml:space="preserve">
        """
            .formatted(width, height, width, height));
    for (int i = 0; i < lines.size(); i++) {
      int y = MARGIN + LINE * i + LINE - 6;
      svg.append(
          "<text x=\"%d\" y=\"%d\"%s>%s</text>\n"
              .formatted(MARGIN, y, colour(lines.get(i)), escape(lines.get(i))));
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static String colour(String line) {
    String label = line.strip();
    if (label.startsWith("✗")) {
      return " fill=\"#ff8a80\" font-weight=\"bold\"";
    }
    if (label.startsWith("expected")) {
      return " fill=\"#9be7a4\"";
    }
    if (label.startsWith("but was")) {
      return " fill=\"#ff8a80\"";
    }
    return label.startsWith("likely") ? " fill=\"#ffd479\"" : "";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
