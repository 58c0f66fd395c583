package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The functions of single numbers")
class FunctionsTest {
  private static double apply(UnaryOp op, double x) {
    return NdArray.of(Shape.of(1), x).unary(op).item();
  }

  private static float applyFloat(UnaryOp op, float x) {
    return (float) NdArray.of(Shape.of(1), x).unary(op).item();
  }

  private static double pow(double x, double y) {
    return NdArray.of(Shape.of(1), x).binary(BinaryOp.POW, NdArray.of(Shape.of(1), y)).item();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "EXP, -20.5, 1.2501528663867426e-09",
    "EXP, -1, 0.36787944117144233",
    "EXP, 0.1, 1.1051709180756477",
    "EXP, 3, 20.085536923187668",
    "EXP, 700, 1.0142320547350045e+304",
    "LOG, 1e-300, -690.7755278982137",
    "LOG, 0.3, -1.2039728043259361",
    "LOG, 2, 0.6931471805599453",
    "LOG, 10000000000.0, 23.025850929940457",
    "LOG1P, 1e-20, 1e-20",
    "LOG1P, -0.5, -0.6931471805599453",
    "LOG1P, 1e-05, 9.999950000333332e-06",
    "LOG1P, 3, 1.3862943611198906",
    "SIN, 1e-09, 1e-09",
    "SIN, 1, 0.8414709848078965",
    "SIN, 3, 0.1411200080598672",
    "SIN, 100, -0.5063656411097588",
    "COS, 1e-09, 1.0",
    "COS, 1, 0.5403023058681398",
    "COS, 3, -0.9899924966004454",
    "COS, 100, 0.8623188722876839",
    "TANH, 1e-10, 1e-10",
    "TANH, -0.01, -0.00999966667999946",
    "TANH, 0.5, 0.46211715726000974",
    "TANH, -1, -0.7615941559557649",
    "TANH, 3, 0.9950547536867305",
    "TANH, 20, 1.0",
    "SIGMOID, -740, 4.2e-322",
    "SIGMOID, -40, 4.248354255291589e-18",
    "SIGMOID, -3, 0.04742587317756678",
    "SIGMOID, -0.1, 0.47502081252106",
    "SIGMOID, 0.2, 0.549833997312478",
    "SIGMOID, 5, 0.9933071490757152",
    "SIGMOID, 36, 0.9999999999999998",
    "SOFTPLUS, -740, 4.2e-322",
    "SOFTPLUS, -40, 4.248354255291589e-18",
    "SOFTPLUS, -1, 0.3132616875182228",
    "SOFTPLUS, 0, 0.6931471805599453",
    "SOFTPLUS, 0.5, 0.9740769841801067",
    "SOFTPLUS, 20, 20.000000002061153",
    "SOFTPLUS, 100, 100.0",
    "ERF, 1e-300, 1.1283791670955126e-300",
    "ERF, 1e-10, 1.1283791670955126e-10",
    "ERF, 0.1, 0.1124629160182849",
    "ERF, -0.3, -0.3286267594591274",
    "ERF, 0.46875, 0.49261347321793797",
    "ERF, 0.47, 0.4937450508860821",
    "ERF, 0.6, 0.6038560908479259",
    "ERF, -0.9, -0.7969082124228322",
    "ERF, 1, 0.8427007929497149",
    "ERF, 1.5, 0.9661051464753108",
    "ERF, 2, 0.9953222650189527",
    "ERF, 2.9, 0.9999589021219005",
    "ERF, 3.9, 0.9999999652077514",
    "ERF, 4.0, 0.9999999845827421",
    "ERF, 4.1, 0.9999999932999724",
    "ERF, 5, 0.9999999999984626",
    "ERF, 5.9, 0.9999999999999999"
  })
  @DisplayName("agree with values computed to 50 digits, to four units in the last place")
  void accurate(UnaryOp op, double x, double expected) {
    assertThat(apply(op, x)).isCloseTo(expected, within(4 * Math.ulp(expected)));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "SIGMOID, 1000, 1",
    "SIGMOID, -1000, 0",
    "SIGMOID, Infinity, 1",
    "SIGMOID, -Infinity, 0",
    "SIGMOID, NaN, NaN",
    "SOFTPLUS, 1000, 1000",
    "SOFTPLUS, -1000, 0",
    "SOFTPLUS, NaN, NaN",
    "SOFTPLUS, Infinity, Infinity",
    "SOFTPLUS, -Infinity, 0",
    "ERF, Infinity, 1",
    "ERF, -Infinity, -1",
    "ERF, 7, 1",
    "ERF, -7, -1",
    "ERF, NaN, NaN",
    "ERF, 0, 0",
    "ERF, -0.0, -0.0",
    "TANH, Infinity, 1",
    "TANH, -Infinity, -1",
    "TANH, NaN, NaN",
    "SIGN, -3, -1",
    "SIGN, 3, 1",
    "SIGN, 0, 0",
    "SIGN, -0.0, 0",
    "SIGN, NaN, 0",
    "SIGN, -Infinity, -1",
    "RELU, -3, 0",
    "RELU, 3, 3",
    "RELU, NaN, NaN",
    "RELU, -Infinity, 0",
    "LOG, 0, -Infinity",
    "LOG, -1, NaN",
    "LOG1P, -1, -Infinity",
    "EXP, -Infinity, 0",
    "EXP, 1000, Infinity",
    "SQRT, -1, NaN",
    "SQRT, -0.0, -0.0",
    "RECIPROCAL, 0, Infinity",
    "RECIPROCAL, -0.0, -Infinity",
    "ABS, -0.0, 0",
    "ABS, NaN, NaN",
    "NEG, 0, -0.0",
    "SIN, Infinity, NaN",
    "COS, 0, 1"
  })
  @DisplayName("have these values at the edges")
  void edges(UnaryOp op, double x, double expected) {
    assertThat(apply(op, x)).isEqualTo(Double.valueOf(expected));
    assertThat(applyFloat(op, (float) x)).isEqualTo(Float.valueOf((float) expected));
  }

  @Test
  @DisplayName("of FLOAT32 are those of double, rounded, or their neighbour")
  void floats() {
    Random random = new Random(1);
    for (UnaryOp op : UnaryOp.values()) {
      for (int i = 0; i < 2000 && op != UnaryOp.NOT; i++) {
        float x = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(30) - 25));
        float expected = (float) apply(op, x);
        float actual = applyFloat(op, x);
        boolean near = Math.abs(actual - expected) <= Math.ulp(expected);
        boolean same = Float.compare(actual, expected) == 0;
        if (!near && !same) {
          assertThat(actual).as("%s %s", op, x).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} to the power {1} is {2}")
  @CsvSource({
    "0, 0, 1",
    "2, 10, 1024",
    "-2, 3, -8",
    "-2, 2, 4",
    "-8, 0.5, NaN",
    "4, 0.5, 2",
    "2, -1, 0.5",
    "1, NaN, 1",
    "NaN, 0, 1",
    "NaN, 1, NaN",
    "-1, Infinity, 1",
    "-1, -Infinity, 1",
    "1, Infinity, 1",
    "0, -1, Infinity",
    "3, 2, 9",
    "3, 3, 27",
    "-0.0, 3, -0.0",
    "Infinity, -1, 0"
  })
  @DisplayName("powers are those of PyTorch, also of an expanded exponent or base")
  void powers(double x, double y, double expected) {
    assertThat(pow(x, y)).isEqualTo(Double.valueOf(expected));
    Shape shape = Shape.of(3);
    NdArray base = NdArray.of(Shape.of(1), x).expand(shape);
    NdArray exponent = NdArray.of(Shape.of(1), y).expand(shape);
    NdArray full = NdArray.full(shape, x, DType.FLOAT64, Device.CPU);
    NdArray fullExponent = NdArray.full(shape, y, DType.FLOAT64, Device.CPU);
    assertThat(full.binary(BinaryOp.POW, exponent).toDoubles()).containsOnly(expected);
    assertThat(base.binary(BinaryOp.POW, fullExponent).toDoubles()).containsOnly(expected);
  }
}
