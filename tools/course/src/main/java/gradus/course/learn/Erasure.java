package gradus.course.learn;

import gradus.cards.ExerciseId;
import gradus.course.source.JavaFile;
import gradus.course.source.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes what was written for some exercises out of a student's sources, in memory: whether another
 * exercise passes then tells whose mistake it is.
 */
final class Erasure {
  private Erasure() {}

  /**
   * Returns the sources that differ then. A method that returns something has its TODO again; one
   * that does not does nothing, as if it could wait until later.
   *
   * @param sources the student's, by path in the source folder
   * @param index the lesson's generated index
   */
  static SortedMap<String, String> of(
      Map<String, String> sources, Map<String, String> index, Collection<ExerciseId> exercises) {
    SortedMap<String, String> erased = new TreeMap<>();
    for (ExerciseId exercise : exercises) {
      for (Place place : methods(index, exercise)) {
        String text = erased.getOrDefault(place.file(), sources.get(place.file()));
        if (text != null) {
          erased.put(place.file(), without(place, text, exercise));
        }
      }
    }
    return erased;
  }

  /** Returns the methods of an exercise, as the lesson's index has them. */
  static List<Place> methods(Map<String, String> index, ExerciseId exercise) {
    List<Place> methods = new ArrayList<>();
    String look = exercise + ".look.";
    for (int i = 1; index.containsKey(look + i); i++) {
      String[] parts = index.get(look + i).split("\\|", 2);
      methods.add(new Place(parts[0], parts[1], index.get(exercise + ".method." + i)));
    }
    return methods;
  }

  private static String without(Place place, String text, ExerciseId exercise) {
    return JavaFile.parse(text).methods().stream()
        .filter(place::is)
        .max(Comparator.comparingInt(Method::open))
        .map(
            method ->
                text.substring(0, method.open() + 1)
                    + (method.returnsVoid()
                        ? ""
                        : "return gradus.exercise.Todo.todo(\"" + exercise + "\");")
                    + text.substring(method.close()))
        .orElse(text);
  }

  /**
   * Where a method of an exercise is.
   *
   * @param file path in the source folder
   * @param declaration see {@link Method#declaration}
   * @param path see {@link Method#path}
   */
  record Place(String file, String declaration, String path) {
    private boolean is(Method method) {
      return method.declaration().equals(declaration) && method.path().equals(path);
    }
  }
}
