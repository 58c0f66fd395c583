package mini;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.2")
@DisplayName("1.2 Count many")
class CountManyTest {
  @Test
  @DisplayName("a list of three counts 3")
  void countsEveryText() {
    Counter counter = new Counter();
    counter.countAll(List.of("a", "b", "c"));
    assertThat(counter.count()).as("three texts, three counts").isEqualTo(3);
  }

  @Test
  @DisplayName("of 2 and 3, the larger is 3")
  void findsTheLarger() {
    assertThat(Counter.larger(2, 3)).as("3 is more than 2").isEqualTo(3);
  }
}
