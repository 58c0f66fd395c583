package gradus.tensor;

import static gradus.exercise.Todo.todo;
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
    // TODO 2.12 Cotangents and the Jacobian: product
    //   One backward pass, with v as the cotangent of y: Autograd.grad
    //   returns what arrives at x. Pass RETAIN_GRAPH, so that y can be
    //   asked again; 2.15 is about that.
    return todo("2.12");
  }

  /**
   * Returns the Jacobian, one backward pass for each of its rows; the graph can be used again.
   *
   * @param y computed from x, of shape (M)
   * @param x of shape (N)
   * @return of shape (M, N): {@code dy[i] / dx[j]} at i, j
   */
  static Tensor of(Tensor y, Tensor x) {
    // TODO 2.12 Cotangents and the Jacobian: of
    //   Row i of J is what product gives for the v that is 1 at i and 0
    //   elsewhere. y.zerosLike() and set(1, i) make such a v;
    //   Tensor.stack(rows, 0) makes a matrix of a list of rows.
    return todo("2.12");
  }
}
