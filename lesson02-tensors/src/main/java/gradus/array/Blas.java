package gradus.array;

/**
 * Fast matrix multiplication from a native library, found by {@link java.util.ServiceLoader};
 * without one, plain Java loops do the work.
 *
 * <p>Matrices lie in row-major order on the heap. A leading dimension is the distance between two
 * rows; a transpose flag says that the matrix in memory is the transpose of the operand.
 *
 * <p>A call uses one thread, the caller's; several threads may call at once.
 */
public interface Blas {
  /**
   * Adds {@code op(x) @ op(y)} to z, in float: op(x) is (m, k), op(y) is (k, n), z is (m, n).
   *
   * <p>It adds because a new array is zero already, and need not be written twice.
   */
  void sgemm(
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
      int ldz);

  /** Adds the same product in double. */
  void dgemm(
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
      int ldz);

  /** Returns what the library calls itself. */
  String name();
}
