package gradus.course.source;

import gradus.cards.ExerciseId;

/**
 * A marked part of a solution, which a student writes: the whole body of one method.
 *
 * @param id the exercise
 * @param name what tells it from the exercise's other regions; "" if it is the only one
 * @param file path in the source folder: {@code gradus/scalar/Value.java}
 * @param beginLine the line of {@code // BEGIN SOLUTION}, from 1
 * @param endLine the line of {@code // END SOLUTION}
 * @param method the method's class, name and parameter types: {@code Value.mul(Value)}
 * @param declaration the method up to its brace, in one line: {@code public Value mul(Value other)}
 * @param returnsVoid whether the method returns nothing
 * @param later whether its stub lets the program go on, for other exercises run past it
 * @param body the lines between the markers, without tags
 */
public record Region(
    ExerciseId id,
    String name,
    String file,
    int beginLine,
    int endLine,
    String method,
    String declaration,
    boolean returnsVoid,
    boolean later,
    String body) {

  /** Returns the method's name after those of its classes, the outermost first: "Value.mul". */
  String path() {
    return method.substring(0, method.indexOf('('));
  }

  /** Returns the method of {@code gradus.exercise.Todo} that its stub calls. */
  String todoMethod() {
    return later ? "later" : "todo";
  }

  /** Returns how messages name it: "1.5 div", or "1.4" if it has no name. */
  public String label() {
    return name.isEmpty() ? id.toString() : id + " " + name;
  }
}
