package gradus.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the lesson's generated index says of one exercise; all of it empty if there is none. */
final class ExerciseIndex {
  private final ExerciseId id;
  private final Properties lesson;

  private ExerciseIndex(ExerciseId id, Properties lesson) {
    this.id = id;
    this.lesson = lesson;
  }

  /** Reads {@code gradus/lesson01.properties} through the context class loader. */
  static ExerciseIndex of(ExerciseId id) {
    return new ExerciseIndex(id, LessonResource.read("lesson%02d", id));
  }

  /** Returns the lesson's directory, such as "lesson01-scalar-engine". */
  String lesson() {
    return lesson.getProperty("lesson", "");
  }

  /** Returns the exercise's id and title, such as "1.2 Multiply". */
  String title() {
    return (id + " " + lesson.getProperty(id + ".title", "")).strip();
  }

  /** Returns the section of the book, such as {@code chapter 1, "Why gradients add up"}. */
  String book() {
    return lesson.getProperty(id + ".book", "");
  }

  /** Returns the declarations that the student completes, in order. */
  List<Declaration> declarations() {
    List<Declaration> all = new ArrayList<>();
    String look = id + ".look.";
    for (int i = 1; lesson.containsKey(look + i); i++) {
      String[] parts = lesson.getProperty(look + i).split("\\|", 2);
      String region = lesson.getProperty(id + ".region." + i, "");
      all.add(new Declaration(region, parts[0], parts.length < 2 ? "" : parts[1]));
    }
    return all;
  }

  /**
   * A method that the student completes.
   *
   * @param region the name of the part of the exercise that it is, "" if it is all of it
   * @param file its file, such as "gradus/scalar/Value.java"
   * @param text its declaration in one line, such as "public Value mul(Value other)"
   */
  record Declaration(String region, String file, String text) {
    /** Returns the method's name, such as "mul". */
    String method() {
      return text.replaceFirst("\\s*\\(.*", "").replaceFirst(".*\\s", "");
    }
  }
}
