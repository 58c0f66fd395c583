package gradus.tensor;

import static gradus.exercise.Todo.todo;

/**
 * The line through points, found by gradient descent: {@code y = x w + b}.
 *
 * <p>Everything by hand that an optimizer and a module would do: the model, its loss, the backward
 * pass, the update, and the gradients' way back to zero.
 */
public final class LinearRegression {
  private Tensor w;
  private Tensor b;

  /**
   * Starts from two leaves, which {@link #step} changes in place.
   *
   * @param w the slope, of shape (1, 1)
   * @param b the intercept, of shape (1)
   */
  public LinearRegression(Tensor w, Tensor b) {
    this.w = w.requiresGrad(true);
    this.b = b.requiresGrad(true);
  }

  /** Returns the slope. */
  public Tensor w() {
    return w;
  }

  /** Returns the intercept. */
  public Tensor b() {
    return b;
  }

  /**
   * Returns the line's values.
   *
   * @param x of shape (N, 1)
   * @return of shape (N, 1)
   */
  public Tensor predict(Tensor x) {
    // TODO 2.18 Linear regression: predict
    //   x w + b: a matrix product, (N, 1) @ (1, 1), and b broadcast.
    //   Stay with tensors: numbers would leave the graph.
    return todo("2.18");
  }

  /** Returns the mean of the squared distances between the line and the points, of shape (). */
  public Tensor loss(Tensor x, Tensor y) {
    // TODO 2.18 Linear regression: loss
    //   The mean of the squared distances between predict(x) and y.
    return todo("2.18");
  }

  /** Moves both parameters against their gradients, without a record, and clears the gradients. */
  public void step(double learningRate) {
    // TODO 2.18 Linear regression: step
    //   w <- w - learningRate * gradient, and b likewise.
    //   Change the leaves in place, as their names end in _, and do not
    //   record it: try (var off = GradMode.noGrad()) { ... }.
    //   Then set both gradients back to zero.
    todo("2.18");
  }

  /**
   * Descends, each time with all points.
   *
   * @return the loss before each step, as plain numbers
   */
  public double[] train(Tensor x, Tensor y, int epochs, double learningRate) {
    // TODO 2.18 Linear regression: train
    //   In each epoch: compute the loss, go backward from it, step.
    //   Return the numbers of the losses, item(), in order.
    return todo("2.18");
  }
}
