package gradus.course.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import gradus.course.run.Javac;
import gradus.course.run.MemorySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * A Java source, parsed by the JDK's own compiler, which knows what a brace in a string is.
 *
 * @param text the source
 * @param methods those with a body, in the order of their bodies' ends
 * @param imports in their order
 * @param packageEnd the offset behind the package declaration, 0 if there is none
 * @param syntaxError "52: ';' expected" and the like, if the source does not parse
 */
public record JavaFile(
    String text,
    List<Method> methods,
    List<Import> imports,
    int packageEnd,
    Optional<String> syntaxError) {

  /**
   * An import of a source.
   *
   * @param start its offset
   * @param end the offset behind its semicolon
   */
  public record Import(String name, boolean isStatic, int start, int end) {}

  /** Parses a source; one that has syntax errors keeps what the compiler could make of it. */
  public static JavaFile parse(String text) {
    MemorySource source = new MemorySource("Source.java", text);
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            Javac.get().getTask(null, null, problems, List.of("-proc:none"), null, List.of(source));
    CompilationUnitTree unit = parse(task);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    MethodScanner scanner = new MethodScanner(text, unit, positions);
    scanner.scan(unit, null);
    Tree packageTree = unit.getPackage();
    return new JavaFile(
        text,
        scanner.methods(),
        unit.getImports().stream().map(tree -> importOf(tree, unit, positions)).toList(),
        packageTree == null ? 0 : (int) positions.getEndPosition(unit, packageTree),
        problems.getDiagnostics().stream()
            .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
            .map(problem -> problem.getLineNumber() + ": " + problem.getMessage(Locale.ROOT))
            .findFirst());
  }

  /** Returns the innermost method whose body holds an offset. */
  public Optional<Method> methodAround(int offset) {
    return methods.stream()
        .filter(method -> method.contains(offset))
        .max(Comparator.comparingInt(Method::open));
  }

  /** Returns the method of a signature, if there is exactly one. */
  public Optional<Method> method(String signature) {
    List<Method> found =
        methods.stream().filter(method -> method.signature().equals(signature)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static CompilationUnitTree parse(JavacTask task) {
    try {
      return task.parse().iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Import importOf(
      ImportTree tree, CompilationUnitTree unit, SourcePositions positions) {
    return new Import(
        tree.getQualifiedIdentifier().toString(),
        tree.isStatic(),
        (int) positions.getStartPosition(unit, tree),
        (int) positions.getEndPosition(unit, tree));
  }
}
