package gradus.tensor;

import static gradus.array.DType.BOOL;
import static gradus.array.DType.FLOAT16;
import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.array.DType.INT64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradus.array.DType;
import gradus.array.Device;
import gradus.array.Shape;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tensors are made of numbers, by rules and by chance")
class CreationTest {
  private static void assertIs(Tensor tensor, Shape shape, DType dtype, double... elements) {
    assertThat(tensor.shape()).isEqualTo(shape);
    assertThat(tensor.dtype()).isEqualTo(dtype);
    assertThat(tensor.device()).isEqualTo(Device.CPU);
    assertThat(tensor.toDoubles()).containsExactly(elements);
    assertThat(tensor.requiresGrad()).isFalse();
    assertThat(tensor.isLeaf()).isTrue();
  }

  @Test
  @DisplayName("a single number has shape (): with a fraction FLOAT32, whole INT64, or BOOL")
  void singleNumbers() {
    assertIs(Tensor.of(3.0), Shape.SCALAR, FLOAT32, 3);
    assertIs(Tensor.of(3.5f), Shape.SCALAR, FLOAT32, 3.5);
    assertIs(Tensor.of(3), Shape.SCALAR, INT64, 3);
    assertIs(Tensor.of(3L), Shape.SCALAR, INT64, 3);
    assertIs(Tensor.of(true), Shape.SCALAR, BOOL, 1);
    assertIs(Tensor.of(3, FLOAT64), Shape.SCALAR, FLOAT64, 3);
    assertIs(Tensor.of(0.1, FLOAT64), Shape.SCALAR, FLOAT64, 0.1);
  }

  @Test
  @DisplayName("several numbers have one axis, and the dtype of their Java type")
  void severalNumbers() {
    assertIs(Tensor.of(1.0, 2.5), Shape.of(2), FLOAT32, 1, 2.5);
    assertIs(Tensor.of(1f, 2.5f), Shape.of(2), FLOAT32, 1, 2.5);
    assertIs(Tensor.of(1, 2.5), Shape.of(2), FLOAT32, 1, 2.5);
    assertIs(Tensor.of(1, 2, 3), Shape.of(3), INT64, 1, 2, 3);
    assertIs(Tensor.of(1L, 2), Shape.of(2), INT64, 1, 2);
    assertIs(Tensor.of(true, false), Shape.of(2), BOOL, 1, 0);
    assertIs(Tensor.of(new double[0]), Shape.of(0), FLOAT32);
    assertIs(Tensor.of(new double[] {0.1}), Shape.of(1), FLOAT32, 0.1f);
    assertIs(Tensor.of(new double[] {0.1}, FLOAT64), Shape.of(1), FLOAT64, 0.1);
  }

  @Test
  @DisplayName("nested arrays have an axis for each level")
  void nestedArrays() {
    assertIs(Tensor.of(new double[][] {{1, 2}, {3, 4}}), Shape.of(2, 2), FLOAT32, 1, 2, 3, 4);
    assertIs(Tensor.of(new float[][][] {{{1}, {2}, {3}}}), Shape.of(1, 3, 1), FLOAT32, 1, 2, 3);
    assertIs(Tensor.of(new int[][] {{1}, {2}}), Shape.of(2, 1), INT64, 1, 2);
    assertIs(Tensor.of(new long[][] {{1, 2}}), Shape.of(1, 2), INT64, 1, 2);
    assertIs(Tensor.of(new boolean[][] {{true}, {false}}), Shape.of(2, 1), BOOL, 1, 0);
    assertIs(Tensor.of(new double[][] {{0.1}}, FLOAT64), Shape.of(1, 1), FLOAT64, 0.1);
    assertIs(Tensor.of(new int[][] {{7}}, FLOAT32), Shape.of(1, 1), FLOAT32, 7);
    assertIs(Tensor.of(new double[][] {{0, 0.5}}, BOOL), Shape.of(1, 2), BOOL, 0, 1);
    assertIs(Tensor.of(new double[2][0]), Shape.of(2, 0), FLOAT32);
    assertIs(Tensor.of(new double[0][0]), Shape.of(0, 0), FLOAT32);
  }

  @Test
  @DisplayName("whole numbers are exact, however large")
  void largeNumbers() {
    long odd = (1L << 53) + 1;
    assertThat(Tensor.of(odd).toLongs()).containsExactly(odd);
    assertThat(Tensor.of(new long[][] {{odd}}).toLongs()).containsExactly(odd);
    assertThat(Tensor.arange(odd, odd + 2).toLongs()).containsExactly(odd, odd + 1);
  }

