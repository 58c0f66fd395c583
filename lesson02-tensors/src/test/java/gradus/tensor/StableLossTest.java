package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static java.lang.Double.NEGATIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.16")
@DisplayName("2.16 Losses that do not overflow")
class StableLossTest {
  @Test
  @DisplayName("softmax of (0, ln 3) is (1/4, 3/4): the powers 1 and 3, divided by their sum 4")
  void softmax() {
    Tensor z = vector(0, Math.log(3)).softmax(0);
    assertThat(z.toDoubles())
        .as("1 / 4 and 3 / 4")
        .containsExactly(new double[] {0.25, 0.75}, within(1e-12));
  }

  @Test
  @DisplayName("softmax of (1000, 1000 + ln 3) is the same: only differences count")
  void softmaxOfLargeNumbers() {
    Tensor z = vector(1000, 1000 + Math.log(3)).softmax(0);
    assertThat(z.toDoubles())
        .as("e^1000 is infinite, but e^0 / (e^0 + e^(ln 3)) is 1 / 4")
        .containsExactly(new double[] {0.25, 0.75}, within(1e-12));
  }

  @Test
  @DisplayName("rows far apart: each is shifted by its own maximum, and adds up to 1")
  void softmaxOfRows() {
    Tensor x = constant(new double[][] {{1000, 1000}, {0, Math.log(3)}});
    assertThat(x.softmax(1).toDoubles())
        .as("(1/2, 1/2) and (1/4, 3/4)")
        .containsExactly(new double[] {0.5, 0.5, 0.25, 0.75}, within(1e-12));
  }

  @Test
  @DisplayName("softmax along axis 0 divides by the sums of the columns")
  void softmaxOfColumns() {
    Tensor x = constant(new double[][] {{0, Math.log(4)}, {Math.log(3), 0}});
    assertThat(x.softmax(0).toDoubles())
        .as("columns (1, 3) / 4 and (4, 1) / 5")
        .containsExactly(new double[] {0.25, 0.8, 0.75, 0.2}, within(1e-12));
  }

  @Test
  @DisplayName("the gradient of softmax: raising one number takes from all the others")
  void softmaxGradient() {
    Tensor x = vector(0, Math.log(3));
    x.softmax(0).get(0).backward();
    assertThat(x.grad().toDoubles())
        .as("z0 (1 - z0) = 3/16 and -z0 z1 = -3/16")
        .containsExactly(new double[] {0.1875, -0.1875}, within(1e-12));
    x.zeroGrad();
    x.softmax(0).backward(constant(new double[] {2, 2}));
    assertThat(x.grad().toDoubles())
        .as("2 z0 + 2 z1 is 2, whatever x is")
        .containsExactly(new double[] {0, 0}, within(1e-12));
  }

  @Test
  @DisplayName("the cotangent (8, 16, 32) comes back through softmax of three numbers")
  void softmaxGradientOfThree() {
    Tensor x = vector(0, 0, Math.log(2));
    x.softmax(0).backward(constant(new double[] {8, 16, 32}));
    assertThat(x.grad().toDoubles())
        .as("z = (1, 1, 2) / 4 and sum g z = 22: (8 - 22) / 4, (16 - 22) / 4, (32 - 22) / 2")
        .containsExactly(new double[] {-3.5, -1.5, 5}, within(1e-12));
  }

  @Test
  @DisplayName("the gradient of softmax along axis 1: no row counts in another")
  void softmaxGradientOfRows() {
    Tensor x = leaf(new double[][] {{0, 0, Math.log(2)}, {0, 0, Math.log(2)}});
    x.softmax(1).backward(constant(new double[][] {{8, 16, 32}, {0, 4, 0}}));
    assertThat(x.grad().toDoubles())
        .as("z = (1, 1, 2) / 4 in both; sum g z is 22 in the first row and 1 in the second")
        .containsExactly(new double[] {-3.5, -1.5, 5, -0.25, 0.75, -0.5}, within(1e-12));
  }

  @Test
  @DisplayName("ln(e^x0 + e^x1) of (1000, 1000) is 1000 + ln 2, and of (-1000, -1000) -1000 + ln 2")
  void logsumexp() {
    assertThat(vector(0, Math.log(3)).logsumexp().item())
        .as("ln(1 + 3)")
        .isCloseTo(Math.log(4), within(1e-12));
    assertThat(vector(1000, 1000).logsumexp().item())
        .as("e^1000 is infinite, but ln(2 e^1000) is not")
        .isCloseTo(1000 + Math.log(2), within(1e-9));
    assertThat(vector(-1000, -1000).logsumexp().item())
        .as("e^-1000 is 0, but ln(2 e^-1000) is not -infinity")
        .isCloseTo(-1000 + Math.log(2), within(1e-9));
  }

  @Test
  @DisplayName("each row has its own maximum: logsumexp of (1000, 1000) and (0, ln 3)")
  void logsumexpOfRows() {
    Tensor x = constant(new double[][] {{1000, 1000}, {0, Math.log(3)}});
    assertThat(x.logsumexp(1).shape()).as("one number for each row").isEqualTo(Shape.of(2));
    assertThat(x.logsumexp(1).toDoubles())
        .as("1000 + ln 2 and ln 4")
        .containsExactly(new double[] {1000 + Math.log(2), Math.log(4)}, within(1e-9));
  }

