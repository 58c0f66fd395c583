package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import gradus.cards.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.18")
@DisplayName("2.18 Linear regression")
class LinearRegressionTest {
  private final Tensor w = constant(new double[][] {{2}});
  private final Tensor b = constant(new double[] {1});
  private final LinearRegression line = new LinearRegression(w, b);

  /** A step that leaves recording switched off must not spoil the next test. */
  @AfterEach
  void recordAgain() {
    GradMode.set(true);
  }

  @Test
  @DisplayName("the line's values are x w + b")
  void predicts() {
    Tensor z = line.predict(column(1, 2, -3));
    assertThat(z.shape()).as("one value for each point").isEqualTo(Shape.of(3, 1));
    assertThat(z.toDoubles())
        .as("2*1 + 1, 2*2 + 1 and 2*(-3) + 1")
        .containsExactly(new double[] {3, 5, -5}, within(1e-12));
  }

  @Test
  @DisplayName("what is predicted knows that it comes from w and b")
  void predictionIsRecorded() {
    line.predict(column(1, 2, -3)).sum().backward();
    assertThat(List.of(w.grad() != null, b.grad() != null))
        .as("whether a gradient has come to w, and to b")
        .isEqualTo(List.of(true, true));
    assertThat(w.grad().item()).as("the sum of all x: 1 + 2 - 3").isCloseTo(0, within(1e-12));
    assertThat(b.grad().item()).as("1 for each of three points").isCloseTo(3, within(1e-12));
  }

  @Test
  @DisplayName("the loss is the mean of the squared distances, one number")
  void loss() {
    Tensor loss = line.loss(column(1, 2, 0), column(2, 7, 3));
    assertThat(loss.shape()).as("shape of the loss").isEqualTo(Shape.SCALAR);
    assertThat(loss.item())
        .as("the line gives 3, 5 and 1: ((3-2)^2 + (5-7)^2 + (1-3)^2) / 3")
        .isCloseTo(3, within(1e-12));
  }

  @Test
  @DisplayName("the loss has the gradients 2 mean(distance x) and 2 mean(distance)")
  void lossIsRecorded() {
    line.loss(column(1, 2, 0), column(2, 7, 3)).backward();
    assertThat(w.grad().item()).as("2*(1*1 - 2*2 - 2*0)/3").isCloseTo(-2, within(1e-12));
    assertThat(b.grad().item()).as("2*(1 - 2 - 2)/3").isCloseTo(-2, within(1e-12));
  }

  @Test
  @DisplayName("a step moves w and b against their gradients, and then clears these")
  void step() {
    w.setGrad(constant(new double[][] {{4}}));
    b.setGrad(constant(new double[] {-6}));
    line.step(0.1);
    assertThat(line.w().item()).as("w: 2 - 0.1*4").isCloseTo(1.6, within(1e-12));
    assertThat(line.b().item()).as("b: 1 - 0.1*(-6)").isCloseTo(1.6, within(1e-12));
    assertThat(line.w().grad()).as("the gradient of w, which is to be zero").isNotNull();
    assertThat(line.b().grad()).as("the gradient of b, which is to be zero").isNotNull();
    assertThat(line.w().grad().item()).as("the gradient of w").isCloseTo(0, within(1e-12));
    assertThat(line.b().grad().item()).as("the gradient of b").isCloseTo(0, within(1e-12));
  }

  @Test
  @DisplayName("a step changes the leaves themselves: they stay leaves, and recording goes on")
  void stepKeepsTheLeaves() {
    w.setGrad(constant(new double[][] {{4}}));
    b.setGrad(constant(new double[] {-6}));
    line.step(0.1);
    // PyTorch 1.13.1: x = x - 0.1 * x.grad is no leaf (tutorial 003, trap 3).
    assertThat(line.w().isLeaf()).as("whether w is a leaf after the step").isTrue();
    assertThat(line.w() == w).as("whether w is the tensor it was").isTrue();
    assertThat(line.b() == b).as("whether b is the tensor it was").isTrue();
    assertThat(line.w().requiresGrad()).as("whether w wants a gradient again").isTrue();
    assertThat(GradMode.isEnabled()).as("whether operations are recorded after a step").isTrue();
  }

  @Test
  @DisplayName("each epoch has its own loss and its own gradient")
  void trains() {
    Tensor x = column(1);
    Tensor y = column(0);
    // At x = 1, y = 0 the loss is (w + b)^2: both gradients are 2(w + b), and w + b becomes
    // w + b - 2*0.1*2(w + b), 0.6 times what it was.
    double[] losses = line.train(x, y, 3, 0.1);
    assertThat(losses)
        .as("3^2, 1.8^2 and 1.08^2: the loss before each of three steps")
        .containsExactly(new double[] {9, 3.24, 1.1664}, within(1e-12));
    assertThat(line.w().item()).as("w: 2 - 0.2*(3 + 1.8 + 1.08)").isCloseTo(0.824, within(1e-12));
    assertThat(line.b().item()).as("b: 1 - 0.2*(3 + 1.8 + 1.08)").isCloseTo(-0.176, within(1e-12));
  }

  @Test
  @DisplayName("no epochs: no losses, and the line stays as it is")
  void noEpochs() {
    assertThat(line.train(column(1), column(0), 0, 0.1)).as("losses of no epochs").isEmpty();
    assertThat(line.w().item()).as("w, which nobody moved").isCloseTo(2, within(1e-12));
  }

  @Test
  @DisplayName("100 epochs find the tutorial's line, y = 2x + 1, in 100 points with noise")
  void tutorial() throws IOException {
    double[][] points = read("line.csv");
    Tensor slope = constant(new double[][] {{0.3931549f}});
    Tensor intercept = constant(new double[] {-0.21477956f});
    LinearRegression found = new LinearRegression(slope, intercept);
    double[] losses = found.train(column(points[0]), column(points[1]), 100, 0.1);
    // PyTorch 1.13.1 in float64, from the tutorial's own points and start; in float32 it gives
    // w = 2.0035427, b = 1.0107025 and a loss of 0.0702325 (tutorial 002, linear regression).
    assertThat(losses).as("one loss for each epoch").hasSize(100);
    assertThat(losses[0]).as("the loss at the start").isCloseTo(4.31510718963973, within(1e-12));
    assertThat(losses[1]).as("after one step").isCloseTo(2.736348141520448, within(1e-12));
    assertThat(losses[99]).as("after 99 steps").isCloseTo(0.07023245435212784, within(1e-12));
    assertThat(found.w().item()).as("w, near 2").isCloseTo(2.0035431985153394, within(1e-12));
    assertThat(found.b().item()).as("b, near 1").isCloseTo(1.010702166101036, within(1e-12));
  }

  /** Returns numbers as a tensor of shape (N, 1). */
  private static Tensor column(double... numbers) {
    return constant(numbers).reshape(numbers.length, 1);
  }

  /** Reads the columns x and y of a file beside this class; its numbers are floats. */
  private static double[][] read(String file) throws IOException {
    try (InputStream in = LinearRegressionTest.class.getResourceAsStream(file)) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R");
      double[][] columns = new double[2][lines.length - 1];
      for (int i = 1; i < lines.length; i++) {
        String[] numbers = lines[i].split(",");
        columns[0][i - 1] = Float.parseFloat(numbers[0]);
        columns[1][i - 1] = Float.parseFloat(numbers[1]);
      }
      return columns;
    }
  }
}
