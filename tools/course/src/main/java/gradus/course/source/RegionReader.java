package gradus.course.source;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the regions of one solution file.
 *
 * <p>It refuses every marker that would make a starter which does not compile, or would silently
 * leave a solution in it.
 */
final class RegionReader {
  private static final Pattern BEGIN =
      Pattern.compile(
          "\\s*// BEGIN SOLUTION (\\d+\\.\\d+)(?: ([A-Za-z][A-Za-z0-9_-]*))?( LATER)?\\s*");
  private static final Pattern END = Pattern.compile("\\s*// END SOLUTION\\s*");
  private static final Pattern LIKE_A_MARKER =
      Pattern.compile("//.*\\b(BEGIN|END)\\s+SOLUTION\\b", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final String place;
  private final JavaFile java;
  private final List<Region> regions = new ArrayList<>();

  private Matcher begin;
  private int beginLine;
  private int beginStart;
  private int bodyStart;

  /**
   * Prepares to read.
   *
   * @param file path in the source folder
   * @param place how errors name the file
   */
  RegionReader(String file, String place, JavaFile java) {
    this.file = file;
    this.place = place;
    this.java = java;
  }

  /** Returns whether a source has anything like a marker. */
  static boolean hasMarkers(String text) {
    return LIKE_A_MARKER.matcher(text).find();
  }

  /**
   * Returns the regions, in order.
   *
   * @throws UsageException if a marker is wrong, naming file, line and the fix
   */
  List<Region> read() {
    int number = 0;
    int start = 0;
    for (String line : java.text().split("(?<=\n)")) {
      number++;
      readLine(line, number, start);
      start += line.length();
    }
    if (begin != null) {
      throw wrong(beginLine, "this region is never closed: add `// END SOLUTION`");
    }
    return List.copyOf(regions);
  }

  private void readLine(String line, int number, int start) {
    Matcher opening = BEGIN.matcher(line);
    if (opening.matches()) {
      if (begin != null) {
        throw wrong(
            number,
            "a region begins inside the one of line %d: add `// END SOLUTION` before it"
                .formatted(beginLine));
      }
      begin = opening;
      beginLine = number;
      beginStart = start;
      bodyStart = start + line.length();
    } else if (END.matcher(line).matches()) {
      if (begin == null) {
        throw wrong(number, "no region is open here: remove it or add `// BEGIN SOLUTION <id>`");
      }
      regions.add(region(number, start, start + line.length()));
      begin = null;
    } else if (LIKE_A_MARKER.matcher(line).find()) {
      throw wrong(
          number,
          "`%s` is no marker: write `// BEGIN SOLUTION 1.2`, `// BEGIN SOLUTION 1.2 name`, `//"
                  .formatted(line.strip())
              + " BEGIN SOLUTION 1.2 name LATER` or `// END SOLUTION` on a line of its own");
    }
  }

  private Region region(int endLine, int endStart, int endEnd) {
    Method method =
        java.methodAround(bodyStart)
            .orElseThrow(
                () ->
                    wrong(
                        beginLine,
                        "the region is in no method: put the markers around the whole body of"
                            + " one"));
    if (method.isConstructor()) {
      throw wrong(
          beginLine,
          "the region is in a constructor, whose stub could not assign final fields: move the code"
              + " to a method");
    }
    if (!isWholeBody(method, endEnd)) {
      throw wrong(
          beginLine,
          "the region is not the whole body of `%s`: begin right after its { and end right before"
                  .formatted(method.declaration())
              + " its }");
    }
    return new Region(
        id(),
        name(),
        file,
        beginLine,
        endLine,
        method.signature(),
        method.declaration(),
        method.returnsVoid(),
        isLater(method),
        Tags.leftOut(java.text().substring(bodyStart, endStart)));
  }

  private boolean isWholeBody(Method method, int end) {
    String text = java.text();
    return end <= method.close()
        && Tags.leftOut(text.substring(method.open() + 1, beginStart)).isBlank()
        && Tags.leftOut(text.substring(end, method.close())).isBlank();
  }

  private String name() {
    String name = begin.group(2) == null ? "" : begin.group(2);
    if (name.equals("LATER")) {
      throw wrong(
          beginLine,
          "the region has no name, and LATER stands behind one: write `// BEGIN SOLUTION %s name"
                  .formatted(begin.group(1))
              + " LATER`");
    }
    return name;
  }

  private boolean isLater(Method method) {
    boolean later = begin.group(3) != null;
    if (later && !method.returnsVoid()) {
      throw wrong(
          beginLine,
          "`%s` returns something, which a stub that does nothing cannot: leave out LATER"
              .formatted(method.declaration()));
    }
    return later;
  }

  private ExerciseId id() {
    try {
      return ExerciseId.parse(begin.group(1));
    } catch (IllegalArgumentException e) {
      throw wrong(beginLine, e.getMessage());
    }
  }

  private UsageException wrong(int line, String message) {
    return UsageException.at(place, line, message);
  }
}
