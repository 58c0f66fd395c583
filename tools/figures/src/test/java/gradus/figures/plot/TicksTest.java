package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ticks")
class TicksTest {
  @ParameterizedTest(name = "{0} to {1}, {2} at most: {3}")
  @CsvSource({
    "0, 100, 6, 0 20 40 60 80 100",
    "0, 100, 5, 0 50 100",
    "0, 1, 6, 0 0.2 0.4 0.6 0.8 1.0",
    "-3.6, 3.6, 9, −3 −2 −1 0 1 2 3",
    "-20.5, 43.1, 5, −20 0 20 40",
    "0, 0.0013, 4, 0 0.0005 0.0010",
    "0, 2e6, 5, 0 5·10^5 10·10^5 15·10^5 20·10^5",
    "0, 0.00003, 4, 0 10^−5 2·10^−5 3·10^−5",
    "1000.1, 1000.32, 3, 1000.1 1000.2 1000.3",
    "3, 60000, 4, 20000 40000 60000",
  })
  @DisplayName("of a linear axis are 1, 2 or 5 times a power of ten apart")
  void linear(double from, double to, int most, String expected) {
    assertThat(texts(Ticks.of(new Interval(from, to), false, most))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} to {1}, {2} at most: {3}")
  @CsvSource({
    "1, 1000, 9, 1 10 100 1000",
    "0.002, 20, 9, 0.01 0.1 1 10",
    "3e-9, 20, 6, 10^−8 10^−6 10^−4 10^−2 10^0",
    "1e-15, 1e-1, 3, 10^−12 10^−8 10^−4",
    "1, 50, 9, 1 2 5 10 20 50",
    "2, 3, 6, 2.0 2.2 2.4 2.6 2.8 3.0",
  })
  @DisplayName("of a logarithmic axis are powers of ten, or their parts where there are few")
  void logarithmic(double from, double to, int most, String expected) {
    assertThat(texts(Ticks.of(new Interval(from, to), true, most))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @DisplayName(
      "of any axis lie on it, rise, differ in their texts, and are one to the most allowed")
  void areOrderly(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      double length = Math.pow(10, 24 * random.nextDouble() - 12);
      double from = (random.nextDouble() - 0.8) * length * Math.pow(10, 5 * random.nextDouble());
      boolean log = from > 0 && random.nextBoolean();
      Interval shown = new Interval(from, from + length);
      int most = 2 + random.nextInt(9);
      List<Tick> ticks = Ticks.of(shown, log, most);
      String told = shown + " with " + most + ": " + texts(ticks);
      assertThat(ticks).as(told).hasSizeBetween(1, most);
      assertThat(ticks).as(told).allMatch(tick -> shown.contains(tick.number()));
      assertThat(ticks).as(told).extracting(Tick::number).isSorted();
      assertThat(ticks).as(told).extracting(TicksTest::text).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("have the number that their text says, to the last bit")
  void areExact() {
    for (Tick tick : Ticks.of(new Interval(0, 1), false, 12)) {
      assertThat(tick.number())
          .as("the number of the label %s", tick.text())
          .isEqualTo(Double.parseDouble(tick.text()));
    }
  }

  private static String texts(List<Tick> ticks) {
    return String.join(" ", ticks.stream().map(TicksTest::text).toList());
  }

  private static String text(Tick tick) {
    return tick.exponent().isEmpty() ? tick.text() : tick.text() + "^" + tick.exponent();
  }
}
