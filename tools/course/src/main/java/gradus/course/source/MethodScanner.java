package gradus.course.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;

/** Collects the methods that have a body, also those of nested and anonymous classes. */
final class MethodScanner extends TreeScanner<Void, Void> {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Deque<String> owners = new ArrayDeque<>();
  private final List<Method> methods = new ArrayList<>();

  MethodScanner(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  List<Method> methods() {
    return List.copyOf(methods);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    String name = tree.getSimpleName().toString();
    owners.addLast(name.isEmpty() ? "new" : name);
    super.visitClass(tree, null);
    owners.removeLast();
    return null;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    owners.addLast(
        tree.getParameters().stream()
            .map(parameter -> String.valueOf(parameter.getType()))
            .collect(Collectors.joining(", ", tree.getName() + "(", ")")));
    super.visitMethod(tree, null);
    addIfWhole(tree, String.join(".", owners));
    owners.removeLast();
    return null;
  }

  /** Adds a method that has a body and, should the source not parse, both its braces. */
  private void addIfWhole(MethodTree tree, String signature) {
    if (tree.getBody() == null) {
      return;
    }
    int open = start(tree.getBody());
    int close = end(tree.getBody()) - 1;
    if (open < 0 || close <= open || text.charAt(open) != '{' || text.charAt(close) != '}') {
      return;
    }
    boolean isConstructor = tree.getName().contentEquals("<init>");
    boolean returnsVoid =
        tree.getReturnType() instanceof PrimitiveTypeTree type
            && type.getPrimitiveTypeKind() == TypeKind.VOID;
    methods.add(
        new Method(
            signature,
            declaration(tree, open),
            isConstructor,
            returnsVoid,
            start(tree),
            open,
            close));
  }

  private String declaration(MethodTree tree, int open) {
    int start = start(tree);
    StringBuilder declaration = new StringBuilder(text.substring(start, open));
    List<? extends AnnotationTree> annotations = tree.getModifiers().getAnnotations();
    for (int i = annotations.size() - 1; i >= 0; i--) {
      declaration.delete(start(annotations.get(i)) - start, end(annotations.get(i)) - start);
    }
    return declaration.toString().strip().replaceAll("\\s+", " ").replace("( ", "(");
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }
}
