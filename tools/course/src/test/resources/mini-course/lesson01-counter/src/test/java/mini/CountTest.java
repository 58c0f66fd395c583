package mini;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.1")
@DisplayName("1.1 Count")
class CountTest {
  @Test
  @DisplayName("counting twice gives 2")
  void countsEveryTime() {
    Counter counter = new Counter();
    counter.increment();
    counter.increment();
    assertThat(counter.count()).as("each call counts one").isEqualTo(2);
  }
}
