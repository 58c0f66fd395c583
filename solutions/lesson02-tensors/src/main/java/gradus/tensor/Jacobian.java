package gradus.tensor;

import static gradus.tensor.GradOption.RETAIN_GRAPH;

import java.util.ArrayList;
import java.util.List;

/** All derivatives of a vector by another one: what a backward pass multiplies, but never makes. */
final class Jacobian {
  private Jacobian() {}

  /**
   * Returns the vector-Jacobian product v J, without making J; the graph can be used again.
   *
   * @param v the cotangent, of y's shape
   * @param y computed from x
   * @return of x's shape: the sum of {@code v[i] * dy[i] / dx} over all i
   */
  static Tensor product(Tensor v, Tensor y, Tensor x) {
    // BEGIN SOLUTION 2.12 product
    return Autograd.grad(y, x, v, RETAIN_GRAPH);
    // END SOLUTION
  }

  /**
   * Returns the Jacobian, one backward pass for each of its rows; the graph can be used again.
   *
   * @param y computed from x, of shape (M)
   * @param x of shape (N)
   * @return of shape (M, N): {@code dy[i] / dx[j]} at i, j
   */
  static Tensor of(Tensor y, Tensor x) {
    // BEGIN SOLUTION 2.12 of
    List<Tensor> rows = new ArrayList<>();
    for (int i = 0; i < y.numel(); i++) {
      Tensor unit = y.zerosLike().set(1, i);
      rows.add(product(unit, y, x));
    }
    return Tensor.stack(rows, 0);
    // END SOLUTION
  }
}
