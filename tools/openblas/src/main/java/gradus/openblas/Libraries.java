package gradus.openblas;

import gradus.array.Blas;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/** What can multiply here: the better of two ways to call OpenBLAS, or the reason for none. */
final class Libraries {
  private Libraries() {}

  /**
   * Loads the OpenBLAS that comes with the course.
   *
   * @throws IllegalStateException if there is none for this platform, or if the system property
   *     {@code gradus.blas} is "none"
   */
  static Blas load() {
    if (System.getProperty("gradus.blas", "").equals("none")) {
      throw new IllegalStateException("switched off by -Dgradus.blas=none");
    }
    Path calls;
    try {
      calls = Path.of(Loader.load(openblas_nolapack.class));
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException("no OpenBLAS for " + Loader.getPlatform() + ": " + e, e);
    }
    // Its own threads would wait for work by running in circles, on processors others need.
    openblas_nolapack.blas_set_num_threads(1);
    // JavaCPP unpacks the library beside the code that calls it.
    return load(calls.resolveSibling("libopenblas_nolapack.so.0"));
  }

  /** Takes the arrays in place where a library of this name can be loaded, or else copies them. */
  static Blas load(Path library) {
    try {
      return new PinnedArrays(library);
    } catch (IllegalStateException notHere) {
      return new CopiedArrays();
    }
  }
}
