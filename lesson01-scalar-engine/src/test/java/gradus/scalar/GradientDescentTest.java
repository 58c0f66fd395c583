package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.scalar.GradientDescent.Point;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.10")
@DisplayName("1.10 Gradient descent")
class GradientDescentTest {
  private static final ScalarFunction PARABOLA = x -> x[0].sub(3).pow(2).add(2);
  private static final ScalarFunction BOWL = x -> x[0].sub(3).pow(2).add(x[1].sub(2).pow(2));
  private static final ScalarFunction DOUBLE_WELL =
      x -> x[0].pow(4).sub(x[0].pow(2).mul(10)).add(5);

  private final GradientDescent descent = new GradientDescent(0.1);

  @Test
  @DisplayName("a step moves each parameter against its gradient, by gradient * learning rate")
  void stepGoesDownhill() {
    Value x = Value.of(3);
    Value y = Value.of(-1);
    x.setGrad(4);
    y.setGrad(-2);
    descent.step(List.of(x, y));
    assertThat(x.data()).as("3 - 0.1 * 4").isCloseTo(2.6, within(1e-12));
    assertThat(y.data()).as("-1 - 0.1 * (-2)").isCloseTo(-0.8, within(1e-12));
  }

  @Test
  @DisplayName("clear() sets all gradients to zero, and leaves the numbers alone")
  void clearsGradients() {
    Value x = Value.of(3);
    Value y = Value.of(5);
    x.setGrad(4);
    y.setGrad(6);
    GradientDescent.clear(List.of(x, y));
    assertThat(List.of(x.grad(), y.grad())).as("both gradients").isEqualTo(List.of(0.0, 0.0));
    assertThat(List.of(x.data(), y.data())).as("both numbers").isEqualTo(List.of(3.0, 5.0));
  }

  @Test
  @DisplayName("the first steps from 0 down (x - 3)^2 + 2 lead to 0.6, 1.08 and 1.464")
  void firstSteps() {
    List<Point> way = descent.minimise(PARABOLA, 3, 0);
    // PyTorch 1.13.1, float32: 0.6, 1.08, 1.464 (tutorial 003, exercise 1).
    assertThat(coordinates(way, 0))
        .as("x <- x - 0.1 * 2(x - 3), and each step needs a fresh gradient")
        .containsExactly(new double[] {0, 0.6, 1.08, 1.464}, within(1e-9));
  }

  @Test
  @DisplayName("the way holds the start and every step, each with its own value of f")
  void everyPointHasItsValue() {
    List<Point> way = descent.minimise(PARABOLA, 3, 0);
    assertThat(way.stream().mapToDouble(Point::value).toArray())
        .as("(x - 3)^2 + 2 at 0, 0.6, 1.08 and 1.464")
        .containsExactly(new double[] {11, 7.76, 5.6864, 4.359296}, within(1e-9));
  }

  @Test
  @DisplayName("no steps: the way is the start alone")
  void noSteps() {
    assertThat(descent.minimise(PARABOLA, 0, 1))
        .as("the way from 1 in 0 steps, f(1) = 6")
        .isEqualTo(List.of(new Point(List.of(1.0), 6)));
  }

  @Test
  @DisplayName("(x - 3)^2 + 2 has its minimum 2 at x = 3")
  void parabola() {
    Point end = last(descent.minimise(PARABOLA, 100, 0));
    assertThat(end.x().get(0)).as("x after 100 steps").isCloseTo(3, within(1e-8));
    assertThat(end.value()).as("f(x) after 100 steps").isCloseTo(2, within(1e-12));
  }

  @Test
  @DisplayName("two coordinates descend together: (x - 3)^2 + (y - 2)^2 from (0, 0)")
  void bowl() {
    List<Point> way = descent.minimise(BOWL, 50, 0, 0);
    double[] values = way.stream().limit(4).mapToDouble(Point::value).toArray();
    // PyTorch 1.13.1, float32: f = 13, 8.3200, 5.3248, 3.4079 and at the end x = 2.9999573,
    // y = 1.9999715 (tutorial 002, final test).
    assertThat(values)
        .as("f before steps 1 to 4: each step leaves 0.64 of it")
        .containsExactly(new double[] {13, 8.32, 5.3248, 3.407872}, within(1e-9));
    assertThat(last(way).x().get(0)).as("x after 50 steps").isCloseTo(2.9999573, within(1e-6));
    assertThat(last(way).x().get(1)).as("y after 50 steps").isCloseTo(1.9999715, within(1e-6));
  }

  @Test
  @DisplayName("a particle in a double well, x^4 - 10x^2 + 5, rolls from 3 into the well at sqrt 5")
  void doubleWell() {
    List<Point> way = new GradientDescent(0.01).minimise(DOUBLE_WELL, 200, 3);
    // PyTorch 1.13.1, float32: 3, 2.52, 2.3838797, 2.3187633 ... 2.2360682, energy -20
    // (tutorial 003, double well).
    assertThat(coordinates(way.subList(0, 4), 0))
        .as("the first steps")
        .containsExactly(new double[] {3, 2.52, 2.3838797, 2.3187633}, within(1e-6));
    assertThat(way).as("the start and 200 steps").hasSize(201);
    assertThat(last(way).x().get(0)).as("the well").isCloseTo(Math.sqrt(5), within(1e-9));
    assertThat(last(way).value()).as("the energy there").isCloseTo(-20, within(1e-9));
  }

  @Test
  @DisplayName("steps that are too long lead away from the minimum, and that is an error")
  void divergence() {
    GradientDescent bold = new GradientDescent(0.2);
    assertThatThrownBy(() -> bold.minimise(DOUBLE_WELL, 200, 3))
        .as("at 3 the slope is 48: a step of 9.6 lands at -6.6, where it is -1018, and so on")
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("try a tenth of the learning rate");
  }

  @Test
  @DisplayName("learning rates, steps and starts that make no sense are refused")
  void refusesNonsense() {
    assertThat(descent.minimise(PARABOLA, 1, 0)).as("one good step").hasSize(2);
    for (double rate : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new GradientDescent(rate))
          .as("a learning rate of %s", rate)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("learning rate " + rate);
    }
    assertThatThrownBy(() -> descent.minimise(PARABOLA, -1, 0))
        .as("-1 steps")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps -1");
    assertThatThrownBy(() -> descent.minimise(PARABOLA, 10))
        .as("no start")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no inputs");
  }

  private static double[] coordinates(List<Point> way, int i) {
    return way.stream().mapToDouble(point -> point.x().get(i)).toArray();
  }

  private static Point last(List<Point> way) {
    return way.get(way.size() - 1);
  }
}
