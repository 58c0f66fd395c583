package gradus.scalar;

import static gradus.exercise.Todo.todo;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All derivatives of a function with n inputs and m outputs, and what they cost.
 *
 * <p>Forward mode finds one column in a pass, so it takes n passes; reverse mode finds one row, so
 * it takes m. A network has a million parameters and one loss: reverse mode needs one pass, forward
 * mode a million.
 */
public final class Jacobian {
  private final double[][] rows;
  private final int passes;

  private Jacobian(double[][] rows, int passes) {
    this.rows = rows;
    this.passes = passes;
  }

  /** Returns the matrix, m rows of n numbers: {@code rows()[i][j]} is d(output i)/d(input j). */
  public double[][] rows() {
    return rows;
  }

  /** Returns how many passes it took to find them. */
  public int passes() {
    return passes;
  }

  /**
   * Computes the matrix column by column: one evaluation of {@code f} with dual numbers per input.
   *
   * @throws IllegalArgumentException if {@code x} is empty, or one of its numbers is not finite
   */
  public static Jacobian forward(UnaryOperator<Dual[]> f, double... x) {
    Inputs.check(x);
    return columnByColumn(f, x);
  }

  /**
   * Computes the matrix row by row: one evaluation of {@code f}, then one backward() per output.
   *
   * @throws IllegalArgumentException if {@code x} is empty, or one of its numbers is not finite
   */
  public static Jacobian reverse(UnaryOperator<Value[]> f, double... x) {
    Inputs.check(x);
    return rowByRow(f, x);
  }

  private static Jacobian columnByColumn(UnaryOperator<Dual[]> f, double... x) {
    // TODO 1.12 Forward mode: columnByColumn
    //   For each input j: evaluate f with input j as the variable and
    //   all others as constants. The tangents of the outputs are
    //   column j. Turn the columns into rows[i][j], output by input.
    return todo("1.12");
  }

  private static Jacobian rowByRow(UnaryOperator<Value[]> f, double... x) {
    // TODO 1.12 Forward mode: rowByRow
    //   Evaluate f once. For each output i: clear the inputs, go
    //   backward from that output, and read row i from the inputs.
    return todo("1.12");
  }
}
