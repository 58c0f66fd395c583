package gradus.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which exercise is still to do, and where.
 *
 * <p>An error, not an exception: no test that expects a {@code RuntimeException} is satisfied by an
 * exercise that nobody has solved. The stack trace is the student's line alone.
 */
public final class TodoError extends Error {
  private static final long serialVersionUID = 1;
  private static final Map<String, TodoError> PASSED = new ConcurrentHashMap<>();
  private static volatile String lastRaised = "";

  private final String id;
  private final String place;

  TodoError(String id) {
    this(id, lessonOf(id), caller());
  }

  private TodoError(String id, Properties lesson, StackTraceElement stub) {
    this(id, lesson.getProperty(id + ".title", ""), place(lesson, stub), stub);
  }

  private TodoError(String id, String title, String place, StackTraceElement stub) {
    super(
        "✗ %s is still to do: write %s in %s (hint: ./gradus hint %s)"
            .formatted((id + " " + title).strip(), method(stub), place, id),
        null,
        false,
        true);
    this.id = id;
    this.place = place;
    setStackTrace(new StackTraceElement[] {stub});
    lastRaised = id;
  }

  private TodoError(TodoError first) {
    super("✗ %s is still to do: write %s".formatted(first.id, first.method()), null, false, true);
    id = first.id;
    place = first.place;
    setStackTrace(first.getStackTrace());
  }

  /** Returns the same error with fewer words, for who has read them. */
  public TodoError again() {
    return new TodoError(this);
  }

  /** Returns the exercise's id, such as "1.2". */
  public String id() {
    return id;
  }

  /** Returns where the code is to be written: file and line, with a colon between them. */
  public String place() {
    return place;
  }

  /**
   * Returns the method to write: its name, after that of its class if the class is a nested one.
   */
  public String method() {
    return method(getStackTrace()[0]);
  }

  /** Returns the exercise whose TODO was reached last in this JVM, or "" since {@link #forget}. */
  public static String lastRaised() {
    return lastRaised;
  }

  /**
   * Returns the first TODO of an exercise that was reached since {@link #forget} and let the
   * program go on.
   */
  public static Optional<TodoError> passed(String id) {
    return Optional.ofNullable(PASSED.get(id));
  }

  /** Forgets which TODOs were reached; cards and proofs do so before every test. */
  public static void forget() {
    lastRaised = "";
    PASSED.clear();
  }

  /** Remembers a TODO that lets the program go on; a loop may come by a million times. */
  static void pass(String id) {
    if (!PASSED.containsKey(id)) {
      PASSED.put(id, new TodoError(id));
    }
    lastRaised = id;
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

  private static String method(StackTraceElement stub) {
    String type = stub.getClassName().replaceFirst("\\$\\d.*", "");
    int nested = type.lastIndexOf('$');
    String method = stub.getMethodName();
    return nested < 0 ? method : type.substring(nested + 1) + "." + method;
  }

  private static String place(Properties lesson, StackTraceElement stub) {
    String file = stub.getFileName() + ":" + stub.getLineNumber();
    String directory = lesson.getProperty("lesson");
    if (directory == null) {
      return file;
    }
    String type = stub.getClassName().replaceFirst("\\$.*", "");
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    return directory + "/src/main/java/" + folder + file;
  }

  /** Reads the lesson's generated index; without one the message only lacks the title. */
  private static Properties lessonOf(String id) {
    Properties index = new Properties();
    String lesson = id.replaceFirst("\\..*", "");
    String name = "gradus/lesson" + (lesson.length() < 2 ? "0" : "") + lesson + ".properties";
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
