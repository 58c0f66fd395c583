package gradus.openblas;

import dev.ludovic.netlib.blas.NativeBLAS;
import gradus.array.Blas;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * Hands the library the Java arrays where they are, with no copy: Linux on x86-64 and arm64.
 *
 * <p>The garbage collector waits for as long as a multiplication runs. BLAS counts by columns, and
 * a matrix read by columns is its transpose; so what is asked for is z' = y' x'.
 */
final class PinnedArrays implements Blas {
  private static final String LIBRARY = "dev.ludovic.netlib.blas.nativeLibPath";

  // Held, because a logger that nobody holds loses its level.
  private static final Logger LOG = Logger.getLogger("dev.ludovic.netlib.blas.InstanceBuilder");

  private final NativeBLAS blas;

  /**
   * Loads a BLAS library, which must be one: a missing function would end the JVM.
   *
   * @throws IllegalStateException if it cannot be loaded here
   */
  PinnedArrays(Path library) {
    try {
      blas = load(library);
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(library + " cannot be loaded: " + e, e);
    }
  }

  /** The library's file is read from a property, once in a JVM; failures would be logged. */
  private static NativeBLAS load(Path library) {
    String before = System.getProperty(LIBRARY);
    Level level = LOG.getLevel();
    System.setProperty(LIBRARY, library.toString());
    LOG.setLevel(Level.OFF);
    try {
      return NativeBLAS.getInstance();
    } finally {
      LOG.setLevel(level);
      if (before == null) {
        System.clearProperty(LIBRARY);
      } else {
        System.setProperty(LIBRARY, before);
      }
    }
  }

  @Override
  public void sgemm(
      boolean transposeX,
      boolean transposeY,
      int m,
      int n,
      int k,
      float[] x,
      int xOffset,
      int ldx,
      float[] y,
      int yOffset,
      int ldy,
      float[] z,
      int zOffset,
      int ldz) {
    int rowsX = transposeX ? k : m;
    if (mustCopy(xOffset, rowsX, ldx, x.length)) {
      x = Arrays.copyOfRange(x, xOffset, xOffset + rowsX * ldx);
      xOffset = 0;
    }
    int rowsY = transposeY ? n : k;
    if (mustCopy(yOffset, rowsY, ldy, y.length)) {
      y = Arrays.copyOfRange(y, yOffset, yOffset + rowsY * ldy);
      yOffset = 0;
    }
    blas.sgemm(
        flag(transposeY),
        flag(transposeX),
        n,
        m,
        k,
        1,
        y,
        yOffset,
        ldy,
        x,
        xOffset,
        ldx,
        0,
        z,
        zOffset,
        ldz);
  }

  @Override
  public void dgemm(
      boolean transposeX,
      boolean transposeY,
      int m,
      int n,
      int k,
      double[] x,
      int xOffset,
      int ldx,
      double[] y,
      int yOffset,
      int ldy,
      double[] z,
      int zOffset,
      int ldz) {
    int rowsX = transposeX ? k : m;
    if (mustCopy(xOffset, rowsX, ldx, x.length)) {
      x = Arrays.copyOfRange(x, xOffset, xOffset + rowsX * ldx);
      xOffset = 0;
    }
    int rowsY = transposeY ? n : k;
    if (mustCopy(yOffset, rowsY, ldy, y.length)) {
      y = Arrays.copyOfRange(y, yOffset, yOffset + rowsY * ldy);
      yOffset = 0;
    }
    blas.dgemm(
        flag(transposeY),
        flag(transposeX),
        n,
        m,
        k,
        1,
        y,
        yOffset,
        ldy,
        x,
        xOffset,
        ldx,
        0,
        z,
        zOffset,
        ldz);
  }

  /**
   * The bindings want the array to reach to the end of the last row's gap, which that of a slice of
   * columns does not.
   */
  private static boolean mustCopy(int offset, int rows, int leading, int length) {
    return offset + (long) rows * leading > length;
  }

  private static String flag(boolean transpose) {
    return transpose ? "T" : "N";
  }

  @Override
  public String name() {
    return openblas_nolapack.OPENBLAS_VERSION.strip() + ", arrays in place";
  }
}
