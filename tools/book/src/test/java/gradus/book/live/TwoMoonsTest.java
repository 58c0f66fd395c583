package gradus.book.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.scalar.Mlp;
import gradus.scalar.Moons;
import gradus.scalar.Training;
import gradus.scalar.Value;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two moons")
class TwoMoonsTest {
  @Test
  @DisplayName("are trained as in exercise 1.11: the same losses and the same accuracy")
  void sameAsLesson() {
    Random random = new Random(1);
    Mlp network = new Mlp(random, Value::relu, 2, 4, 4, 1);
    Training lesson = new Training(network, Moons.of(100, 0.05, random));
    TwoMoons moons = new TwoMoons(1, 4);
    for (int i = 0; i < 20; i++) {
      assertThat(moons.accuracy()).as("accuracy before step %d", i).isEqualTo(lesson.accuracy());
      assertThat(moons.step(1.5)).as("loss, step %d", i).isCloseTo(lesson.step(1.5), within(1e-9));
    }
  }

  @Test
  @DisplayName("are told apart, all of them, within a hundred steps of the page's own settings")
  void reachesAll() {
    TwoMoons moons = new TwoMoons(1, 8);
    int steps = 0;
    while (moons.accuracy() < 1 && steps < 100) {
      moons.step(1.5);
      steps++;
    }
    assertThat(moons.accuracy()).isEqualTo(1);
  }

  @Test
  @DisplayName("have a picture at any time, and a curve from the second step on")
  void pictures() {
    TwoMoons moons = new TwoMoons(3, 4);
    assertThat(moons.boundarySvg()).startsWith("<svg").contains("class 1");
    moons.step(1);
    assertThat(moons.lossSvg()).isEmpty();
    moons.step(1);
    assertThat(moons.lossSvg()).startsWith("<svg");
  }

  @Test
  @DisplayName("that too long steps drive to infinity are told as such, and still drawn")
  void diverges() {
    TwoMoons moons = new TwoMoons(1, 8);
    for (int i = 0; i < 10 && moons.isSound(); i++) {
      moons.step(8);
    }
    assertThat(moons.isSound()).isFalse();
    assertThat(moons.boundarySvg()).startsWith("<svg");
  }

  @Test
  @DisplayName("can be trained for long: the curve keeps to points that can be told apart")
  void longCurve() {
    LossCurve shortCurve = new LossCurve();
    LossCurve longCurve = new LossCurve();
    for (int i = 0; i < 40_000; i++) {
      longCurve.add(1.0 / (1 + i));
      if (i < 400) {
        shortCurve.add(1.0 / (1 + i));
      }
    }
    assertThat(longCurve.svg("").length()).isLessThan(2 * shortCurve.svg("").length());
  }
}
