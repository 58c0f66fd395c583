package gradus.course.learn;

import gradus.cards.ExerciseId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method that a student has not written yet.
 *
 * @param place its file and the line of its TODO
 * @param method its name
 */
record Stub(String place, String method) {
  private static final Pattern NAME = Pattern.compile("(\\w+)\\(");

  /** Finds the stubs of an exercise in a source, from top to bottom. */
  static List<Stub> in(String file, String source, ExerciseId exercise) {
    List<Stub> stubs = new ArrayList<>();
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\s*(return todo|todo|later)\\(\"" + exercise + "\"\\);\\s*")) {
        stubs.add(new Stub(file + ":" + (i + 1), methodAbove(lines, i)));
      }
    }
    return stubs;
  }

  /** Only comments and the declaration itself stand between a stub and its method's name. */
  private static String methodAbove(List<String> lines, int stub) {
    for (int i = stub - 1; i >= 0; i--) {
      Matcher name = NAME.matcher(lines.get(i));
      if (!lines.get(i).strip().startsWith("//") && name.find()) {
        return name.group(1);
      }
    }
    return "";
  }
}
