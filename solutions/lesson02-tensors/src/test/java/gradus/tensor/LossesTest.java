package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.tensor.CentralDifferences.assertFirstAndSecond;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static gradus.tensor.LossReduction.NONE;
import static gradus.tensor.LossReduction.SUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Losses: from logits and targets to one number")
class LossesTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  private final Tensor logits = leaf(new double[][] {{1, 2, 0.5}, {-1, 0, 3}});
  private final Tensor cube =
      constant(new double[][][] {{{1, 2}, {-1, 3}, {4, 0.5}}, {{-2, 1.5}, {2.5, -3}, {5, -0.5}}});

  @Test
  @DisplayName("softmax is positive and adds up to 1, along an axis or several")
  void softmax() {
    double e = Math.E;
    assertThat(vector(0, 1).softmax(0).toDoubles())
        .containsExactly(new double[] {1 / (1 + e), e / (1 + e)}, within(1e-15));
    assertThat(logits.softmax(1).sum(1).toDoubles())
        .containsExactly(new double[] {1, 1}, within(1e-15));
    assertThat(cube.softmax(0, -1).sum(0, 2).toDoubles())
        .containsExactly(new double[] {1, 1, 1}, within(1e-15));
    assertThat(Tensor.of(1L, 1L).softmax(0).dtype()).isEqualTo(FLOAT32);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> logits.softmax())
        .withMessage("softmax needs the axis of the classes: for logits (N, C) it is 1");
  }

  @Test
  @DisplayName("large logits neither overflow nor vanish")
  void stable() {
    assertThat(vector(1000, 0, -1000).softmax(0).toDoubles()).containsExactly(1, 0, 0);
    assertThat(vector(1000, 0, -1000).logSoftmax(0).toDoubles()).containsExactly(0, -1000, -2000);
    assertThat(vector(-INF, 0).softmax(0).toDoubles()).containsExactly(0, 1);
    assertThat(vector(-INF, -INF).softmax(0).toDoubles()).containsExactly(NAN, NAN);
    assertThat(vector(INF, 1).softmax(0).toDoubles()).containsExactly(NAN, NAN);
  }

  @Test
  @DisplayName("an empty batch stays empty")
  void empty() {
    Tensor none = Tensor.zeros(Shape.of(0, 3), FLOAT64);
    assertThat(none.softmax(1).shape()).isEqualTo(Shape.of(0, 3));
    assertThat(none.transpose(0, 1).logSoftmax(1).shape()).isEqualTo(Shape.of(3, 0));
    assertThat(none.crossEntropy(Tensor.of(new long[0])).item()).isNaN();
  }

  @Test
  @DisplayName("the gradients of softmax and its logarithm agree with measured slopes")
  void softmaxSlopes() {
    assertFirstAndSecond(x -> x[0].softmax(1), logits);
    assertFirstAndSecond(x -> x[0].softmax(0, 2), cube);
    assertFirstAndSecond(x -> x[0].logSoftmax(-1), logits);
    assertFirstAndSecond(x -> x[0].logSoftmax(0, 1), cube);
  }

  @Test
  @DisplayName("the cross-entropy of [1000, 0] and class 1 is 1000, its gradient [1, -1]")
  void hopelessExample() {
    Tensor x = vector(1000, 0);
    Tensor loss = x.crossEntropy(Tensor.of(1L));
    loss.backward();
    assertThat(loss.shape()).isEqualTo(Shape.SCALAR);
    assertThat(loss.item()).isEqualTo(1000);
    assertThat(x.grad().toDoubles()).containsExactly(1, -1);
  }

  @Test
  @DisplayName("the gradient of cross-entropy is what softmax has too much, over N")
  void crossEntropy() {
    Tensor target = Tensor.of(1L, 0L);
    double[] z = logits.detach().softmax(1).toDoubles();
    logits.crossEntropy(target).backward();
    assertThat(logits.grad().toDoubles())
        .containsExactly(
            new double[] {
              z[0] / 2, (z[1] - 1) / 2, z[2] / 2, (z[3] - 1) / 2, z[4] / 2, z[5] / 2,
            },
            within(1e-15));
    double[] losses = {-Math.log(z[1]), -Math.log(z[3])};
    assertThat(logits.crossEntropy(target, NONE).toDoubles())
        .containsExactly(losses, within(1e-14));
    assertThat(logits.crossEntropy(target, SUM).item())
        .isCloseTo(losses[0] + losses[1], within(1e-14));
    assertFirstAndSecond(x -> x[0].crossEntropy(target, NONE), logits);
  }

  @Test
  @DisplayName("axes behind the classes count examples too")
  void crossEntropyOfPixels() {
    Tensor target = Tensor.of(new long[][] {{0, 2}, {1, 1}});
    assertThat(cube.crossEntropy(target, NONE).shape()).isEqualTo(Shape.of(2, 2));
    double first = cube.get(0).select(1, 1).crossEntropy(Tensor.of(2L)).item();
    assertThat(cube.crossEntropy(target, NONE).get(0).get(1).item())
        .isCloseTo(first, within(1e-15));
    assertFirstAndSecond(x -> x[0].crossEntropy(target), cube);
  }

  @Test
  @DisplayName("targets that are no classes are refused")
  void wrongTargets() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> logits.crossEntropy(vector(1, 0)))
        .withMessage(
            "crossEntropy: the targets are float64, and must be the numbers of classes:"
                + " use to(INT64)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> logits.crossEntropy(Tensor.of(new long[][] {{1}, {0}})))
        .withMessage(
            "crossEntropy: logits of shape (2, 3) need targets of shape (2), one class each, and"
                + " not (2, 1)");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> logits.crossEntropy(Tensor.of(0L, 3L)))
        .withMessage(
            "crossEntropy: with 3 classes, targets are from 0 to 2; these are from 0 to 3");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> logits.crossEntropy(Tensor.of(0L, -1L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> constant(1.0).crossEntropy(Tensor.of(0L)));
  }

  @Test
  @DisplayName("squared errors: 2 (x - t) / N")
  void mseLoss() {
    Tensor x = vector(1, 2, 4);
    Tensor t = vector(0, 2, 1);
    Tensor loss = x.mseLoss(t);
    loss.backward();
    assertThat(loss.item()).isCloseTo(10.0 / 3, within(1e-15));
    assertThat(x.grad().toDoubles()).containsExactly(new double[] {2.0 / 3, 0, 2}, within(1e-15));
    assertThat(t.grad().toDoubles()).containsExactly(new double[] {-2.0 / 3, 0, -2}, within(1e-15));
    assertThat(x.mseLoss(t, SUM).item()).isEqualTo(10);
    assertThat(x.mseLoss(t, NONE).toDoubles()).containsExactly(1, 0, 9);
    assertFirstAndSecond(s -> s[0].mseLoss(s[1]), x, t);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.mseLoss(constant(new double[3][1])))
        .withMessage(
            "mseLoss: the output has shape (3) and the target (3, 1): reshape one of them");
  }

  @Test
  @DisplayName("binary cross-entropy: sigmoid(x) - t, at 0 and far out too")
  void bceWithLogits() {
    Tensor x = vector(0, 0, 25, -25, 1000, -1000, 1000);
    Tensor t = constant(new double[] {0, 1, 1, 0, 0, 1, 1});
    Tensor losses = x.bceWithLogits(t, NONE);
    losses.sum().backward();
    double far = Math.log1p(Math.exp(-25));
    double half = Math.log(2);
    assertThat(losses.toDoubles())
        .containsExactly(new double[] {half, half, far, far, 1000, 1000, 0}, within(1e-18));
    assertThat(x.grad().toDoubles())
        .containsExactly(new double[] {0.5, -0.5, -far, far, 1, -1, 0}, within(1e-15));
    assertThat(vector(0, 0).bceWithLogits(constant(new double[] {1, 0})).item())
        .isCloseTo(half, within(1e-15));
    Tensor probabilities = constant(new double[][] {{0.2, 1, 0}, {0.7, 0.5, 0.1}});
    assertFirstAndSecond(s -> s[0].bceWithLogits(s[1], NONE), logits, probabilities);
    assertThatIllegalArgumentException().isThrownBy(() -> x.bceWithLogits(vector(1)));
  }

  @Test
  @DisplayName("layer normalisation: mean 0, variance 1, then weight and bias")
  void layerNorm() {
    Tensor z = logits.layerNorm(Shape.of(3), null, null, 0);
    assertThat(z.mean(1).toDoubles()).containsExactly(new double[] {0, 0}, within(1e-15));
    assertThat(z.var(1, false, false).toDoubles())
        .containsExactly(new double[] {1, 1}, within(1e-14));
    assertThat(vector(2, 2, 2).layerNorm(Shape.of(3), null, vector(1, 2, 3), 1e-5).toDoubles())
        .containsExactly(1, 2, 3);
    Tensor weight = vector(2, -1, 0.5);
    Tensor bias = vector(1, 0, 3);
    assertFirstAndSecond(x -> x[0].layerNorm(Shape.of(3), x[1], x[2], 1e-5), logits, weight, bias);
    assertFirstAndSecond(x -> x[0].layerNorm(Shape.of(3, 2), null, null, 0.1), cube);
  }

  @Test
  @DisplayName("layer normalisation refuses other shapes")
  void layerNormShapes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> logits.layerNorm(Shape.of(2), null, null, 1e-5))
        .withMessage(
            "layerNorm over (2): this tensor has shape (2, 3), whose last axes must be (2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> logits.layerNorm(Shape.of(3), vector(1), null, 1e-5))
        .withMessage("layerNorm over (3): the weight has shape (1), and must be (3)");
  }

  @Test
  @DisplayName("an axis that does not exist is refused where there is nothing to normalise, too")
  void softmaxOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.zeros(0, 3).softmax(7))
        .withMessageContaining("axis 7 of shape (0, 3)");
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.zeros(0, 3).logSoftmax(2));
    assertThat(Tensor.zeros(0, 3).softmax(1).shape()).isEqualTo(Shape.of(0, 3));
  }
}
