package gradus.course.source;

import java.util.List;
import java.util.function.Function;

/**
 * A file of a solution.
 *
 * @param lines the source, with markers; a line has its line end
 * @param regions its regions, in order
 * @param todoImport what it needs where a region is stubbed
 */
record SolutionFile(List<String> lines, List<Region> regions, TodoImport todoImport) {

  SolutionFile(String text, List<Region> regions, TodoImport todoImport) {
    this(List.of(text.split("(?<=\n)")), regions, todoImport);
  }

  /**
   * Returns the file without markers or tags.
   *
   * @param bodies what each region's body becomes
   */
  String render(Function<Region, String> bodies) {
    StringBuilder rendered = new StringBuilder();
    int next = 0;
    for (Region region : regions) {
      lines.subList(next, region.beginLine() - 1).forEach(rendered::append);
      rendered.append(bodies.apply(region));
      next = region.endLine();
    }
    lines.subList(next, lines.size()).forEach(rendered::append);
    return Tags.leftOut(rendered.toString());
  }

  /** Returns the space before a region's markers. */
  String indent(Region region) {
    String marker = lines.get(region.beginLine() - 1);
    return marker.substring(0, marker.indexOf("//"));
  }
}
