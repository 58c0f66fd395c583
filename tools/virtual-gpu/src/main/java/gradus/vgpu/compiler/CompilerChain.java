package gradus.vgpu.compiler;

import java.util.ArrayList;
import java.util.List;

/**
 * The compilers in the order of preference: the first that can be used compiles.
 *
 * <p>{@code -Dgradus.compiler=clang} (or {@code nvrtc}, {@code nvcc}, {@code prepared}) allows that
 * one only.
 */
public final class CompilerChain {
  private static CompilerChain standard;

  private final List<Compiler> compilers;
  private final PtxCache cache;

  /** Makes a chain. */
  public CompilerChain(List<Compiler> compilers, PtxCache cache) {
    this.compilers = List.copyOf(compilers);
    this.cache = cache;
  }

  /** Returns the chain that programs use. */
  public static synchronized CompilerChain standard() {
    if (standard == null) {
      String only = System.getProperty("gradus.compiler", "");
      List<Compiler> compilers = new ArrayList<>();
      for (Compiler each : List.of(new Nvrtc(), new Clang(), new Nvcc(), new PreparedPtx())) {
        if (each.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT).startsWith(only)) {
          compilers.add(each);
        }
      }
      standard = new CompilerChain(compilers, new PtxCache(UserCache.folder("ptx")));
    }
    return standard;
  }

  /**
   * Compiles with the first compiler that can be used, or answers from the cache.
   *
   * <p>One that cannot be run after all, or does not know the text, leaves it to the next.
   */
  public Compilation compile(Source source) {
    StringBuilder log = new StringBuilder();
    for (Compiler compiler : compilers) {
      if (compiler.missing().isEmpty()) {
        Compilation made = cache.get(compiler, source);
        if (made.outcome() != Compilation.Outcome.NO_COMPILER) {
          return made;
        }
        log.append(made.log());
      }
    }
    return Compilation.failed(Compilation.Outcome.NO_COMPILER, log + explain());
  }

  /** Returns the compiler in use; null if there is none. */
  public Compiler inUse() {
    for (Compiler compiler : compilers) {
      if (compiler.missing().isEmpty()) {
        return compiler;
      }
    }
    return null;
  }

  /** Returns a line for each compiler: that it is in use, or can be, or what it lacks. */
  public List<String> report() {
    List<String> lines = new ArrayList<>();
    Compiler used = inUse();
    for (Compiler compiler : compilers) {
      String state =
          compiler
              .missing()
              .map(lack -> "missing: " + lack)
              .orElse(compiler == used ? "in use" : "could be used");
      lines.add(compiler.name() + ": " + state);
    }
    return lines;
  }

  private String explain() {
    List<String> lines = report();
    if (lines.isEmpty()) {
      lines = List.of("-Dgradus.compiler must be nvrtc, clang, nvcc or prepared");
    }
    return "no compiler for CUDA C could be used:\n  " + String.join("\n  ", lines) + "\n";
  }
}
