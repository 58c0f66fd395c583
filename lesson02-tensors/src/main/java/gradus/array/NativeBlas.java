package gradus.array;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The native library for matrix products, if there is one; looked for at its first use. */
final class NativeBlas {
  private static volatile Optional<Blas> found;

  private NativeBlas() {}

  /** Returns the library, or nothing if the plain Java loops must do. */
  static Optional<Blas> find() {
    Optional<Blas> library = found;
    return library == null ? load() : library;
  }

  private static synchronized Optional<Blas> load() {
    if (found == null) {
      Optional<Blas> library = Optional.empty();
      try {
        library = ServiceLoader.load(Blas.class, Blas.class.getClassLoader()).findFirst();
      } catch (ServiceConfigurationError | LinkageError e) {
        // The loops of this package give the same results, only later.
        System.getLogger("gradus.array").log(Level.DEBUG, "no native matrix library", e);
        library = Optional.empty();
      }
      found = library;
    }
    return found;
  }
}
