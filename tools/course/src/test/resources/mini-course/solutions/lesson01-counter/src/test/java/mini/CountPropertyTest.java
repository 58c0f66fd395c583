package mini;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.1")
@DisplayName("1.1 Count")
class CountPropertyTest {
  @Test
  @DisplayName("counting a hundred times gives 100")
  void countsOften() {
    Counter counter = new Counter();
    for (int i = 0; i < 100; i++) {
      counter.increment();
    }
    assertThat(counter.count()).as("each call counts one").isEqualTo(100);
  }
}
