package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import gradus.scalar.GradientDescent.Point;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.10")
@DisplayName("1.10 Gradient descent: any bowl")
class GradientDescentPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("in a bowl a(x - c)^2 every step leaves the same share of the distance: 1 - 2a rate")
  void bowl(long seed) {
    Random random = new Random(seed);
    double[] steepness = random.doubles(3, 0.1, 2).toArray();
    double[] centre = random.doubles(3, -5, 5).toArray();
    double[] start = random.doubles(3, -5, 5).toArray();
    double rate = 0.05 + 0.2 * random.nextDouble();
    ScalarFunction bowl =
        x -> {
          Value sum = Value.of(0);
          for (int i = 0; i < x.length; i++) {
            sum = sum.add(x[i].sub(centre[i]).pow(2).mul(steepness[i]));
          }
          return sum;
        };
    List<Point> way = new GradientDescent(rate).minimise(bowl, 20, start);
    for (int step = 0; step <= 20; step++) {
      double value = 0;
      for (int i = 0; i < 3; i++) {
        double share = Math.pow(1 - 2 * steepness[i] * rate, step);
        double distance = (start[i] - centre[i]) * share;
        value += steepness[i] * distance * distance;
        assertThat(way.get(step).x().get(i))
            .as("coordinate %d after %d steps of %s", i, step, rate)
            .isCloseTo(centre[i] + distance, within(1e-9));
      }
      assertThat(way.get(step).value())
          .as("f after %d steps of %s", step, rate)
          .isCloseTo(value, within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("two steps with clear() between them use each its own gradient")
  void stepAndClear(long seed) {
    Random random = new Random(seed);
    double number = random.nextDouble() * 10 - 5;
    double rate = 0.01 + random.nextDouble();
    Value x = Value.of(number);
    GradientDescent descent = new GradientDescent(rate);
    double expected = number;
    for (int i = 0; i < 2; i++) {
      GradientDescent.clear(List.of(x));
      x.mul(x).backward();
      descent.step(List.of(x));
      expected -= rate * 2 * expected;
    }
    assertThat(x.data())
        .as("x after two steps down x*x from %s at rate %s", number, rate)
        .isCloseTo(expected, within(1e-9));
  }
}
