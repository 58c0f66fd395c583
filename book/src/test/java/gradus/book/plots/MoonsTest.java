package gradus.book.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.scalar.Sample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the training that the plots show")
class MoonsTest {
  private final MoonsTraining training = MoonsTraining.done();

  @Test
  @DisplayName("leads to a boundary with every point on its side")
  void boundary() {
    assertThat(training.accuracy()).as("the share of points told right").isEqualTo(1);
    for (Sample sample : training.samples()) {
      double score = training.score(sample.x(), sample.y());
      assertThat(Math.signum(score)).as("the sign at %s", sample).isEqualTo(sample.label());
    }
  }

  @Test
  @DisplayName("starts with a loss near ln 2, no opinion, and ends near 0")
  void loss() {
    double[] losses = training.losses();
    assertThat(losses).as("before the first step, and after each").hasSize(101);
    assertThat(losses[0])
        .as("the loss of small random weights")
        .isCloseTo(Math.log(2), within(0.1));
    assertThat(losses[100]).as("the loss at the end").isBetween(0.0, 0.02);
  }

  @Test
  @DisplayName("is done once")
  void once() {
    assertThat(MoonsTraining.done()).as("the second time").isSameAs(training);
  }
}
