package gradus.book.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.scalar.GradientDescent.Point;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the descents of the plots")
class DescentTest {
  @Test
  @DisplayName("in the double well start at 3, fall to 2.52, and end at the square root of 5")
  void doubleWell() {
    List<Point> way = Potential.descent();
    assertThat(way).as("the start and 200 steps").hasSize(201);
    assertThat(x(way, 0)).as("the start").isEqualTo(3);
    assertThat(x(way, 1)).as("3 - 0.01 * V'(3), where V'(3) = 48").isCloseTo(2.52, within(1e-12));
    assertThat(x(way, 200)).as("where V' = 0").isCloseTo(Math.sqrt(5), within(1e-12));
    assertThat(way.get(200).value()).as("V there").isCloseTo(-20, within(1e-12));
  }

  @Test
  @DisplayName("in the double well take the way that PyTorch takes")
  void asPyTorch() {
    // PyTorch 1.13.1, float32: sample 003_11, after steps 1, 2, 5, 10 and 200.
    double[] theirs = {2.5199999, 2.3838797, 2.2641073, 2.2381864, 2.2360682};
    int[] steps = {1, 2, 5, 10, 200};
    List<Point> way = Potential.descent();
    for (int i = 0; i < steps.length; i++) {
      assertThat(x(way, steps[i]))
          .as("x after step %d", steps[i])
          .isCloseTo(theirs[i], within(1e-6));
    }
  }

  @Test
  @DisplayName("in the bowl leave 64 % of the value in each step")
  void bowl() {
    List<Point> way = QuadraticBowl.descent();
    assertThat(way).as("the start and 50 steps").hasSize(51);
    assertThat(way.get(0).value()).as("3^2 + 2^2").isCloseTo(13, within(1e-12));
    for (int i = 1; i < way.size(); i++) {
      assertThat(way.get(i).value() / way.get(i - 1).value())
          .as("the share that step %d leaves: (1 - 2 * 0.1)^2", i)
          .isCloseTo(0.64, within(1e-9));
    }
  }

  private static double x(List<Point> way, int step) {
    return way.get(step).x().get(0);
  }
}
