package gradus.course.learn;

import gradus.course.UsageException;
import gradus.course.run.Classes;
import gradus.course.run.Compilation;
import gradus.course.run.CompileError;
import gradus.course.run.MemoryCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources some of which may not compile: the rest is compiled without them, or with a stand-in for
 * each of them.
 *
 * @param classes what did compile
 * @param broken the files that do not, and why: the errors of each, from top to bottom
 */
public record Sources(Classes classes, Map<String, List<CompileError>> broken) {
  /**
   * Compiles what can be compiled. A file that fails only once another one is left out is said to
   * fail because of that one.
   *
   * @param standIns a text for a file that does not compile; without one the file is left out
   */
  public static Sources compile(
      MemoryCompiler compiler,
      Map<String, String> sources,
      Map<String, String> standIns,
      Classes compiled) {
    SortedMap<String, String> remaining = new TreeMap<>(sources);
    Map<String, String> unused = new TreeMap<>(standIns);
    Map<String, List<CompileError>> broken = new LinkedHashMap<>();
    Compilation compilation = compiler.compile(remaining, compiled);
    while (!compilation.succeeded()) {
      Map<String, List<CompileError>> errors = byFile(compilation.errors());
      Optional<List<CompileError>> cause = broken.values().stream().findFirst();
      errors.forEach((file, ofFile) -> broken.putIfAbsent(file, cause.orElse(ofFile)));
      if (!remaining.keySet().removeAll(errors.keySet())) {
        throw new UsageException("cannot compile: " + compilation.errors().get(0));
      }
      errors
          .keySet()
          .forEach(
              file -> {
                String standIn = unused.remove(file);
                if (standIn != null) {
                  remaining.put(file, standIn);
                }
              });
      compilation = compiler.compile(remaining, compiled);
    }
    return new Sources(compilation.classes(), broken);
  }

  /** Returns each file's errors from top to bottom, the files in the compiler's order. */
  private static Map<String, List<CompileError>> byFile(List<CompileError> errors) {
    Map<String, List<CompileError>> byFile = new LinkedHashMap<>();
    errors.forEach(
        error -> byFile.computeIfAbsent(error.file(), file -> new ArrayList<>()).add(error));
    byFile.values().forEach(ofFile -> ofFile.sort(Comparator.comparingLong(CompileError::line)));
    return byFile;
  }
}