  @Test
  @DisplayName("the numbers are copied: a Java array may change afterwards")
  void copies() {
    float[] floats = {1};
    long[] longs = {1};
    boolean[] booleans = {true};
    double[][] rows = {{1}};
    Tensor[] tensors = {Tensor.of(floats), Tensor.of(longs), Tensor.of(booleans), Tensor.of(rows)};
    floats[0] = 9;
    longs[0] = 9;
    booleans[0] = false;
    rows[0][0] = 9;
    for (Tensor tensor : tensors) {
      assertThat(tensor.item()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("rows that differ in length are refused, and the error says which")
  void ragged() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new double[][] {{1, 2, 3}, {4, 5}}))
        .withMessageContaining("[1] has 2")
        .withMessageContaining("[0] has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new int[][][] {{{1}, {2}}, {{3}, {4, 5}}}))
        .withMessageContaining("[1][1] has 2")
        .withMessageContaining("[0][0] has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new double[][] {{1}, null}))
        .withMessageContaining("[1] is null");
  }

  @Test
  @DisplayName("what holds no numbers is refused, and the error says what does")
  void notNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("12"))
        .withMessageContaining("String")
        .withMessageContaining("double, float, long, int or boolean");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new Double[] {1.0}))
        .withMessageContaining("Double");
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.of((Object) null));
  }

  @Test
  @DisplayName("zeros, ones and full repeat a number")
  void repeated() {
    assertIs(Tensor.zeros(2, 2), Shape.of(2, 2), FLOAT32, 0, 0, 0, 0);
    assertIs(Tensor.zeros(), Shape.SCALAR, FLOAT32, 0);
    assertIs(Tensor.zeros(Shape.of(2), INT64), Shape.of(2), INT64, 0, 0);
    assertIs(Tensor.ones(3), Shape.of(3), FLOAT32, 1, 1, 1);
    assertIs(Tensor.ones(Shape.of(1, 2), BOOL), Shape.of(1, 2), BOOL, 1, 1);
    assertIs(Tensor.full(Shape.of(2), 0.5), Shape.of(2), FLOAT32, 0.5, 0.5);
    assertIs(Tensor.full(Shape.of(1), 0.1, FLOAT64), Shape.of(1), FLOAT64, 0.1);
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.zeros(2, -1));
  }

  @Test
  @DisplayName("zerosLike and onesLike take shape and dtype, not the wish for a gradient")
  void alike() {
    Tensor x = Tensor.of(new double[] {5, 6}, FLOAT64).requiresGrad(true);
    assertIs(x.zerosLike(), Shape.of(2), FLOAT64, 0, 0);
    assertIs(x.onesLike(), Shape.of(2), FLOAT64, 1, 1);
    assertIs(Tensor.of(true).zerosLike(), Shape.SCALAR, BOOL, 0);
  }

  @Test
  @DisplayName("arange counts from a start to before an end")
  void arange() {
    assertIs(Tensor.arange(4), Shape.of(4), INT64, 0, 1, 2, 3);
    assertIs(Tensor.arange(2, 5), Shape.of(3), INT64, 2, 3, 4);
    assertIs(Tensor.arange(1, 8, 3), Shape.of(3), INT64, 1, 4, 7);
    assertIs(Tensor.arange(5, 0, -2), Shape.of(3), INT64, 5, 3, 1);
    assertIs(Tensor.arange(3, 3), Shape.of(0), INT64);
    assertIs(Tensor.arange(3.0), Shape.of(3), FLOAT32, 0, 1, 2);
    assertIs(Tensor.arange(1, 2.5), Shape.of(2), FLOAT32, 1, 2);
    assertIs(Tensor.arange(1, 2.5, 0.5), Shape.of(3), FLOAT32, 1, 1.5, 2);
    assertIs(Tensor.arange(1.0, 0.0, -0.25), Shape.of(4), FLOAT32, 1, 0.75, 0.5, 0.25);
    assertIs(Tensor.arange(0, 0.5, 0.1, FLOAT64), Shape.of(5), FLOAT64, 0, 0.1, 0.2, 3 * 0.1, 0.4);
  }

  @Test
  @DisplayName("arange refuses steps that never come to the end")
  void endlessRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.arange(0, 5, -1))
        .withMessageContaining("arange(0, 5, -1)");
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.arange(0, 5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.arange(5, 0))
        .withMessageEndingWith("use step -1");
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.arange(1, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.arange(5.0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.arange(0, 1, 0.0));
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.arange(0, Double.NaN, 1));
  }

  @Test
  @DisplayName("linspace includes both ends exactly")
  void linspace() {
    assertIs(Tensor.linspace(0, 1, 5), Shape.of(5), FLOAT32, 0, 0.25, 0.5, 0.75, 1);
    assertIs(Tensor.linspace(3, -1, 3), Shape.of(3), FLOAT32, 3, 1, -1);
    assertIs(Tensor.linspace(2, 9, 1), Shape.of(1), FLOAT32, 2);
    assertIs(Tensor.linspace(2, 9, 0), Shape.of(0), FLOAT32);
    double[] tenths = Tensor.linspace(0, 0.7, 8, FLOAT64).toDoubles();
    assertThat(tenths[7]).isEqualTo(0.7);
    assertThat(tenths[3]).isCloseTo(0.3, within(1e-15));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.linspace(0, 1, -1))
        .withMessage("linspace: -1 numbers are asked for: expected 0 or more");
  }

  @Test
  @DisplayName("eye has ones on the diagonal")
  void eye() {
    assertIs(Tensor.eye(2), Shape.of(2, 2), FLOAT32, 1, 0, 0, 1);
    assertIs(Tensor.eye(2, 3), Shape.of(2, 3), FLOAT32, 1, 0, 0, 0, 1, 0);
    assertIs(Tensor.eye(3, 1, INT64), Shape.of(3, 1), INT64, 1, 0, 0);
    assertIs(Tensor.eye(0), Shape.of(0, 0), FLOAT32);
  }

  @Test
  @DisplayName("a generator with the same seed gives the same numbers")
  void seeds() {
    double[] first = Tensor.randn(new Random(42), 2, 3).toDoubles();
    assertThat(Tensor.randn(new Random(42), 2, 3).toDoubles()).containsExactly(first);
    assertThat(Tensor.randn(new Random(43), 2, 3).toDoubles()).isNotEqualTo(first);
    double[] even = Tensor.rand(new Random(42), Shape.of(4), FLOAT64).toDoubles();
    assertThat(Tensor.rand(new Random(42), Shape.of(4), FLOAT64).toDoubles()).containsExactly(even);
  }

  @Test
  @DisplayName("rand is even on [0, 1), randn normal with mean 0 and variance 1")
  void distributions() {
    int n = 100_000;
    double[] even = Tensor.rand(new Random(1), n).toDoubles();
    assertThat(Arrays.stream(even)).hasSize(n).allMatch(x -> x >= 0 && x < 1);
    assertThat(Arrays.stream(even).average().orElseThrow()).isCloseTo(0.5, within(0.005));
    assertThat(Arrays.stream(even).filter(x -> x < 0.25).count())
        .isBetween((long) (0.24 * n), (long) (0.26 * n));
    double[] normal = Tensor.randn(new Random(1), n).toDoubles();
    assertThat(Arrays.stream(normal).average().orElseThrow()).isCloseTo(0, within(0.02));
    assertThat(Arrays.stream(normal).map(x -> x * x).average().orElseThrow())
        .isCloseTo(1, within(0.02));
  }

  @Test
  @DisplayName("rand never rounds up to 1")
  void below1() {
    RandomGenerator largest = () -> -1;
    for (DType dtype : new DType[] {FLOAT16, FLOAT32, FLOAT64}) {
      Tensor x = Tensor.rand(largest, Shape.of(1), dtype);
      assertThat(x.dtype()).isEqualTo(dtype);
      assertThat(x.toDoubles()[0]).isGreaterThan(0.999).isLessThan(1);
    }
  }

  @Test
  @DisplayName("INT64 refuses a number that it cannot hold; a fraction is cut off")
  void beyondIntegers() {
    for (double number : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 0x1p63, -1e19}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tensor.full(Shape.of(2), number, INT64))
          .withMessageContainingAll(Double.toString(number), "int64", "use FLOAT32");
    }
    assertIs(Tensor.full(Shape.of(2), -1.5, INT64), Shape.of(2), INT64, -1, -1);
    assertIs(Tensor.full(Shape.of(1), -0x1p63, INT64), Shape.of(1), INT64, -0x1p63);
    assertIs(Tensor.full(Shape.of(1), Double.NaN, BOOL), Shape.of(1), BOOL, 1);
  }

  @Test
  @DisplayName("random numbers are refused where the dtype holds no fractions")
  void noFractions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.rand(new Random(1), Shape.of(1), INT64))
        .withMessageContaining("int64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.randn(new Random(1), Shape.of(1), BOOL))
        .withMessageContaining("bool");
  }
}
