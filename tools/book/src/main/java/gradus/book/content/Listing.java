package gradus.book.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Code as the book shows it: without the markers of solutions and includes, and without the indent
 * that all its lines share.
 *
 * @param lines without line ends; neither the first nor the last is blank
 */
public record Listing(List<String> lines) {
  /** What fits on a page without scrolling. */
  static final int MOST_COLUMNS = 76;

  private static final Pattern MARKER =
      Pattern.compile("\\s*//\\s*((BEGIN|END) SOLUTION\\b.*|(tag|end)::[^\\s\\[]+\\[\\]\\s*)");

  /** Takes lines as they are. */
  public Listing {
    lines = List.copyOf(lines);
  }

  /** Cleans code that stands in a source, or in a page. */
  public static Listing of(String code) {
    return of(code.lines().toList());
  }

  /** Cleans the lines of code that stand in a source, or in a page. */
  public static Listing of(List<String> code) {
    List<String> kept = new ArrayList<>();
    for (String line : code) {
      if (!MARKER.matcher(line).matches()) {
        kept.add(line.stripTrailing());
      }
    }
    int first = 0;
    int last = kept.size();
    while (first < last && kept.get(first).isEmpty()) {
      first++;
    }
    while (first < last && kept.get(last - 1).isEmpty()) {
      last--;
    }
    return new Listing(dedent(kept.subList(first, last)));
  }

  /** Returns a complaint about every line that is too long for a page. */
  public List<String> complaints() {
    return lines.stream()
        .filter(line -> line.length() > MOST_COLUMNS)
        .map(
            line ->
                "a listing has a line of %d columns, more than %d: shorten `%s`"
                    .formatted(line.length(), MOST_COLUMNS, line.strip()))
        .toList();
  }

  /** Returns the code, its lines separated by line feeds. */
  public String text() {
    return String.join("\n", lines);
  }

  private static List<String> dedent(List<String> lines) {
    int indent =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream().map(line -> line.isEmpty() ? line : line.substring(indent)).toList();
  }
}
