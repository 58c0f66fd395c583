package gradus.openblas;

import gradus.array.Blas;
import java.util.Arrays;

/**
 * Matrix multiplication by OpenBLAS, with every bound checked before native code runs.
 *
 * <p>Native code writes wherever it is told to: a wrong offset would end the JVM, or worse, not end
 * it. So this class looks at sizes, offsets and leading dimensions, answers what has no element to
 * multiply, and hands the rest on.
 */
public final class OpenBlas implements Blas {
  private final Blas library;

  /**
   * Loads the library.
   *
   * @throws IllegalStateException if there is none for this machine, or if it is switched off; the
   *     message says which
   */
  public OpenBlas() {
    this(Libraries.load());
  }

  OpenBlas(Blas library) {
    this.library = library;
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
    Extent ex = Extent.of("x", transposeX, m, k, xOffset, ldx, x.length);
    Extent ey = Extent.of("y", transposeY, k, n, yOffset, ldy, y.length);
    Extent ez = Extent.of("z", false, m, n, zOffset, ldz, z.length);
    if (k == 0) {
      for (int row = 0; row < m; row++) {
        Arrays.fill(z, ez.start(row), ez.end(row), 0);
      }
    } else if (m > 0 && n > 0) {
      library.sgemm(
          transposeX,
          transposeY,
          m,
          n,
          k,
          x,
          xOffset,
          ex.leading(),
          y,
          yOffset,
          ey.leading(),
          z,
          zOffset,
          ez.leading());
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
    Extent ex = Extent.of("x", transposeX, m, k, xOffset, ldx, x.length);
    Extent ey = Extent.of("y", transposeY, k, n, yOffset, ldy, y.length);
    Extent ez = Extent.of("z", false, m, n, zOffset, ldz, z.length);
    if (k == 0) {
      for (int row = 0; row < m; row++) {
        Arrays.fill(z, ez.start(row), ez.end(row), 0);
      }
    } else if (m > 0 && n > 0) {
      library.dgemm(
          transposeX,
          transposeY,
          m,
          n,
          k,
          x,
          xOffset,
          ex.leading(),
          y,
          yOffset,
          ey.leading(),
          z,
          zOffset,
          ez.leading());
    }
  }

  @Override
  public String name() {
    return library.name();
  }
}
