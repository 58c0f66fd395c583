package gradus.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rising sequence that is closest to given numbers. */
class BlocksTest {
  @Test
  @DisplayName("numbers that rise stay as they are")
  void rising() {
    assertThat(regression(new double[] {1, 2, 2, 5}, 1, 1, 1, 1)).containsExactly(1, 2, 2, 5);
  }

  @Test
  @DisplayName("numbers that fall take their weighted mean")
  void falling() {
    assertThat(regression(new double[] {4, 1}, 1, 2)).containsExactly(2, 2);
  }

  @Test
  @DisplayName("a block grows backward until the sequence rises")
  void poolsBackward() {
    assertThat(regression(new double[] {3, 4, 2, 9}, 1, 1, 1, 1)).containsExactly(3, 3, 3, 9);
  }

  private static double[] regression(double[] numbers, double... weights) {
    Blocks blocks = new Blocks();
    blocks.clear(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      blocks.add(numbers[i], weights[i]);
    }
    return blocks.means();
  }
}
