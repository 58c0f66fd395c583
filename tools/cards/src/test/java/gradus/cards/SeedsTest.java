package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.fixture.Scalars;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Seeds")
class SeedsTest {
  @TempDir private Path root;

  @Test
  @DisplayName("count from one")
  void countFromOne() {
    assertThat(inputs()).containsExactly("seed = 1", "seed = 2", "seed = 3");
  }

  @Test
  @DisplayName("are one seed if that is asked for")
  void replay() {
    assertThat(inputs("gradus.seed", "17")).containsExactly("seed = 17");
  }

  @Test
  @DisplayName("begin where they are told to")
  void otherBatch() {
    assertThat(inputs("gradus.seed.first", "1001"))
        .containsExactly("seed = 1001", "seed = 1002", "seed = 1003");
  }

  private List<String> inputs(String... parameters) {
    return FixtureRun.failures(FixtureRun.of(root, Scalars.Multiply.class, parameters))
        .entrySet()
        .stream()
        .filter(failure -> failure.getKey().startsWith("agrees"))
        .map(failure -> ((CardError) failure.getValue()).card().evidence())
        .map(evidence -> evidence.get(evidence.size() - 1).text())
        .toList();
  }
}
