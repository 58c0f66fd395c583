package gradus.tensor;

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
    // BEGIN SOLUTION 2.18 predict
    return x.matmul(w).add(b);
    // END SOLUTION
  }

  /** Returns the mean of the squared distances between the line and the points, of shape (). */
  public Tensor loss(Tensor x, Tensor y) {
    // BEGIN SOLUTION 2.18 loss
    return predict(x).sub(y).pow(2).mean();
    // END SOLUTION
  }

  /** Moves both parameters against their gradients, without a record, and clears the gradients. */
  public void step(double learningRate) {
    // BEGIN SOLUTION 2.18 step
    try (var off = GradMode.noGrad()) {
      w.sub_(w.grad().mul(learningRate));
      b.sub_(b.grad().mul(learningRate));
    }
    w.zeroGrad();
    b.zeroGrad();
    // END SOLUTION
  }

  /**
   * Descends, each time with all points.
   *
   * @return the loss before each step, as plain numbers
   */
  public double[] train(Tensor x, Tensor y, int epochs, double learningRate) {
    // BEGIN SOLUTION 2.18 train
    double[] losses = new double[epochs];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Tensor loss = loss(x, y);
      loss.backward();
      step(learningRate);
      losses[epoch] = loss.item();
    }
    return losses;
    // END SOLUTION
  }
}
