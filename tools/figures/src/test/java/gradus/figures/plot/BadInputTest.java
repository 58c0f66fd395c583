package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a plot refuses")
class BadInputTest {
  private static final Plot PLOT = Plot.of("x", "y");
  private static final double[] ONE_TWO = {1, 2};

  @Test
  @DisplayName("as many x as y are missing")
  void differentLengths() {
    refused(
        () -> PLOT.line("loss", ONE_TWO, new double[] {1, 2, 3}),
        "'loss': 2 x and 3 y: expected as many x as y");
  }

  @Test
  @DisplayName("a series without points")
  void noPoints() {
    refused(
        () -> PLOT.points("class 1", new double[0], new double[0], Mark.CIRCLE),
        "'class 1': no points: expected one at least");
  }

  @Test
  @DisplayName("NaN and infinity, and says where they are")
  void notFinite() {
    refused(() -> PLOT.line("loss", ONE_TWO, new double[] {1, Double.NaN}), "'loss': y[1] is NaN");
    refused(
        () -> PLOT.line("", new double[] {Double.POSITIVE_INFINITY}, new double[] {1}),
        "x[0] is Infinity");
    refused(() -> PLOT.curve("1/x", x -> 1 / x, 0, 1), "'1/x': y[0] is Infinity");
    refused(() -> PLOT.marker(0, Double.NaN, "end"), "'end': y[0] is NaN");
  }

  @Test
  @DisplayName("what is not positive on a logarithmic axis, whichever comes first")
  void logarithmOfZero() {
    double[] ys = {1, 0};
    refused(() -> PLOT.logY().line("loss", ONE_TWO, ys), "'loss': y[1] is 0.0: a logarithmic axis");
    refused(() -> PLOT.line("loss", ONE_TWO, ys).logY(), "'loss': y[1] is 0.0: a logarithmic axis");
    refused(() -> PLOT.logX().marker(-1, 1, "m"), "'m': x[0] is -1.0: a logarithmic axis");
    refused(() -> PLOT.logX().xRange(0, 1), "a logarithmic axis shows positive numbers only");
    refused(() -> PLOT.logX().curve("f", Math::log, 0, 1), "positive numbers only");
  }

  @Test
  @DisplayName("a range that is empty or has no end")
  void ranges() {
    refused(() -> PLOT.xRange(1, 1), "range 1.0 to 1.0: expected two finite numbers");
    refused(() -> PLOT.yRange(2, 1), "range 2.0 to 1.0: expected two finite numbers");
    refused(() -> PLOT.yRange(Double.NaN, 1), "range NaN to 1.0: expected two finite numbers");
    refused(() -> PLOT.yRange(0, Double.POSITIVE_INFINITY), "expected two finite numbers");
  }

  @Test
  @DisplayName("a region whose numbers do not fit its grid")
  void regions() {
    refused(
        () -> PLOT.region(ONE_TWO, ONE_TWO, new double[][] {{1, 2}}),
        "region: 1 rows: expected one per y, 2");
    refused(
        () -> PLOT.region(ONE_TWO, ONE_TWO, new double[][] {{1, 2}, {3}}),
        "region: row 1 has 1 numbers: expected one per x, 2");
    refused(
        () -> PLOT.region(new double[] {1}, ONE_TWO, new double[][] {{1}, {2}}),
        "region: 1 x: expected two at least");
    refused(
        () -> PLOT.region(ONE_TWO, new double[] {2, 2}, new double[][] {{1, 2}, {3, 4}}),
        "region: y[1] is 2.0 after 2.0: expected increasing numbers");
    refused(
        () -> PLOT.region(ONE_TWO, ONE_TWO, new double[][] {{1, 2}, {3, Double.NaN}}),
        "values[1][1] is NaN");
  }

  private static void refused(ThrowingCallable drawing, String message) {
    assertThatThrownBy(drawing)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).as("the message").contains(message));
  }
}
