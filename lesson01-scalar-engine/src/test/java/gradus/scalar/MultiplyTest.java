package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.2")
@DisplayName("1.2 Multiply")
class MultiplyTest {
  private final Value x = Value.of(3).named("x");
  private final Value y = Value.of(4).named("y");

  @Test
  @DisplayName("a product holds x*y and remembers both operands")
  void productHoldsItsResult() {
    Value z = x.mul(y);
    assertThat(z.data()).as("3 * 4").isEqualTo(12);
    assertThat(z.op()).as("the operation of z = x * y").isEqualTo("*");
    assertThat(names(z.operands()))
        .as("what z = x * y was computed from")
        .isEqualTo(List.of("x", "y"));
  }

  @Test
  @DisplayName("x*x remembers x twice: two edges lead to the same node")
  void squareRemembersBothOperands() {
    assertThat(names(x.mul(x).operands()))
        .as("the operands of x * x, one for each edge of the graph")
        .isEqualTo(List.of("x", "x"));
  }

  @Test
  @DisplayName("the local derivatives of x*y are dz/dx = y and dz/dy = x")
  void localDerivatives() {
    assertThat(x.mul(y).rule().contributions(1))
        .as("dz/dx = y = 4 comes first, then dz/dy = x = 3")
        .isEqualTo(new double[] {4, 3});
  }

  @Test
  @DisplayName("the chain rule multiplies them by the gradient that arrives")
  void chainRule() {
    assertThat(x.mul(y).rule().contributions(10))
        .as("dL/dx = dL/dz * dz/dx = 10 * 4 and dL/dy = dL/dz * dz/dy = 10 * 3")
        .isEqualTo(new double[] {40, 30});
  }

  @Test
  @DisplayName("the rule keeps the numbers that were multiplied, whatever happens to x later")
  void ruleKeepsTheNumbersOfTheForwardPass() {
    Value z = x.mul(y);
    x.setData(1000);
    assertThat(z.rule().contributions(1))
        .as("z = 3 * 4 was computed before x became 1000: dz/dx = 4, dz/dy = 3")
        .isEqualTo(new double[] {4, 3});
  }

  @Test
  @DisplayName("propagate() sends a product's gradient on to both operands")
  void propagateReachesBothOperands() {
    Value z = x.mul(y);
    z.setGrad(10);
    z.propagate();
    assertThat(x.grad()).as("x receives 10 * 4").isCloseTo(40, within(1e-12));
    assertThat(y.grad()).as("y receives 10 * 3").isCloseTo(30, within(1e-12));
  }

  @Test
  @DisplayName("x*x sends a gradient along both edges, so d(x*x)/dx is 2x")
  void squareAccumulatesBothContributions() {
    Value z = x.mul(x);
    z.setGrad(1);
    z.propagate();
    assertThat(x.grad())
        .as("x is both operands of x*x: the two contributions 3 and 3 add up")
        .isCloseTo(6, within(1e-12));
  }

  @Test
  @DisplayName("a value used by two results collects a contribution from each")
  void twoUsesAddUp() {
    Value product = x.mul(y);
    Value sum = x.add(y);
    product.setGrad(1);
    sum.setGrad(7);
    product.propagate();
    sum.propagate();
    assertThat(x.grad()).as("4 from x*y and 7 from x + y add up").isCloseTo(11, within(1e-12));
  }

  @Test
  @DisplayName("a leaf has no operands to send anything to, and keeps its gradient")
  void leafKeepsItsGradient() {
    x.setGrad(5);
    x.propagate();
    assertThat(x.grad()).as("the gradient of the leaf x").isCloseTo(5, within(1e-12));
  }

  private static List<String> names(List<Value> values) {
    return values.stream().map(Value::label).toList();
  }
}