  @Test
  @DisplayName("-infinity stands for what is excluded: e^-infinity is 0")
  void logsumexpWithoutSome() {
    assertThat(vector(NEGATIVE_INFINITY, 5).logsumexp().item())
        .as("ln(0 + e^5)")
        .isCloseTo(5, within(1e-12));
    assertThat(vector(NEGATIVE_INFINITY, NEGATIVE_INFINITY).logsumexp().item())
        .as("ln(0 + 0), and not NaN")
        .isEqualTo(NEGATIVE_INFINITY);
  }

  @Test
  @DisplayName("the gradient of logsumexp is softmax: (1/2, 1/2) at (1000, 1000)")
  void logsumexpGradient() {
    Tensor x = vector(1000, 1000);
    x.logsumexp().backward();
    // PyTorch gives [0.5, 0.5].
    assertThat(x.grad().toDoubles())
        .as("e^(x - z)")
        .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    Tensor y = vector(0, Math.log(3));
    y.logsumexp().mul(8).backward();
    assertThat(y.grad().toDoubles())
        .as("8 * (1/4, 3/4)")
        .containsExactly(new double[] {2, 6}, within(1e-12));
  }

  @Test
  @DisplayName("logSoftmax of (0, ln 3) is (-ln 4, ln 3 - ln 4): the logarithms of 1/4 and 3/4")
  void logSoftmax() {
    Tensor z = vector(0, Math.log(3)).logSoftmax(0);
    assertThat(z.toDoubles())
        .as("ln 1/4 and ln 3/4")
        .containsExactly(new double[] {-Math.log(4), Math.log(3) - Math.log(4)}, within(1e-12));
  }

  @Test
  @DisplayName(
      "logSoftmax of (1000, 0) is (0, -1000), though the second share is too small for a"
          + " double")
  void logSoftmaxOfFarScores() {
    Tensor z = vector(1000, 0).logSoftmax(0);
    assertThat(z.toDoubles())
        .as("e^0 / (e^1000 + e^0) is 0, but its logarithm is not -infinity")
        .containsExactly(new double[] {0, -1000}, within(1e-9));
  }

  @Test
  @DisplayName("logSoftmax of rows: each has its own maximum and its own sum")
  void logSoftmaxOfRows() {
    Tensor x = constant(new double[][] {{1000, 1000}, {0, Math.log(3)}});
    assertThat(x.logSoftmax(1).exp().toDoubles())
        .as("the shares (1/2, 1/2) and (1/4, 3/4)")
        .containsExactly(new double[] {0.5, 0.5, 0.25, 0.75}, within(1e-12));
  }

  @Test
  @DisplayName("the cotangent (8, 4) comes back through logSoftmax as g - (1/4, 3/4) * 12")
  void logSoftmaxGradient() {
    Tensor x = vector(0, Math.log(3));
    x.logSoftmax(0).backward(constant(new double[] {8, 4}));
    assertThat(x.grad().toDoubles())
        .as("8 - 3 and 4 - 9: the rule, which is there, takes e^z from what was saved")
        .containsExactly(new double[] {5, -5}, within(1e-12));
  }

  @Test
  @DisplayName("two equal scores: the loss of either class is ln 2")
  void crossEntropyOfEqualScores() {
    Tensor x = leaf(new double[][] {{7, 7}});
    Tensor loss = x.crossEntropy(Tensor.of(new long[] {1}));
    assertThat(loss.item()).as("-ln 1/2").isCloseTo(Math.log(2), within(1e-12));
    loss.backward();
    assertThat(x.grad().toDoubles())
        .as("softmax minus one at the class: (1/2, 1/2 - 1)")
        .containsExactly(new double[] {0.5, -0.5}, within(1e-12));
  }

  @Test
  @DisplayName("scores of a single example, without an axis for examples, and its class")
  void crossEntropyOfOne() {
    Tensor loss = vector(0, Math.log(3)).crossEntropy(Tensor.of(0L));
    assertThat(loss.item()).as("-ln 1/4").isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  @DisplayName("scores (1000, 0) and class 1: the loss is 1000, its gradient (1, -1)")
  void crossEntropyOfFarScores() {
    Tensor x = leaf(new double[][] {{1000, 0}});
    Tensor loss = x.crossEntropy(Tensor.of(new long[] {1}));
    // PyTorch gives 1000 and [1, -1].
    assertThat(loss.item()).as("-ln(e^0 / (e^1000 + e^0))").isCloseTo(1000, within(1e-9));
    loss.backward();
    assertThat(x.grad().toDoubles())
        .as("softmax is (1, 0), and 1 is taken off at class 1")
        .containsExactly(new double[] {1, -1}, within(1e-12));
  }

  @Test
  @DisplayName("one loss for each example, and their mean")
  void crossEntropyOfTwo() {
    Tensor x = constant(new double[][] {{0, Math.log(3)}, {0, 0}});
    Tensor classes = Tensor.of(new long[] {0, 1});
    Tensor losses = x.crossEntropy(classes, LossReduction.NONE);
    assertThat(losses.shape()).as("one number for each of the two").isEqualTo(Shape.of(2));
    assertThat(losses.toDoubles())
        .as("-ln 1/4 and -ln 1/2")
        .containsExactly(new double[] {Math.log(4), Math.log(2)}, within(1e-12));
    assertThat(x.crossEntropy(classes).item())
        .as("their mean")
        .isCloseTo(Math.log(8) / 2, within(1e-12));
  }
}
