package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.tensor.Leaves.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import gradus.array.DType;
import gradus.array.Shape;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.18")
@DisplayName("2.18 Linear regression: any points")
class LinearRegressionPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("training agrees with plain loops over doubles, epoch by epoch")
  void agreesWithPlainLoops(long seed) {
    Points points = new Points(seed);
    double rate = 0.01 + 0.1 * points.random.nextDouble();
    LinearRegression line = points.line(DType.FLOAT64);
    double[] losses = line.train(points.x(), points.y(), 15, rate);
    double w = points.w;
    double b = points.b;
    for (int epoch = 0; epoch < 15; epoch++) {
      assertThat(losses[epoch])
          .as("the loss before step %d", epoch + 1)
          .isCloseTo(points.loss(w, b), within(1e-9));
      double slope = points.slopeByW(w, b);
      b -= rate * points.slopeByB(w, b);
      w -= rate * slope;
    }
    assertThat(line.w().item()).as("w at the end").isCloseTo(w, within(1e-9));
    assertThat(line.b().item()).as("b at the end").isCloseTo(b, within(1e-9));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the gradients of the loss are the slopes that are measured")
  void gradientsAgreeWithDifferences(long seed) {
    Points points = new Points(seed);
    LinearRegression line = points.line(DType.FLOAT64);
    line.loss(points.x(), points.y()).backward();
    double h = 1e-5;
    double byW = points.loss(points.w + h, points.b) - points.loss(points.w - h, points.b);
    double byB = points.loss(points.w, points.b + h) - points.loss(points.w, points.b - h);
    assertThat(line.w().grad().item()).as("by w").isCloseTo(byW / (2 * h), within(1e-6));
    assertThat(line.b().grad().item()).as("by b").isCloseTo(byB / (2 * h), within(1e-6));
    assertThat(line.w().grad().shape()).as("its shape").isEqualTo(Shape.of(1, 1));
    assertThat(line.b().grad().shape()).as("its shape").isEqualTo(Shape.of(1));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(5)
  @DisplayName("FLOAT32 stays FLOAT32, and training goes on where an earlier one has stopped")
  void continues(long seed) {
    Points points = new Points(seed);
    Tensor x = points.x().to(FLOAT32);
    Tensor y = points.y().to(FLOAT32);
    LinearRegression once = points.line(FLOAT32);
    LinearRegression twice = points.line(FLOAT32);
    double[] all = once.train(x, y, 10, 0.05);
    twice.train(x, y, 4, 0.05);
    double[] rest = twice.train(x, y, 6, 0.05);
    for (int i = 0; i < 6; i++) {
      assertThat(rest[i]).as("the loss of epoch %d", i + 5).isEqualTo(all[i + 4]);
    }
    assertThat(twice.w().dtype()).as("dtype of w").isEqualTo(FLOAT32);
    assertThat(twice.w().item()).as("w at the end").isEqualTo(once.w().item());
  }

  @Test
  @DisplayName("a step is noticed: a loss of before can no longer go backward through the old w")
  void stepRaisesTheVersion() {
    Points points = new Points(1);
    LinearRegression line = points.line(DType.FLOAT64);
    Tensor x = points.x().requiresGrad(true);
    Tensor loss = line.loss(x, points.y());
    line.loss(points.x(), points.y()).backward();
    line.step(0.1);
    assertThatIllegalStateException()
        .as("the gradient of x needs the w that was")
        .isThrownBy(loss::backward)
        .withMessageContaining("changed in place");
  }

  /** Random points near a random line, and a line to start from, in plain numbers. */
  private static final class Points {
    private final Random random;
    private final double[] x;
    private final double[] y;
    private final double w;
    private final double b;

    Points(long seed) {
      random = new Random(seed);
      int count = 1 + random.nextInt(20);
      double slope = random.nextDouble(-3, 3);
      double intercept = random.nextDouble(-3, 3);
      x = random.doubles(count, -2, 2).toArray();
      y = new double[count];
      for (int i = 0; i < count; i++) {
        y[i] = slope * x[i] + intercept + 0.3 * random.nextGaussian();
      }
      w = random.nextDouble(-1, 1);
      b = random.nextDouble(-1, 1);
    }

    Tensor x() {
      return constant(x.clone()).reshape(x.length, 1);
    }

    Tensor y() {
      return constant(y.clone()).reshape(y.length, 1);
    }

    LinearRegression line(DType dtype) {
      Tensor slope = constant(new double[][] {{w}}).to(dtype);
      Tensor intercept = constant(new double[] {b}).to(dtype);
      return new LinearRegression(slope, intercept);
    }

    double distance(int i, double w, double b) {
      return w * x[i] + b - y[i];
    }

    double loss(double w, double b) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += distance(i, w, b) * distance(i, w, b);
      }
      return sum / x.length;
    }

    double slopeByW(double w, double b) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += 2 * distance(i, w, b) * x[i];
      }
      return sum / x.length;
    }

    double slopeByB(double w, double b) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += 2 * distance(i, w, b);
      }
      return sum / x.length;
    }
  }
}
