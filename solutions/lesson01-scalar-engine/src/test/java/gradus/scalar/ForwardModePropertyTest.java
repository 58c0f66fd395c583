package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.12")
@DisplayName("1.12 Forward mode: any expression")
class ForwardModePropertyTest {
  private static final EnumSet<Operation> ALL = EnumSet.allOf(Operation.class);
  private static final EnumSet<Operation> STUDIED =
      EnumSet.of(Operation.MUL, Operation.DIV, Operation.CUBE, Operation.ROOT, Operation.SIN);

  @ParameterizedTest(name = "seed {0}")
  @Seeds(40)
  @DisplayName(
      "forward and reverse mode find the same Jacobian of y and sin(y x), the measured one")
  void bothModesAgree(long seed) {
    RandomExpression expression = RandomExpression.of(seed, STUDIED, ALL);
    double[] x = Arrays.stream(expression.leaves()).mapToDouble(Value::data).toArray();

    double[][] forward =
        Jacobian.forward(
                v -> {
                  Dual y = expression.on(List.of(v), DualOperation::apply);
                  return new Dual[] {y, y.mul(v[0]).sin()};
                },
                x)
            .rows();
    double[][] reverse =
        Jacobian.reverse(
                v -> {
                  Value y = expression.on(v);
                  return new Value[] {y, y.mul(v[0]).sin()};
                },
                x)
            .rows();

    for (int j = 0; j < x.length; j++) {
      double slope = expression.slope(j);
      assertThat(forward[0][j])
          .as("measured against forward mode: the derivative by t%d of y = %s", j, expression)
          .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
      for (int i = 0; i < 2; i++) {
        double expected = reverse[i][j];
        assertThat(forward[i][j])
            .as("reverse against forward mode: row %d, column %d for y = %s", i, j, expression)
            .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
      }
    }
  }
}
