package gradus.course.run;

import gradus.course.UsageException;
import java.util.List;

/**
 * What came of compiling: the classes, or the errors and no classes.
 *
 * @param classes the compiled classes; none if there are errors
 * @param errors in the compiler's order
 */
public record Compilation(Classes classes, List<CompileError> errors) {
  /** Returns whether everything compiled. */
  public boolean succeeded() {
    return errors.isEmpty();
  }

  /**
   * Returns the classes of sources that have to compile.
   *
   * @param what names the sources in the error, such as "the solution of lesson 1"
   * @throws UsageException with the first error, in one line, if there is one
   */
  public Classes orThrow(String what) {
    if (!succeeded()) {
      String error = errors.get(0).toString().strip().replaceAll("\\s+", " ");
      throw new UsageException("cannot compile " + what + ": " + error);
    }
    return classes;
  }
}
