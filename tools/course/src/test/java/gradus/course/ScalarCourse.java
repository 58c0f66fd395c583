package gradus.course;

import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.source.SolutionTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A throw-away copy of lesson 1, in which some exercises are solved and others are not. */
public final class ScalarCourse {
  private static final Lesson ORIGINAL =
      Course.read(Path.of("../..").toAbsolutePath().normalize()).lessons().get(0);
  private static final SolutionTree SOLUTION = SolutionTree.read(ORIGINAL);
  private static final String LESSON = "lesson01-scalar-engine";
  private static final String MAIN = LESSON + "/src/main/java/gradus/scalar/";

  private final Path root;

  private ScalarCourse(Path root) {
    this.root = root;
  }

  /** Writes a student's room, in which everything is solved but some exercises. */
  public static ScalarCourse in(Path root, String... unsolved) {
    ScalarCourse course = new ScalarCourse(root);
    for (Path file : new Path[] {ORIGINAL.manifest(), ORIGINAL.index()}) {
      course.write(ORIGINAL.place(file), read(file));
    }
    Path chapter = Path.of("book/src/docs/asciidoc/en/scalar-engine.adoc");
    course.write(chapter.toString(), read(ORIGINAL.root().resolve(chapter)));
    Set<String> stubs = Set.of(unsolved);
    SOLUTION
        .render(region -> stubs.contains(region.id().toString()))
        .forEach((file, text) -> course.write(LESSON + "/src/main/java/" + file, text));
    return course;
  }

  /** Puts one text for another in a file of the engine, such as "Value.java". */
  public ScalarCourse replace(String file, String before, String after) {
    String text = read(root.resolve(MAIN + file));
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " has no '" + before + "'");
    }
    write(MAIN + file, text.replace(before, after));
    return this;
  }

  /** Returns where a text of the engine stands: the file from the root, and the line. */
  public String place(String file, String text) {
    String whole = read(root.resolve(MAIN + file));
    long line = whole.substring(0, whole.indexOf(text)).lines().count();
    return MAIN + file + ":" + line;
  }

  /** Reads the lesson as it is now. */
  public Lesson lesson() {
    return Course.read(root).lessons().get(0);
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
