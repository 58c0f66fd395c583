package gradus.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Says which exercise is still to do, and where.
 *
 * <p>An error, not an exception: no test that expects a {@code RuntimeException} is satisfied by an
 * exercise that nobody has solved. The stack trace is the student's line alone.
 */
public final class TodoError extends Error {
  private static final long serialVersionUID = 1;
  private static volatile String lastRaised = "";

  private final String id;

  TodoError(String id) {
    this(id, caller());
  }

  private TodoError(String id, StackTraceElement stub) {
    super(message(id, stub), null, false, true);
    this.id = id;
    setStackTrace(new StackTraceElement[] {stub});
    lastRaised = id;
  }

  /** Returns the exercise's id, such as "1.2". */
  public String id() {
    return id;
  }

  /** Returns the exercise whose TODO was reached last in this JVM, or "" since {@link #forget}. */
  public static String lastRaised() {
    return lastRaised;
  }

  /** Forgets which TODO was reached last; the proofs do so before every test. */
  public static void forget() {
    lastRaised = "";
  }

  /** Returns the message alone: it already starts with the exercise. */
  @Override
  public String toString() {
    return getMessage();
  }

  private static StackTraceElement caller() {
    String here = TodoError.class.getPackageName() + ".Todo";
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().startsWith(here))
                    .findFirst()
                    .orElseThrow()
                    .toStackTraceElement());
  }

  private static String message(String id, StackTraceElement stub) {
    Properties lesson = lessonOf(id);
    String title = lesson.getProperty(id + ".title", "").strip();
    return "✗ %s is still to do: write %s in %s:%d (hint: ./gradus hint %s)"
        .formatted(
            title.isEmpty() ? id : id + " " + title,
            stub.getMethodName(),
            file(lesson, stub),
            stub.getLineNumber(),
            id);
  }

  private static String file(Properties lesson, StackTraceElement stub) {
    String directory = lesson.getProperty("lesson");
    if (directory == null) {
      return stub.getFileName();
    }
    String type = stub.getClassName().replaceFirst("\\$.*", "");
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    return directory + "/src/main/java/" + folder + stub.getFileName();
  }

  /** Reads the lesson's generated index; without one the message only lacks the title. */
  private static Properties lessonOf(String id) {
    Properties index = new Properties();
    int dot = id.indexOf('.');
    String name = "gradus/lesson0" + (dot < 0 ? id : id.substring(0, dot)) + ".properties";
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(name)) {
      if (in != null) {
        index.load(in);
      }
    } catch (IOException e) {
      // The exercise's id is what matters, and that is known.
    }
    return index;
  }
}
