package gradus.course.source;

import gradus.course.UsageException;
import java.util.regex.Pattern;

/**
 * The lines {@code // tag::name[]} and {@code // end::name[]}, between which the book quotes a
 * solution; a student's starter has none of them.
 */
final class Tags {
  private static final Pattern TAG = Pattern.compile("\\s*// (tag|end)::[A-Za-z0-9_-]+\\[]\\s*");
  private static final Pattern LIKE_A_TAG = Pattern.compile("//\\s*(tag|end)::");

  private Tags() {}

  /**
   * Checks that every tag is one, for no other would be left out.
   *
   * @param place how errors name the file
   * @throws UsageException at the first that is not, naming file, line and the fix
   */
  static void check(String place, String text) {
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (LIKE_A_TAG.matcher(line).find() && !TAG.matcher(line).matches()) {
        throw UsageException.at(
            place,
            number,
            "`%s` is no tag: write `// tag::name[]` or `// end::name[]` on a line of its own"
                .formatted(line.strip()));
      }
    }
  }

  /** Returns a text without its tags, and with one blank line where a tag had one on each side. */
  static String leftOut(String text) {
    StringBuilder kept = new StringBuilder();
    boolean behindTag = false;
    for (String line : text.split("(?<=\n)")) {
      if (TAG.matcher(line).matches()) {
        behindTag = true;
      } else {
        boolean second = behindTag && line.isBlank() && kept.toString().endsWith("\n\n");
        kept.append(second ? "" : line);
        behindTag = false;
      }
    }
    return kept.toString();
  }
}
