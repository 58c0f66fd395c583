package gradus.course;

import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.source.SolutionTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A throw-away course of one lesson, {@code lesson01-counter}, in which everything is right until a
 * test breaks it.
 *
 * <p>Exercise 1.1 has one region, without a name and void; 1.2 has two, countAll (void) and larger
 * (generic and static). Its files are in {@code src/test/resources/mini-course}; the starter is not
 * generated yet.
 */
public final class MiniCourse {
  /** The lesson's {@code lesson.yaml}. */
  public static final String MANIFEST = "lesson01-counter/lesson.yaml";

  /** The source folder of the solution. */
  public static final String SOLUTION = "solutions/lesson01-counter/src/main/java/";

  /** The source folder of the student. */
  public static final String STUDENT = "lesson01-counter/src/main/java/";

  /** The visible tests. */
  public static final String TESTS = "lesson01-counter/src/test/java/";

  /** The hidden tests. */
  public static final String HIDDEN_TESTS = "solutions/lesson01-counter/src/test/java/";

  /** The planted mistakes. */
  public static final String WRONG_ANSWERS = "solutions/lesson01-counter/wrong-answers/";

  private final Path root;

  private MiniCourse(Path root) {
    this.root = root;
  }

  /** Writes the course into an empty directory. */
  public static MiniCourse in(Path root) {
    MiniCourse course = new MiniCourse(root);
    try {
      Path origin = Path.of(MiniCourse.class.getResource("/mini-course").toURI());
      try (Stream<Path> files = Files.walk(origin)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          course.write(origin.relativize(file).toString(), Files.readString(file));
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return course;
  }

  /** Returns the course's directory. */
  public Path root() {
    return root;
  }

  /** Writes a file, by its path from the root. */
  public MiniCourse write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts one text for another, everywhere in a file. */
  public MiniCourse replace(String file, String before, String after) {
    String text = read(file);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " has no '" + before + "'");
    }
    return write(file, text.replace(before, after));
  }

  /** Makes a void region one whose stub lets the program go on. */
  public MiniCourse later(String region) {
    String file = SOLUTION + "mini/Counter.java";
    return replace(file, "// BEGIN SOLUTION " + region, "// BEGIN SOLUTION " + region + " LATER");
  }

  /** Makes exercise 1.1 such a region, which therefore has a name: increment. */
  public MiniCourse laterIncrement() {
    String counter = SOLUTION + "mini/Counter.java";
    return replace(counter, "BEGIN SOLUTION 1.1", "BEGIN SOLUTION 1.1 increment")
        .later("1.1 increment")
        .replace(MANIFEST, "prompt: Raise the", "prompt:\n      increment: Raise the")
        .replace(WRONG_ANSWERS + "1.1-counts-once.java", "WRONG 1.1", "WRONG 1.1 increment");
  }

  /** Deletes a file. */
  public MiniCourse delete(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a directory, with all that is in it. */
  public MiniCourse deleteAll(String directory) {
    files(directory).forEach(this::delete);
    try (Stream<Path> directories = Files.walk(root.resolve(directory))) {
      for (Path empty : directories.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(empty);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file's text. */
  public String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a file exists. */
  public boolean has(String file) {
    return Files.exists(root.resolve(file));
  }

  /** Returns the paths of all files below a directory. */
  public List<String> files(String directory) {
    try (Stream<Path> files = Files.walk(root.resolve(directory))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the course as it is now. */
  public Course course() {
    return Course.read(root);
  }

  /** Reads the lesson as it is now. */
  public Lesson lesson() {
    return course().lessons().get(0);
  }

  /** Reads the solution as it is now. */
  public SolutionTree solution() {
    return SolutionTree.read(lesson());
  }
}
