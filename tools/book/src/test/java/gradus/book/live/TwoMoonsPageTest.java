package gradus.book.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.scalar.Mlp;
import gradus.scalar.Moons;
import gradus.scalar.TopologicalOrder;
import gradus.scalar.Training;
import gradus.scalar.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the page \"Two moons\" says")
class TwoMoonsPageTest {
  private static final Path PAGE = Path.of("../../book/src/docs/asciidoc/en/two-moons.adoc");

  @Test
  @DisplayName("of the steps until all points are right is so")
  void steps() {
    TwoMoons moons = new TwoMoons(1, 8);
    int steps = 0;
    while (moons.accuracy() < 1) {
      moons.step(1.5);
      steps++;
    }
    assertThat(page()).contains("all points are right after " + steps + " steps");
  }

  @Test
  @DisplayName("of the size of the network and of its graph is so")
  void sizes() {
    Random random = new Random(1);
    Mlp network = new Mlp(random, Value::relu, 2, 8, 8, 1);
    Training training = new Training(network, Moons.of(100, 0.05, random));
    int nodes = TopologicalOrder.of(training.loss()).size();
    assertThat(page())
        .contains("it has " + network.parameters().size() + " parameters")
        .contains("has " + nodes / 1000 + " " + "%03d".formatted(nodes % 1000) + " nodes");
  }

  @Test
  @DisplayName("of other learning rates is so")
  void rates() {
    TwoMoons slow = new TwoMoons(1, 8);
    TwoMoons dead = new TwoMoons(1, 8);
    double loss = 0;
    for (int i = 0; i < 300; i++) {
      slow.step(0.1);
      loss = dead.step(5);
    }
    assertThat(slow.accuracy()).as("after 300 steps of 0.1").isLessThan(1);
    assertThat(loss).as("where the loss stands still at 5").isCloseTo(Math.log(2), within(5e-4));
    assertThat(dead.accuracy()).as("half of the points").isEqualTo(0.5);
  }

  private static String page() {
    try {
      return Files.readString(PAGE).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new AssertionError("expected the page at " + PAGE.toAbsolutePath(), e);
    }
  }
}
