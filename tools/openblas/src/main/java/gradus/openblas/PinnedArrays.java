package gradus.openblas;

import dev.ludovic.netlib.blas.NativeBLAS;
import gradus.array.Blas;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.List;
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

  /** The native functions, past checks that would have an array reach beyond its last element. */
  private final MethodHandle sgemm;

  private final MethodHandle dgemm;

  /**
   * Loads a BLAS library, which must be one: a missing function would end the JVM.
   *
   * @throws IllegalStateException if it cannot be loaded here
   */
  PinnedArrays(Path library) {
    try {
      NativeBLAS blas = load(library);
      sgemm = nativeFunction(blas, "sgemmK", float.class, float[].class);
      dgemm = nativeFunction(blas, "dgemmK", double.class, double[].class);
    } catch (RuntimeException | ReflectiveOperationException | LinkageError e) {
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

  private static MethodHandle nativeFunction(
      NativeBLAS blas, String name, Class<?> number, Class<?> array)
      throws ReflectiveOperationException {
    Class<?> i = int.class;
    MethodType type =
        MethodType.methodType(
            void.class,
            List.of(
                String.class,
                String.class,
                i,
                i,
                i,
                number,
                array,
                i,
                i,
                array,
                i,
                i,
                number,
                array,
                i,
                i));
    return MethodHandles.privateLookupIn(blas.getClass(), MethodHandles.lookup())
        .findVirtual(blas.getClass(), name, type)
        .bindTo(blas);
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
    try {
      sgemm.invokeExact(
          flag(transposeY),
          flag(transposeX),
          n,
          m,
          k,
          (float) 1,
          y,
          yOffset,
          ldy,
          x,
          xOffset,
          ldx,
          (float) 1,
          z,
          zOffset,
          ldz);
    } catch (Throwable e) {
      throw failed(e);
    }
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
    try {
      dgemm.invokeExact(
          flag(transposeY),
          flag(transposeX),
          n,
          m,
          k,
          (double) 1,
          y,
          yOffset,
          ldy,
          x,
          xOffset,
          ldx,
          (double) 1,
          z,
          zOffset,
          ldz);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e);
  }

  private static String flag(boolean transpose) {
    return transpose ? "T" : "N";
  }

  @Override
  public String name() {
    return openblas_nolapack.OPENBLAS_VERSION.strip() + ", arrays in place";
  }
}
