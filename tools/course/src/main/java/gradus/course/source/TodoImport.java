package gradus.course.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The imports that stubs need, put where Google's style sorts them: static imports come first.
 *
 * @param imports those that the file has, in their order
 * @param packageEnd the offset behind the package declaration, 0 if there is none
 */
record TodoImport(List<JavaFile.Import> imports, int packageEnd) {
  /** That of a file which never has a stub. */
  static final TodoImport NONE = new TodoImport(List.of(), 0);

  private static final String TYPE = "gradus.exercise.Todo.";

  /** Looks at what a file has. */
  static TodoImport of(JavaFile file) {
    return new TodoImport(file.imports(), file.packageEnd());
  }

  /**
   * Returns the file's text with the imports that it lacks; bodies of methods, which follow, may
   * have changed.
   *
   * @param methods the methods that stubs call: "todo", "later"
   */
  String addTo(String file, Set<String> methods) {
    List<JavaFile.Import> statics = imports.stream().filter(JavaFile.Import::isStatic).toList();
    List<String> lacking =
        methods.stream()
            .map(TYPE::concat)
            .filter(name -> statics.stream().noneMatch(other -> other.name().equals(name)))
            .sorted()
            .toList();
    return lacking.isEmpty() ? file : add(file, lacking, statics);
  }

  private String add(String file, List<String> names, List<JavaFile.Import> statics) {
    String lines =
        names.stream().map(name -> "import static " + name + ";").collect(Collectors.joining("\n"));
    for (JavaFile.Import other : statics) {
      if (other.name().compareTo(names.get(0)) > 0) {
        return insert(file, other.start(), lines + "\n");
      }
    }
    if (!statics.isEmpty()) {
      return insert(file, statics.get(statics.size() - 1).end(), "\n" + lines);
    }
    if (!imports.isEmpty()) {
      return insert(file, imports.get(0).start(), lines + "\n\n");
    }
    return packageEnd == 0
        ? insert(file, 0, lines + "\n\n")
        : insert(file, packageEnd, "\n\n" + lines);
  }

  private static String insert(String file, int offset, String text) {
    return file.substring(0, offset) + TextFile.withLineEndsOf(file, text) + file.substring(offset);
  }
}
