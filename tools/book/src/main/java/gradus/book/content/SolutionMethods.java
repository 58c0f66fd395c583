package gradus.book.content;

import gradus.course.UsageException;
import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.source.JavaFile;
import gradus.course.source.Method;
import gradus.course.source.Region;
import gradus.course.source.SolutionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The methods of the lessons' solutions, cut out of their sources whole and without markers. */
public final class SolutionMethods {
  private final Course course;
  private final Map<Lesson, SolutionTree> trees = new HashMap<>();
  private final Map<Lesson, SortedMap<String, String>> sources = new HashMap<>();
  private final Map<String, JavaFile> parsed = new HashMap<>();

  /** Prepares to quote from a course's solutions. */
  public SolutionMethods(Course course) {
    this.course = course;
  }

  /** Returns the solution of a lesson. */
  public SolutionTree solution(Lesson lesson) {
    return trees.computeIfAbsent(lesson, SolutionTree::read);
  }

  /** Returns the whole method that holds a region. */
  public Listing method(Lesson lesson, Region region) {
    JavaFile file = parse(lesson, region.file());
    return file.method(region.method())
        .map(method -> cut(file, method, false))
        .orElseThrow(
            () -> new IllegalStateException(region.file() + " has lost " + region.method()));
  }

  /**
   * Returns a method by name.
   *
   * @param name such as "Value.mul", "Value.pow(double)" if there are several, "Value.Value" for a
   *     constructor
   * @throws UsageException naming what there is if there is not exactly one
   */
  public Listing method(String name, boolean withJavadoc) {
    int dot = name.indexOf('.');
    if (dot < 1) {
      throw new UsageException(
          "'%s' is no method: write class and method, such as Value.mul".formatted(name));
    }
    JavaFile file = fileOf(name.substring(0, dot));
    String wanted = signature(name);
    List<Method> found = new ArrayList<>();
    for (Method method : file.methods()) {
      if (method.signature().equals(wanted) || withoutTypes(method).equals(wanted)) {
        found.add(method);
      }
    }
    if (found.size() == 1) {
      return cut(file, found.get(0), withJavadoc);
    }
    throw new UsageException(
        found.isEmpty()
            ? "there is no method '%s': there is %s".formatted(name, names(file.methods()))
            : "'%s' is ambiguous: write one of %s".formatted(name, names(found)));
  }

  private JavaFile fileOf(String className) {
    String end = "/" + className + ".java";
    for (Lesson lesson : course.lessons()) {
      for (String file : sources(lesson).keySet()) {
        if (file.endsWith(end)) {
          return parse(lesson, file);
        }
      }
    }
    String classes =
        course.lessons().stream()
            .flatMap(lesson -> sources(lesson).keySet().stream())
            .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - 5))
            .filter(simple -> !simple.contains("-"))
            .sorted()
            .collect(Collectors.joining(", "));
    throw new UsageException(
        "no solution has a class %s: there is %s".formatted(className, classes));
  }

  private JavaFile parse(Lesson lesson, String file) {
    return parsed.computeIfAbsent(
        lesson.name() + "/" + file, key -> JavaFile.parse(sources(lesson).get(file)));
  }

  private SortedMap<String, String> sources(Lesson lesson) {
    return sources.computeIfAbsent(lesson, one -> solution(one).render(region -> false));
  }

  private static Listing cut(JavaFile file, Method method, boolean withJavadoc) {
    String text = file.text();
    int start = method.start();
    String before = text.substring(0, start).stripTrailing();
    if (withJavadoc && before.endsWith("*/")) {
      start = before.lastIndexOf("/**");
    }
    // The first line keeps its indent, so that the lines' common indent can be told.
    int lineStart = text.lastIndexOf('\n', start) + 1;
    Listing whole = Listing.of(text.substring(lineStart, method.close() + 1));
    return new Listing(Reflow.of(whole.lines(), Listing.MOST_COLUMNS));
  }

  /** Returns the compiler's form of a name: "Value.Value" becomes "Value.<init>". */
  private static String signature(String name) {
    String spaced = name.replaceAll("\\s*,\\s*", ", ").strip();
    return spaced.replaceFirst("(?<![\\w$])(\\w+)\\.\\1(?=$|\\()", "$1.<init>");
  }

  private static String withoutTypes(Method method) {
    String signature = method.signature();
    int end = signature.length();
    // A method inside another one has two pairs of parentheses; only the last names its types.
    return signature.substring(0, signature.lastIndexOf('(', end));
  }

  private static String names(List<Method> methods) {
    return methods.stream()
        .map(Method::signature)
        .map(signature -> signature.replaceAll("(\\w+)\\.<init>", "$1.$1"))
        .collect(Collectors.joining(", "));
  }
}
