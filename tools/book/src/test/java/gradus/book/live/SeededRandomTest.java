package gradus.book.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page's random numbers")
class SeededRandomTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2, -1, 123456789012345L})
  @DisplayName("are those of java.util.Random")
  void areJavas(long seed) {
    Random expected = new Random(seed);
    Random actual = new SeededRandom(seed);
    for (int i = 0; i < 1000; i++) {
      assertThat(actual.nextDouble()).isEqualTo(expected.nextDouble());
      // Java takes its strict logarithm here, which may differ in the last digit.
      assertThat(actual.nextGaussian()).isCloseTo(expected.nextGaussian(), within(1e-14));
    }
  }
}
