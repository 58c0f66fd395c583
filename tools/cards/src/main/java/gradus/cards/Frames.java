package gradus.cards;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stack frames without those of the machinery that runs the tests. */
final class Frames {
  private static final int MANY = 8;
  private static final List<String> MACHINERY =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "org.junit.",
          "org.opentest4j.",
          "org.assertj.",
          "org.apache.maven.",
          "com.intellij.",
          "org.eclipse.",
          "gradus.cards.",
          "gradus.exercise.",
          "gradus.course.");

  private static final Pattern PRINTED =
      Pattern.compile("(?m)^\\s*at ([\\w.$]+)\\.([\\w$<>]+)\\((\\w+\\.java):(\\d+)\\)");

  private Frames() {}

  /** Returns the frames of the student's code and of the tests, innermost first. */
  static List<StackTraceElement> of(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> !isMachinery(frame))
        .map(Frames::withoutLoader)
        .toList();
  }

  /**
   * Returns the frames that a failure's message quotes from the exception it is about, innermost
   * first.
   */
  static List<StackTraceElement> quotedIn(Throwable failure) {
    return PRINTED
        .matcher(String.valueOf(failure.getMessage()))
        .results()
        .map(
            at ->
                new StackTraceElement(
                    at.group(1), at.group(2), at.group(3), Integer.parseInt(at.group(4))))
        .filter(frame -> !isMachinery(frame))
        .toList();
  }

  /** Returns few enough of them to print: a recursion's frames say the same again and again. */
  static StackTraceElement[] shown(List<StackTraceElement> frames) {
    return frames.stream().distinct().limit(MANY).toArray(StackTraceElement[]::new);
  }

  /** Returns the method that a frame is in, such as "Value.mul". */
  static String method(StackTraceElement frame) {
    return frame.getClassName().replaceFirst(".*[.$]", "") + "." + name(frame);
  }

  /** Returns the name of the method that a frame is in, also if it is in a lambda of it: "mul". */
  static String name(StackTraceElement frame) {
    return frame.getMethodName().replaceFirst("lambda\\$(\\w+)\\$\\d+", "$1");
  }

  private static boolean isMachinery(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.contains("$$Lambda") || MACHINERY.stream().anyMatch(type::startsWith);
  }

  /** Returns a frame that prints as "gradus.X.f(X.java:1)", not as "app//gradus.X.f(X.java:1)". */
  private static StackTraceElement withoutLoader(StackTraceElement frame) {
    return new StackTraceElement(
        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
  }
}
