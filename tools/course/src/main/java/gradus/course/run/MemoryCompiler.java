package gradus.course.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Compiles sources from memory to memory, on the class path of this JVM.
 *
 * <p>One file manager serves all compilations, so that the JDK and the libraries are opened once.
 */
public final class MemoryCompiler implements AutoCloseable {
  private static final String RELEASE = "17";
  private static final List<String> OPTIONS = options();

  private final JavaCompiler javac = Javac.get();
  private final StandardJavaFileManager libraries =
      javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /** On a JDK of just that release it is the default, and half a second faster. */
  private static List<String> options() {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-g", "-parameters", "-nowarn"));
    if (Runtime.version().feature() > Integer.parseInt(RELEASE)) {
      options.addAll(List.of("--release", RELEASE));
    }
    return List.copyOf(options);
  }

  /**
   * Compiles sources.
   *
   * @param sources the texts, by path within their source folder ({@code gradus/scalar/Value.java})
   * @param compiled classes that the sources may use
   */
  public Compilation compile(Map<String, String> sources, Classes compiled) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Memory memory = new Memory(libraries, compiled);
    List<MemorySource> units = new ArrayList<>();
    sources.forEach((file, text) -> units.add(new MemorySource(file, text)));
    // The second of two equal classes is the wrong one: let that be "Value copy.java".
    units.sort(Comparator.comparingInt(unit -> unit.file().length()));
    if (!units.isEmpty()) {
      javac.getTask(null, memory, diagnostics, OPTIONS, null, units).call();
    }
    List<CompileError> errors =
        diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(MemoryCompiler::error)
            .toList();
    return new Compilation(errors.isEmpty() ? memory.written() : Classes.NONE, errors);
  }

  @Override
  public void close() {
    try {
      libraries.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    if (!(diagnostic.getSource() instanceof MemorySource source)) {
      return new CompileError("", diagnostic.getLineNumber(), message, "");
    }
    String excerpt = excerpt(source.text(), diagnostic.getPosition());
    return new CompileError(source.file(), diagnostic.getLineNumber(), message, excerpt);
  }

  private static String excerpt(String text, long position) {
    if (position < 0 || position > text.length()) {
      return "";
    }
    int at = (int) position;
    int start = text.lastIndexOf('\n', at - 1) + 1;
    String line = text.substring(start).lines().findFirst().orElse("").replace('\t', ' ');
    int indent = line.length() - line.stripLeading().length();
    return line.strip() + "\n" + " ".repeat(Math.max(0, at - start - indent)) + "^";
  }

  /** A class file in memory: read when it was compiled before, written when it is compiled now. */
  private static final class ClassFile extends SimpleJavaFileObject {
    private final String name;
    private final byte[] compiled;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    ClassFile(String name, byte[] compiled) {
      super(MemorySource.uri(name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.compiled = compiled;
    }

    @Override
    public OutputStream openOutputStream() {
      return written;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(compiled);
    }
  }

  /** The libraries on disk, with the compiled classes before them. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Classes compiled;
    private final Map<String, ClassFile> output = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();

    Memory(JavaFileManager libraries, Classes compiled) {
      super(libraries);
      this.compiled = compiled;
    }

    Classes written() {
      Map<String, byte[]> byName = new TreeMap<>();
      output.forEach((name, file) -> byName.put(name, file.written.toByteArray()));
      return new Classes(byName, sources);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location,
        String className,
        JavaFileObject.Kind kind,
        javax.tools.FileObject sibling) {
      ClassFile file = new ClassFile(className, new byte[0]);
      output.put(className, file);
      sources.put(className, ((MemorySource) sibling).file());
      return file;
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      Iterable<JavaFileObject> onDisk = super.list(location, packageName, kinds, recurse);
      if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
        return onDisk;
      }
      List<JavaFileObject> all = new ArrayList<>();
      compiled
          .byName()
          .forEach(
              (name, bytes) -> {
                String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
                if (home.equals(packageName)) {
                  all.add(new ClassFile(name, bytes));
                }
              });
      onDisk.forEach(all::add);
      return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof ClassFile inMemory
          ? inMemory.name
          : super.inferBinaryName(location, file);
    }
  }
}
