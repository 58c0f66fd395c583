package mini;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.2")
@DisplayName("1.2 Count many")
class CountManyPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(3)
  @DisplayName("a list of any length counts its length")
  void countsAnyLength(long seed) {
    int length = new Random(seed).nextInt(50);
    Counter counter = new Counter();
    counter.countAll(Collections.nCopies(length, "text"));
    assertThat(counter.count()).as("a list of %d", length).isEqualTo(length);
  }
}
