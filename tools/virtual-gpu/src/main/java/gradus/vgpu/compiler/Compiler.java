package gradus.vgpu.compiler;

import java.util.Optional;

/** Makes PTX of CUDA C. */
public interface Compiler {
  /** Returns the name and version, such as {@code clang 20.1.7}; part of the key of the cache. */
  String name();

  /** Returns what is missing and how to get it; empty if the compiler can be used. */
  Optional<String> missing();

  /** Compiles a text; to be called only if nothing is missing. */
  Compilation compile(Source source);
}
