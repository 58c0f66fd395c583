package gradus.course.learn;

import gradus.cards.ExerciseId;
import gradus.course.source.JavaFile;
import gradus.course.source.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * A method that a student has not written yet.
 *
 * @param place its file and the line of its TODO
 * @param method its name
 * @param type the name of its class
 * @param nested whether that is a class within another one
 */
record Stub(String place, String method, String type, boolean nested) {
  /** Finds the stubs of an exercise in a source, from top to bottom. */
  static List<Stub> in(String file, String source, ExerciseId exercise) {
    List<Stub> stubs = new ArrayList<>();
    List<String> lines = source.lines().toList();
    JavaFile java = null;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\s*(return todo|todo|later)\\(\"" + exercise + "\"\\);\\s*")) {
        java = java == null ? JavaFile.parse(source) : java;
        stubs.add(of(file + ":" + (i + 1), path(java, i)));
      }
    }
    return stubs;
  }

  private static Stub of(String place, String path) {
    String[] names = path.split("\\.");
    int last = names.length - 1;
    return new Stub(place, names[last], names[Math.max(0, last - 1)], last > 1);
  }

  private static String path(JavaFile java, int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      start = java.text().indexOf('\n', start) + 1;
    }
    return java.methodAround(start).map(Method::path).orElse("");
  }
}
