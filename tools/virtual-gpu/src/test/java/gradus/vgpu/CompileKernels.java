package gradus.vgpu;

import gradus.vgpu.compiler.Clang;
import gradus.vgpu.compiler.Compilation;
import gradus.vgpu.compiler.Compiler;
import gradus.vgpu.compiler.Nvrtc;
import gradus.vgpu.compiler.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the test kernels with one of the course's own compilers, after a change of a kernel or
 * of the prelude. (nvcc's PTX is made by {@code src/test/kernels.sh}.)
 *
 * <pre>java -cp … gradus.vgpu.CompileKernels clang|nvrtc src/test/resources/kernels</pre>
 */
public final class CompileKernels {
  private CompileKernels() {}

  /** Writes {@code FOLDER/COMPILER/x.ptx} for every {@code FOLDER/x.cu}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("expected two arguments: clang or nvrtc, and a folder");
    }
    Compiler compiler = arguments[0].equals("nvrtc") ? new Nvrtc() : new Clang();
    compiler
        .missing()
        .ifPresent(
            what -> {
              throw new IllegalStateException(what);
            });
    Path folder = Path.of(arguments[1]);
    Path results = Files.createDirectories(folder.resolve(arguments[0]));
    List<Path> kernels;
    try (Stream<Path> files = Files.list(folder)) {
      kernels = files.filter(path -> path.toString().endsWith(".cu")).sorted().toList();
    }
    for (Path kernel : kernels) {
      String name = kernel.getFileName().toString();
      Compilation compilation = compiler.compile(Source.of(name, Files.readString(kernel)));
      if (compilation.isCompiled()) {
        Files.writeString(results.resolve(name.replace(".cu", ".ptx")), compilation.ptx());
      }
      System.out.print(name + ": " + compilation.outcome() + "\n" + compilation.log());
    }
  }
}
