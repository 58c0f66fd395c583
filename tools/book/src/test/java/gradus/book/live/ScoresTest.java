package gradus.book.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.scalar.Mlp;
import gradus.scalar.Value;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scores without a graph")
class ScoresTest {
  private final Random random = new Random(5);

  @Test
  @DisplayName("are those of the network, to the last bit")
  void agree() {
    Mlp network = new Mlp(random, Value::relu, 2, 5, 3, 1);
    Scores scores = new Scores(network, 2, 5, 3, 1);
    for (int i = 0; i < 200; i++) {
      double x = 4 * random.nextGaussian();
      double y = 4 * random.nextGaussian();
      double expected = network.forward(Value.of(x), Value.of(y))[0].data();
      assertThat(scores.at(x, y)).as("at (%s, %s)", x, y).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("say when a network's numbers are no numbers any more")
  void notFinite() {
    Mlp network = new Mlp(random, Value::relu, 2, 5, 1);
    assertThat(new Scores(network, 2, 5, 1).areFinite()).isTrue();
    network.parameters().get(3).setData(Double.NaN);
    assertThat(new Scores(network, 2, 5, 1).areFinite()).isFalse();
  }
}
