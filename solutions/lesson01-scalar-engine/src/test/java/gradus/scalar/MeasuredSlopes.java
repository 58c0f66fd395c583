package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Compares what the engine computes with what can be measured from outside. */
final class MeasuredSlopes {
  private MeasuredSlopes() {}

  /** Computes an expression and its gradient, and compares both with plain numbers. */
  static void assertAgree(RandomExpression expression) {
    Value[] leaves = expression.leaves();
    Value result = expression.on(leaves);
    result.backward();
    assertThat(result.data())
        .as("the result of %s", expression)
        .isCloseTo(expression.result(), within(1e-9));
    for (int i = 0; i < leaves.length; i++) {
      double slope = expression.slope(i);
      assertThat(leaves[i].grad())
          .as("the derivative by t%d of %s", i, expression)
          .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
    }
  }
}
