package gradus.scalar;

import static gradus.exercise.Todo.todo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds a minimum by walking downhill: {@code x <- x - learningRate * df/dx}, again and again.
 *
 * <p>The gradient points where f grows fastest; physics calls its negative the force.
 */
public final class GradientDescent {
  private final double learningRate;

  /**
   * Sets how far to go along the negative gradient.
   *
   * @throws IllegalArgumentException if the learning rate is not a positive, finite number
   */
  public GradientDescent(double learningRate) {
    if (!(learningRate > 0 && Double.isFinite(learningRate))) {
      throw new IllegalArgumentException(
          "learning rate " + learningRate + ": expected a positive, finite number; try 0.1");
    }
    this.learningRate = learningRate;
  }

  /** Moves every parameter one step against its gradient. */
  public void step(Collection<Value> parameters) {
    // TODO 1.10 Gradient descent: step
    //   x <- x - learningRate * grad, for each parameter.
    //   Change its number: an operation would record the update.
    todo("1.10");
  }

  /** Sets every gradient back to zero: leaves accumulate, and the next step needs its own. */
  public static void clear(Collection<Value> parameters) {
    // TODO 1.10 Gradient descent: clear
    //   Set the gradient of each parameter to 0.
    todo("1.10");
  }

  /**
   * Minimises {@code f}, and returns the way there: the start and the point after every step.
   *
   * @throws IllegalArgumentException if {@code steps} is negative or {@code start} is no point
   * @throws ArithmeticException if the way leads to infinity
   */
  public List<Point> minimise(ScalarFunction f, int steps, double... start) {
    if (steps < 0) {
      throw new IllegalArgumentException("steps " + steps + ": expected 0 or more; try 100");
    }
    return descend(f, steps, Inputs.leaves(start));
  }

  private List<Point> descend(ScalarFunction f, int steps, Value... x) {
    // TODO 1.10 Gradient descent: descend
    //   For each step: compute f(x), note the point, clear, backward,
    //   step. At the end note the point after the last step too.
    //   Point.of(result, x) reads the numbers of a point.
    return todo("1.10");
  }

  /**
   * A place on the way down.
   *
   * @param x the coordinates
   * @param value f(x)
   */
  public record Point(List<Double> x, double value) {
    public Point {
      x = List.copyOf(x);
    }

    /**
     * Reads the numbers of a place, which the values themselves will not keep.
     *
     * @throws ArithmeticException if f(x) is infinite or NaN
     */
    static Point of(Value result, Value... x) {
      List<Double> numbers = new ArrayList<>();
      for (Value coordinate : x) {
        numbers.add(coordinate.data());
      }
      if (!Double.isFinite(result.data())) {
        throw new ArithmeticException(
            ("f(x) is " + result.data() + " at x = " + numbers)
                + ": the steps grow instead of shrinking; try a tenth of the learning rate");
      }
      return new Point(numbers, result.data());
    }
  }
}
