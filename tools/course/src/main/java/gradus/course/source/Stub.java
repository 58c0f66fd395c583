package gradus.course.source;

import gradus.course.Columns;
import gradus.course.manifest.ExerciseSpec;

/**
 * What a starter has in place of a region: the exercise's title and prompt, and a call of {@code
 * todo} or {@code later}.
 */
record Stub(Region region, ExerciseSpec exercise) {

  private static final int LISTING_WIDTH = 76;

  /** Returns the stub's lines, each indented. */
  String text(String indent) {
    StringBuilder text = new StringBuilder();
    String name = region.name().isEmpty() ? "" : ": " + region.name();
    line(text, indent, "// TODO " + exercise.id() + " " + exercise.title() + name);
    int width = LISTING_WIDTH - indent.length() - "//   ".length();
    Columns.wrap(exercise.prompts().get(region.name()), width)
        .forEach(line -> line(text, indent, ("//   " + line).stripTrailing()));
    String call = region.todoMethod() + "(\"" + region.id() + "\");";
    line(text, indent, (region.returnsVoid() ? "" : "return ") + call);
    return text.toString();
  }

  private static void line(StringBuilder text, String indent, String line) {
    text.append(indent).append(line).append('\n');
  }
}
