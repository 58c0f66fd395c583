package gradus.openblas;

import gradus.array.Blas;

/**
 * Matrix multiplication by OpenBLAS, with every bound checked before native code runs.
 *
 * <p>Native code writes wherever it is told to: a wrong offset would end the JVM, or worse, not end
 * it. So this class looks at sizes, offsets and leading dimensions, and hands on what has elements
 * to multiply.
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
    int leadingX = Extent.leading("x", transposeX, m, k, xOffset, ldx, x.length);
    int leadingY = Extent.leading("y", transposeY, k, n, yOffset, ldy, y.length);
    int leadingZ = Extent.leading("z", false, m, n, zOffset, ldz, z.length);
    if (m > 0 && n > 0 && k > 0) {
      library.sgemm(
          transposeX,
          transposeY,
          m,
          n,
          k,
          x,
          xOffset,
          leadingX,
          y,
          yOffset,
          leadingY,
          z,
          zOffset,
          leadingZ);
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
    int leadingX = Extent.leading("x", transposeX, m, k, xOffset, ldx, x.length);
    int leadingY = Extent.leading("y", transposeY, k, n, yOffset, ldy, y.length);
    int leadingZ = Extent.leading("z", false, m, n, zOffset, ldz, z.length);
    if (m > 0 && n > 0 && k > 0) {
      library.dgemm(
          transposeX,
          transposeY,
          m,
          n,
          k,
          x,
          xOffset,
          leadingX,
          y,
          yOffset,
          leadingY,
          z,
          zOffset,
          leadingZ);
    }
  }

  @Override
  public String name() {
    return library.name();
  }
}
