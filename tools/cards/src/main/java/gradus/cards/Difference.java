package gradus.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells two values apart: lists at the first index where they differ, texts at the first line.
 *
 * <p>It works on the values' texts, such as {@code [[1.0, 2.0], [3.0, 4.0]]}, since that is all
 * that some assertions hand over.
 */
final class Difference {
  private static final int FITS = 60;

  private final double tolerance;
  private final Optional<String> index;

  /**
   * Creates a comparison.
   *
   * @param tolerance how far two numbers may be apart
   * @param index the place of the two values, where the assertion told it
   */
  Difference(double tolerance, Optional<String> index) {
    this.tolerance = tolerance;
    this.index = index;
  }

  /** Returns the rows "expected" and "but was". */
  List<Row> rows(String expected, String actual) {
    if (isList(expected) && isList(actual)) {
      return first(expected, actual, List.of())
          .map(found -> found.rows(oneLine(expected), oneLine(actual)))
          .orElseGet(() -> plain(oneLine(expected), oneLine(actual)));
    }
    if (expected.contains("\n") || actual.contains("\n")) {
      return inLines(unquoted(expected).split("\n", -1), unquoted(actual).split("\n", -1));
    }
    return index
        .map(place -> placed(expected, actual, "at index " + place, "", ""))
        .orElseGet(() -> plain(expected, actual));
  }

  private static List<Row> placed(
      String expected, String actual, String place, String ofExpected, String ofActual) {
    int width = Math.max(expected.length(), actual.length());
    return plain(
        pad(expected, width) + "   " + place + ofExpected,
        pad(actual, width) + "   " + place + ofActual);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static List<Row> plain(String expected, String actual) {
    return List.of(new Row("expected", expected), new Row("but was", actual));
  }

  private static List<Row> inLines(String[] expected, String[] actual) {
    int line = 0;
    while (line < Math.min(expected.length, actual.length) && expected[line].equals(actual[line])) {
      line++;
    }
    String place = "in line " + (line + 1);
    return placed(lineOf(expected, line), lineOf(actual, line), place, "", "");
  }

  private static String lineOf(String[] lines, int index) {
    return index < lines.length ? '"' + lines[index] + '"' : "no line";
  }

  private Optional<Found> first(String expected, String actual, List<Integer> path) {
    List<String> wanted = elements(expected);
    List<String> given = elements(actual);
    if (wanted.size() != given.size()) {
      return Optional.of(new Found(path, count(wanted), count(given)));
    }
    for (int i = 0; i < wanted.size(); i++) {
      List<Integer> here = new ArrayList<>(path);
      here.add(i);
      String want = wanted.get(i);
      String give = given.get(i);
      Optional<Found> found =
          isList(want) && isList(give)
              ? first(want, give, here)
              : same(want, give) ? Optional.empty() : Optional.of(new Found(here, want, give));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    try {
      return Math.abs(Double.parseDouble(a) - Double.parseDouble(b)) <= tolerance;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isList(String text) {
    return text.startsWith("[") && text.endsWith("]");
  }

  private static List<String> elements(String list) {
    List<String> elements = new ArrayList<>();
    boolean quoted = false;
    int depth = 0;
    int start = 1;
    for (int i = 1; i < list.length(); i++) {
      char c = list.charAt(i);
      quoted ^= c == '"';
      if (!quoted && depth == 0 && (c == ',' || c == ']')) {
        elements.add(list.substring(start, i).strip());
        start = i + 1;
      }
      depth += quoted ? 0 : "[(".indexOf(c) >= 0 ? 1 : "])".indexOf(c) >= 0 ? -1 : 0;
    }
    return elements.equals(List.of("")) ? List.of() : elements;
  }

  private static String count(List<String> elements) {
    return elements.size() == 1 ? "1 element" : elements.size() + " elements";
  }

  private static String oneLine(String list) {
    return list.replaceAll("\\s*\n\\s*", " ");
  }

  private static String unquoted(String text) {
    return text.replaceFirst("(?s)^\"(.*)\"$", "$1");
  }

  /** The first place where two lists differ; no index if it is their size. */
  private record Found(List<Integer> path, String expected, String actual) {
    List<Row> rows(String expectedList, String actualList) {
      boolean fit = Math.max(expectedList.length(), actualList.length()) < FITS;
      if (path.isEmpty()) {
        return fit
            ? plain(expected + ": " + expectedList, actual + ": " + actualList)
            : plain(expected, actual);
      }
      String place = "at index " + (path.size() == 1 ? path.get(0) : path);
      return fit
          ? placed(expected, actual, place, " of " + expectedList, " of " + actualList)
          : placed(expected, actual, place, "", "");
    }
  }
}
