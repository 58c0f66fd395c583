package gradus.course.source;

import java.util.List;

/**
 * The import that stubs need, put where Google's style sorts it: static imports come first.
 *
 * @param offset where in the file it goes
 * @param text what goes there; "" if the file has the import already
 */
record TodoImport(int offset, String text) {
  /** What a file without stubs needs. */
  static final TodoImport NONE = new TodoImport(0, "");

  private static final String NAME = "gradus.exercise.Todo.todo";
  private static final String STATEMENT = "import static " + NAME + ";";

  /** Returns what a file needs. */
  static TodoImport of(JavaFile file) {
    List<JavaFile.Import> statics =
        file.imports().stream().filter(JavaFile.Import::isStatic).toList();
    if (statics.stream().anyMatch(other -> other.name().equals(NAME))) {
      return NONE;
    }
    for (JavaFile.Import other : statics) {
      if (other.name().compareTo(NAME) > 0) {
        return new TodoImport(other.start(), STATEMENT + "\n");
      }
    }
    if (!statics.isEmpty()) {
      return new TodoImport(statics.get(statics.size() - 1).end(), "\n" + STATEMENT);
    }
    if (!file.imports().isEmpty()) {
      return new TodoImport(file.imports().get(0).start(), STATEMENT + "\n\n");
    }
    return file.packageEnd() == 0
        ? new TodoImport(0, STATEMENT + "\n\n")
        : new TodoImport(file.packageEnd(), "\n\n" + STATEMENT);
  }

  /** Returns the file's text with the import; bodies of methods, which follow, may have changed. */
  String addTo(String file) {
    return file.substring(0, offset) + TextFile.withLineEndsOf(file, text) + file.substring(offset);
  }
}
