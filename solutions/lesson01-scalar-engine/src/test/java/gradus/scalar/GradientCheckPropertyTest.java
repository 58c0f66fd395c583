package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.7")
@DisplayName("1.7 Check a gradient by measuring: any expression")
class GradientCheckPropertyTest {
  private static final EnumSet<Operation> ALL = EnumSet.allOf(Operation.class);

  @ParameterizedTest(name = "seed {0}")
  @Seeds(30)
  @DisplayName("every expression passes, and its check agrees with another measurement")
  void expressionPasses(long seed) {
    RandomExpression expression = RandomExpression.of(seed, ALL, ALL);
    double[] x = numbers(expression);
    GradientCheck check = GradientCheck.of(expression::on, x);
    assertThat(check.passes(1e-6)).as("%s: %s", expression, check).isTrue();
    double slope = expression.slope(check.operand());
    assertThat(check.numeric())
        .as("the derivative by t%d of %s", check.operand(), expression)
        .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(30)
  @DisplayName("a constant copy of one operand is found, whichever operand it is")
  void brokenOperandIsFound(long seed) {
    RandomExpression expression = RandomExpression.of(seed, ALL, ALL);
    int broken = new Random(seed).nextInt(expression.leaves().length);
    ScalarFunction f = x -> expression.on(x).add(Value.of(50 * x[broken].data()));
    GradientCheck check = GradientCheck.of(f, numbers(expression));
    assertThat(check.operand())
        .as("the operand that left the graph, added to %s", expression)
        .isEqualTo(broken);
    assertThat(check.numeric() - check.analytic())
        .as("what backward() could not see")
        .isCloseTo(50, within(1e-5));
  }

  @Test
  @DisplayName("large operands are moved in proportion: d(x^2)/dx = 2x at 1e8")
  void largeOperand() {
    GradientCheck check = GradientCheck.of(x -> x[0].mul(x[0]), 1e8);
    assertThat(check.numeric()).as("2e8, to eight digits").isCloseTo(2e8, within(2.0));
  }

  @Test
  @DisplayName("a derivative that is infinite does not pass")
  void infiniteDerivative() {
    GradientCheck check = GradientCheck.of(x -> x[0].mul(2).add(x[1].pow(0.5)), 1, 0);
    assertThat(check.operand()).as("the operand with slope infinity").isEqualTo(1);
    assertThat(check.passes(1e9)).as("%s", check).isFalse();
  }

  private static double[] numbers(RandomExpression expression) {
    Value[] leaves = expression.leaves();
    double[] numbers = new double[leaves.length];
    for (int i = 0; i < leaves.length; i++) {
      numbers[i] = leaves[i].data();
    }
    return numbers;
  }
}
