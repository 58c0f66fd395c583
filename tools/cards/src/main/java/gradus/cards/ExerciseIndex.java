package gradus.cards;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** Returns where to read on: a section of the book, or of the lesson's page while it has none. */
  Optional<Row> reading() {
    return Stream.of("book", "read")
        .filter(label -> lesson.containsKey(id + "." + label))
        .map(label -> new Row(label, lesson.getProperty(id + "." + label)))
        .findFirst();
  }

  /** Returns the declarations that the student completes, in order. */
  List<Declaration> declarations() {
    List<Declaration> all = new ArrayList<>();
    String look = id + ".look.";
    for (int i = 1; lesson.containsKey(look + i); i++) {
      String[] parts = lesson.getProperty(look + i).split("\\|", 2);
      String region = lesson.getProperty(id + ".region." + i, "");
      String method = lesson.getProperty(id + ".method." + i, "");
      all.add(new Declaration(region, parts[0], parts.length < 2 ? "" : parts[1], method));
    }
    return all;
  }

  /** Returns id and title of another exercise of the lesson, if a stack frame is in its code. */
  Optional<String> other(StackTraceElement frame) {
    return lesson.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".look.1"))
        .map(key -> ExerciseId.parse(key.replace(".look.1", "")))
        .filter(exercise -> !exercise.equals(id))
        .map(exercise -> new ExerciseIndex(exercise, lesson))
        .filter(exercise -> exercise.declarations().stream().anyMatch(it -> it.holds(frame)))
        .map(ExerciseIndex::title)
        .findFirst();
  }

  /**
   * A method that the student completes.
   *
   * @param region the name of the part of the exercise that it is, "" if it is all of it
   * @param file its file, such as "gradus/scalar/Value.java"
   * @param text its declaration in one line, such as "public Value mul(Value other)"
   * @param path its name after those of its classes, the outermost first: "Value.mul"; or ""
   */
  record Declaration(String region, String file, String text, String path) {
    /** Returns the method's name, such as "mul". */
    String method() {
      return text.replaceFirst("\\s*\\(.*", "").replaceFirst(".*\\s", "");
    }

    /** Returns the nested classes that it is in, the outermost first: often none. */
    List<String> nested() {
      String[] names = path.split("\\.");
      return names.length < 3 ? List.of() : List.of(names).subList(1, names.length - 1);
    }

    /** Returns the name of the innermost class that it is in. */
    String type() {
      List<String> nested = nested();
      return nested.isEmpty()
          ? file.replaceFirst(".*/", "").replace(".java", "")
          : nested.get(nested.size() - 1);
    }

    /**
     * Returns how a card shows it: as it is declared, or, in a nested class, "Permute.backward".
     */
    String shown() {
      return nested().isEmpty() ? text : type() + "." + method();
    }

    /** Returns whether a message names it with its class, such as "Permute.backward". */
    boolean isNamedIn(String message) {
      return Pattern.compile("\\b" + Pattern.quote(type() + "." + method()) + "\\b")
          .matcher(message)
          .find();
    }

    /** Returns whether a stack frame is in it, or in a lambda of it. */
    boolean holds(StackTraceElement frame) {
      String outer = file.replaceFirst("\\.java$", "").replace('/', '.');
      String type = Stream.concat(Stream.of(outer), nested().stream()).collect(joining("$"));
      return frame.getClassName().equals(type) && Frames.name(frame).equals(method());
    }
  }
}
