package gradus.tensor;

/** Products of matrices, and the triangles of one. */
sealed interface MatrixProduct permits Tensor {
  /**
   * Returns the matrix product: {@code (M, K) @ (K, N)} is {@code (M, N)}.
   *
   * <p>A vector on the left is a row, one on the right a column, and that axis is gone from the
   * result; two vectors give their dot product. Axes before the last two count matrices: they are
   * broadcast, so that {@code (B, M, K) @ (K, N)} is {@code (B, M, N)}.
   *
   * @throws IllegalArgumentException if the inner sizes differ, an operand has no axis, or dtypes
   *     or devices are not equal
   */
  default Tensor matmul(Tensor y) {
    return MatrixProductOps.matmul((Tensor) this, y);
  }

  /** Returns the lower triangle: 0 above the main diagonal of each matrix. */
  default Tensor tril() {
    return tril(0);
  }

  /** Returns what lies on and below the k-th diagonal, counted upwards from the main one. */
  default Tensor tril(int k) {
    return MatrixProductOps.triangle((Tensor) this, diagonal -> diagonal <= k);
  }

  /** Returns the upper triangle: 0 below the main diagonal of each matrix. */
  default Tensor triu() {
    return triu(0);
  }

  /** Returns what lies on and above the k-th diagonal, counted upwards from the main one. */
  default Tensor triu(int k) {
    return MatrixProductOps.triangle((Tensor) this, diagonal -> diagonal >= k);
  }
}
