package gradus.openblas;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;

import gradus.array.Blas;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/** Hands the library copies of the Java arrays: every platform that it is built for. */
final class CopiedArrays implements Blas {
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
    int lengthX = length(transposeX, m, k, ldx);
    int lengthY = length(transposeY, k, n, ldy);
    try (FloatPointer nativeX = new FloatPointer((long) lengthX);
        FloatPointer nativeY = new FloatPointer((long) lengthY);
        FloatPointer nativeZ = new FloatPointer((long) m * n)) {
      nativeX.put(x, xOffset, lengthX);
      nativeY.put(y, yOffset, lengthY);
      for (int row = 0; row < m; row++) {
        nativeZ.position((long) row * n).put(z, zOffset + row * ldz, n);
      }
      nativeZ.position(0);
      openblas_nolapack.cblas_sgemm(
          CblasRowMajor,
          flag(transposeX),
          flag(transposeY),
          m,
          n,
          k,
          1,
          nativeX,
          ldx,
          nativeY,
          ldy,
          1,
          nativeZ,
          n);
      for (int row = 0; row < m; row++) {
        nativeZ.position((long) row * n).get(z, zOffset + row * ldz, n);
      }
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
    int lengthX = length(transposeX, m, k, ldx);
    int lengthY = length(transposeY, k, n, ldy);
    try (DoublePointer nativeX = new DoublePointer((long) lengthX);
        DoublePointer nativeY = new DoublePointer((long) lengthY);
        DoublePointer nativeZ = new DoublePointer((long) m * n)) {
      nativeX.put(x, xOffset, lengthX);
      nativeY.put(y, yOffset, lengthY);
      for (int row = 0; row < m; row++) {
        nativeZ.position((long) row * n).put(z, zOffset + row * ldz, n);
      }
      nativeZ.position(0);
      openblas_nolapack.cblas_dgemm(
          CblasRowMajor,
          flag(transposeX),
          flag(transposeY),
          m,
          n,
          k,
          1,
          nativeX,
          ldx,
          nativeY,
          ldy,
          1,
          nativeZ,
          n);
      for (int row = 0; row < m; row++) {
        nativeZ.position((long) row * n).get(z, zOffset + row * ldz, n);
      }
    }
  }

  /** From the first element of a matrix to its last, with what may lie between the rows. */
  private static int length(boolean transposed, int rows, int columns, int leading) {
    return transposed ? (columns - 1) * leading + rows : (rows - 1) * leading + columns;
  }

  private static int flag(boolean transpose) {
    return transpose ? CblasTrans : CblasNoTrans;
  }

  @Override
  public String name() {
    return openblas_nolapack.OPENBLAS_VERSION.strip() + ", arrays copied";
  }
}
