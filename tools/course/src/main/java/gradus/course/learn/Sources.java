package gradus.course.learn;

import gradus.course.UsageException;
import gradus.course.run.Classes;
import gradus.course.run.Compilation;
import gradus.course.run.CompileError;
import gradus.course.run.MemoryCompiler;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources some of which may not compile: the rest is compiled without them, or with a stand-in for
 * each of them.
 *
 * @param classes what did compile
 * @param broken the files that do not, and why
 */
public record Sources(Classes classes, Map<String, CompileError> broken) {
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
    Map<String, CompileError> broken = new LinkedHashMap<>();
    Compilation compilation = compiler.compile(remaining, compiled);
    while (!compilation.succeeded()) {
      boolean first = broken.isEmpty();
      Set<String> files = new LinkedHashSet<>();
      for (CompileError error : compilation.errors()) {
        broken.putIfAbsent(error.file(), first ? error : broken.values().iterator().next());
        files.add(error.file());
      }
      if (!remaining.keySet().removeAll(files)) {
        throw new UsageException("cannot compile: " + compilation.errors().get(0));
      }
      files.forEach(
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
}
