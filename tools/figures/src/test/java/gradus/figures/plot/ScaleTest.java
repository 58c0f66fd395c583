package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a scale")
class ScaleTest {
  private static final Axis LINEAR = Axis.of("x");
  private static final Axis LOG = Axis.of("x").logarithmic();

  @Test
  @DisplayName("puts equal differences at equal distances, also upwards")
  void linear() {
    Scale up = new Scale(new Interval(-10, 10), false, 300, 100);
    assertThat(up.at(-10, 0, 10)).as("bottom, middle, top").containsExactly(300, 200, 100);
  }

  @Test
  @DisplayName("puts equal ratios at equal distances if it is logarithmic")
  void logarithmic() {
    Scale scale = new Scale(new Interval(1e-9, 1e3), true, 0, 120);
    assertThat(scale.at(1e-9, 1e-3, 1, 1e3))
        .as("ten pixels for each power of ten")
        .containsExactly(new double[] {0, 60, 90, 120}, within(1e-9));
  }

  @Test
  @DisplayName("keeps what lies far outside within numbers that a browser can draw")
  void farAway() {
    Scale scale = new Scale(new Interval(0, 1), false, 0, 100);
    assertThat(scale.at(1e300)).as("far to the right").isBetween(1000.0, 1e6);
    assertThat(scale.at(-1e300)).as("far to the left").isBetween(-1e6, -1000.0);
    assertThat(scale.shows(1e300)).as("whether it can be seen").isFalse();
    assertThat(scale.shows(1)).as("whether the end can be seen").isTrue();
  }

  @Test
  @DisplayName("ends where lines end, but leaves room round what is loose")
  void margins() {
    Interval data = new Interval(10, 20);
    assertThat(Scale.shown(LINEAR, data, Interval.NOTHING)).as("lines").isEqualTo(data);
    assertThat(Scale.shown(LINEAR, Interval.NOTHING, data))
        .as("points: a twentieth more on either side")
        .isEqualTo(new Interval(9.5, 20.5));
  }

  @Test
  @DisplayName("stands on 0 if its numbers come near 0 from above")
  void standsOnZero() {
    Interval losses = new Interval(0.01, 1);
    assertThat(Scale.shown(LINEAR, Interval.NOTHING, losses).from())
        .as("a loss is never negative")
        .isEqualTo(0);
  }

  @Test
  @DisplayName("leaves room in powers of ten if it is logarithmic")
  void logarithmicMargins() {
    Interval shown = Scale.shown(LOG, Interval.NOTHING, new Interval(1e-10, 1e10));
    assertThat(shown.from()).as("a twentieth of 20 powers less").isCloseTo(1e-11, within(1e-20));
    assertThat(shown.to()).as("a twentieth of 20 powers more").isCloseTo(1e11, within(1.0));
  }

  @Test
  @DisplayName("shows something even of a single number")
  void oneNumber() {
    Interval zero = Scale.shown(LINEAR, new Interval(0, 0), Interval.NOTHING);
    assertThat(zero.to()).as("what is shown round 0").isGreaterThan(zero.from());
    Interval seven = Scale.shown(LINEAR, new Interval(7, 7), Interval.NOTHING);
    assertThat(seven).as("what is shown round 7").matches(shown -> shown.contains(7));
    assertThat(seven.from()).as("and not just 7").isLessThan(7);
    Interval tiny = Scale.shown(LOG, new Interval(1e-300, 1e-300), Interval.NOTHING);
    assertThat(tiny.from()).as("a logarithmic axis stays positive").isPositive().isLessThan(1e-300);
  }

  @Test
  @DisplayName("refuses numbers whose distance is infinite")
  void tooFarApart() {
    assertThatThrownBy(() -> Scale.shown(LINEAR, new Interval(-1e308, 1e308), Interval.NOTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too far apart");
  }
}
