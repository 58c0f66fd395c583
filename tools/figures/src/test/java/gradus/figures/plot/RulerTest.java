package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a ruler")
class RulerTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @DisplayName("keeps the labels along x clear of each other, in the largest letters")
  void labelsKeepClear(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      double length = Math.pow(10, 16 * random.nextDouble() - 8);
      double from = (random.nextDouble() - 0.8) * length * 10;
      boolean log = from > 0;
      Axis axis = log ? Axis.of("x").logarithmic() : Axis.of("x");
      Ruler ruler = Ruler.level(axis, new Interval(from, from + length), 60, 632);
      List<Tick> ticks = ruler.ticks();
      double end = Double.NEGATIVE_INFINITY;
      for (Tick tick : ticks) {
        double half = Lettering.width(tick.text()) / 2;
        double middle = ruler.scale().at(tick.number());
        assertThat(middle - half)
            .as("the start of %s among %s, behind the label before it", tick.text(), ticks)
            .isGreaterThan(end);
        end = middle + half;
      }
      assertThat(end).as("the end of the last of %s", ticks).isLessThan(Layout.WIDTH);
    }
  }
}
