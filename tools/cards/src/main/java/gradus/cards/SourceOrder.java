package gradus.cards;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Runs a class's tests in the order in which they are written: the simplest failure comes first.
 *
 * <p>Reflection does not tell that order, but the compiler keeps it in the class file.
 */
public final class SourceOrder implements MethodOrderer {
  /** Sorts by place in the class file; where that cannot be read, by name. */
  @Override
  public void orderMethods(MethodOrdererContext context) {
    List<String> written = methodNames(context.getTestClass());
    context
        .getMethodDescriptors()
        .sort(
            Comparator.<MethodDescriptor>comparingInt(
                    test -> written.indexOf(test.getMethod().getName()))
                .thenComparing(test -> test.getMethod().toString()));
  }

  private static List<String> methodNames(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    List<String> names = new ArrayList<>();
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in != null) {
        new ClassReader(in).accept(new NameCollector(names), ClassReader.SKIP_CODE);
      }
      return names;
    } catch (IOException e) {
      return List.of();
    }
  }

  private static final class NameCollector extends ClassVisitor {
    private final List<String> names;

    NameCollector(List<String> names) {
      super(Opcodes.ASM9);
      this.names = names;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      names.add(name);
      return null;
    }
  }
}
