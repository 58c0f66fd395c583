package gradus.book.samples;

import static gradus.book.samples.BookLists.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.scalar.GradientCheck;
import gradus.scalar.Value;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what the source tutorials get wrong")
class ErrataTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  @Test
  @DisplayName("000_01: 2 + x and 2 * x have the slopes 1 and 2, with the 2 on the left")
  void constantsOnTheLeft() {
    Value x = Value.of(3);
    Value.of(2).add(x).backward();
    assertThat(x.grad()).as("the slope of 2 + x").isEqualTo(1);

    x.setGrad(0);
    Value.of(2).mul(x).backward();
    assertThat(x.grad()).as("the slope of 2 * x").isEqualTo(2);

    x.setGrad(0);
    x.rsub(2).backward();
    assertThat(x.grad()).as("the slope of 2 - x").isEqualTo(-1);

    x.setGrad(0);
    x.rdiv(2).backward();
    assertThat(x.grad()).as("the slope of 2 / x at 3, -2/9").isCloseTo(-2.0 / 9, EXACTLY);
  }

  @Test
  @DisplayName("000_01: a second backward() adds 8 once more, 16 in all and not 19")
  void secondBackward() throws ReflectiveOperationException {
    assertThat(results("S000_01").get("dy/dx after a second backward()"))
        .as("dy/dx after two passes over (x + 2) * x at 3")
        .containsExactly(16);
  }

  @Test
  @DisplayName("000_02: the gradient of the sum of A b by A has b in every row")
  void matrixTimesVector() throws ReflectiveOperationException {
    assertThat(results("S000_02").get("dloss/dA"))
        .as("the gradient by A, row after row")
        .containsExactly(5, 6, 5, 6);
  }

  @Test
  @DisplayName("001: a derivative is rounded, as every sum is")
  void rounding() {
    Value x = Value.of(1);
    x.mul(0.1).add(x.mul(0.2)).backward();
    assertThat(x.grad())
        .as("the slope of 0.1 x + 0.2 x, in doubles")
        .isNotEqualTo(0.3)
        .isEqualTo(0.30000000000000004);
  }

  @Test
  @DisplayName("001_04: the second derivative of x^3 at 2 is 12, not 6")
  void secondDerivative() throws ReflectiveOperationException {
    Map<String, double[]> results = results("S001_04");
    assertThat(results.get("slope at 2")).as("3x^2 at 2").containsExactly(12);
    assertThat(results.get("change of the slope"))
        .as("6x at 2, measured")
        .containsExactly(new double[] {12}, within(1e-9));
  }

  @Test
  @DisplayName("001_05: a gradient of length 13 is clipped to 1, and keeps its direction")
  void clipping() throws ReflectiveOperationException {
    Value a = Value.of(1);
    Value b = Value.of(1);
    Value c = Value.of(1);
    a.setGrad(3);
    b.setGrad(4);
    c.setGrad(12);
    assertThat(S001_05.clip(List.of(a, b, c), 1)).as("the length before").isEqualTo(13);
    double length = Math.hypot(Math.hypot(a.grad(), b.grad()), c.grad());
    assertThat(length).as("the length after").isCloseTo(1, within(1e-6)).isLessThan(1);
    assertThat(b.grad() / a.grad()).as("b to a, as 4 to 3").isCloseTo(4.0 / 3, EXACTLY);
    assertThat(c.grad() / a.grad()).as("c to a, as 12 to 3").isCloseTo(4, EXACTLY);
  }

  @Test
  @DisplayName("002_11: in float a step of 1e-7 measures [0, 0]; in double the check passes")
  void gradientCheckInFloat() throws ReflectiveOperationException {
    Map<String, double[]> results = results("S002_11");
    assertThat(2f + 1e-7f).as("2 + 1e-7 in float").isEqualTo(2f);
    assertThat(results.get("float, h = 1e-7")).as("measured in float").containsExactly(0, 0);
    assertThat(results.get("double, h = 1e-6"))
        .as("measured in double")
        .containsExactly(new double[] {12, 27}, within(1e-7));
    assertThat(GradientCheck.of(x -> x[0].pow(3).add(x[1].pow(3)), 2, 3).passes(1e-6))
        .as("the check of lesson 1")
        .isTrue();
    assertThat(new GradientCheck(0, 12, 0).passes(1e-6))
        .as("the same check, given the 0 that float measures")
        .isFalse();
  }

  @Test
  @DisplayName("002_14: x^3 is a power with the slope 3x^2, 3^x an exponential with another")
  void powerIsNotExponential() {
    Value base = Value.of(2);
    base.pow(3).backward();
    assertThat(base.grad()).as("the slope of x^3 at 2, 3 * 2^2").isEqualTo(12);

    Value exponent = Value.of(2);
    exponent.mul(Math.log(3)).exp().backward();
    assertThat(exponent.grad())
        .as("the slope of 3^x at 2, ln 3 * 3^2")
        .isCloseTo(9 * Math.log(3), EXACTLY);
  }

  @Test
  @DisplayName("002_15: f before the last step is 4.1e-9, at the point it leads to 2.6e-9")
  void staleMinimum() throws ReflectiveOperationException {
    Map<String, double[]> results = results("S002_15");
    double[] before = results.get("f before each step");
    assertThat(before[49]).as("f before step 50").isCloseTo(4.1377e-9, within(1e-13));
    assertThat(results.get("f at the end")[0])
        .as("f at the end, 0.8^2 of that")
        .isCloseTo(2.6481e-9, within(1e-13))
        .isCloseTo(0.64 * before[49], within(1e-15));
  }

  @Test
  @DisplayName("003_14: v J is [4, 8] and J u is [3, 1]")
  void vectorJacobianProducts() throws ReflectiveOperationException {
    Map<String, double[]> results = results("S003_14");
    assertThat(results.get("v J")).as("[1, 1] times J").containsExactly(4, 8);
    assertThat(results.get("J u")).as("J times [1, 0]").containsExactly(3, 1);
  }

  @Test
  @DisplayName("004_03: the slope by x is -2, if anybody asks: every value has a gradient here")
  void gradientOfTheInput() throws ReflectiveOperationException {
    Map<String, double[]> results = results("S004_03");
    assertThat(results.get("dloss/dx")).as("dloss/dx").containsExactly(-2);
    assertThat(results.get("dloss/dw")).as("dloss/dw").containsExactly(-1);
    assertThat(results.get("dloss/db")).as("dloss/db").containsExactly(-1);
  }
}
