package gradus.scalar;

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
    // BEGIN SOLUTION 1.12 columnByColumn
    Dual[][] columns = new Dual[x.length][];
    for (int j = 0; j < x.length; j++) {
      Dual[] inputs = new Dual[x.length];
      for (int k = 0; k < x.length; k++) {
        inputs[k] = k == j ? Dual.variable(x[k]) : Dual.constant(x[k]);
      }
      columns[j] = f.apply(inputs);
    }
    double[][] rows = new double[columns[0].length][x.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < x.length; j++) {
        rows[i][j] = columns[j][i].tangent();
      }
    }
    return new Jacobian(rows, x.length);
    // END SOLUTION
  }

  private static Jacobian rowByRow(UnaryOperator<Value[]> f, double... x) {
    // BEGIN SOLUTION 1.12 rowByRow
    Value[] inputs = Inputs.leaves(x);
    Value[] outputs = f.apply(inputs);
    double[][] rows = new double[outputs.length][x.length];
    for (int i = 0; i < outputs.length; i++) {
      GradientDescent.clear(List.of(inputs));
      outputs[i].backward();
      for (int j = 0; j < x.length; j++) {
        rows[i][j] = inputs[j].grad();
      }
    }
    return new Jacobian(rows, outputs.length);
    // END SOLUTION
  }
}
