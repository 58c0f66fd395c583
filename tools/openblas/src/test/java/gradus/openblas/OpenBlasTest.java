package gradus.openblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Blas;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("OpenBLAS adds products of row-major matrices")
class OpenBlasTest {
  private static final OpenBlas BEST = new OpenBlas();
  private static final OpenBlas COPYING = new OpenBlas(new CopiedArrays());
  private static final float UNTOUCHED = -77;

  static Stream<OpenBlas> waysToCall() {
    return Stream.of(BEST, COPYING);
  }

  @ParameterizedTest
  @MethodSource("waysToCall")
  @DisplayName("random shapes, transposes, offsets and leading dimensions: as the three loops do")
  void agreesWithThreeLoops(OpenBlas blas) {
    for (int seed = 0; seed < 500; seed++) {
      Product product = Product.random(new Random(seed));
      float[] z = product.floatResult(blas);
      double[] doubles = product.doubleResult(blas);
      double[] expected = product.threeLoops();
      for (int i = 0; i < expected.length; i++) {
        assertThat(doubles[i])
            .as("seed %d: element %d of %s in double", seed, i, product)
            .isCloseTo(expected[i], within(1e-12 * product.k()));
        assertThat((double) z[i])
            .as("seed %d: element %d of %s in float", seed, i, product)
            .isCloseTo(expected[i], within(1e-5 * product.k()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("waysToCall")
  @DisplayName("large products, in several threads at once")
  void largeProducts(OpenBlas blas) {
    for (int[] size : new int[][] {{300, 200, 500}, {64, 256, 784}, {784, 10, 64}}) {
      Product product = Product.dense(size[0], size[1], size[2], new Random(1));
      List<float[]> results =
          IntStream.range(0, 8).parallel().mapToObj(i -> product.floatResult(blas)).toList();
      double[] expected = product.threeLoops();
      for (float[] z : results) {
        assertThat(z).as("the others: %s", product).isEqualTo(results.get(0));
      }
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) results.get(0)[i])
            .as("element %d of %s", i, product)
            .isCloseTo(expected[i], within(1e-6 * product.k()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("waysToCall")
  @DisplayName("an inner size of 0 adds nothing")
  void nothingToAdd(OpenBlas blas) {
    float[] z = filled(7);
    blas.sgemm(false, false, 2, 2, 0, new float[0], 0, 0, new float[0], 0, 2, z, 1, 3);
    assertThat(z).containsOnly(UNTOUCHED);
  }

  @ParameterizedTest
  @MethodSource("waysToCall")
  @DisplayName("no rows or no columns: nothing is written")
  void emptyResult(OpenBlas blas) {
    float[] z = filled(2);
    blas.sgemm(false, false, 0, 2, 3, new float[0], 0, 3, new float[6], 0, 2, z, 0, 2);
    blas.sgemm(true, false, 2, 0, 3, new float[6], 0, 2, new float[0], 9, 0, z, 9, 0);
    assertThat(z).containsExactly(UNTOUCHED, UNTOUCHED);
  }

  @ParameterizedTest
  @MethodSource("waysToCall")
  @DisplayName("one number times one number, whatever the leading dimensions say")
  void singleNumbers(OpenBlas blas) {
    float[] z = filled(3);
    blas.sgemm(false, true, 1, 1, 1, new float[] {9, 2}, 1, 0, new float[] {3}, 0, -5, z, 1, 1);
    assertThat(z).containsExactly(UNTOUCHED, UNTOUCHED + 6, UNTOUCHED);
  }

  @Test
  @DisplayName("an operand that leaves its array is refused before native code sees it")
  void outOfBounds() {
    float[] four = new float[4];
    assertThatThrownBy(() -> BEST.sgemm(false, false, 2, 2, 2, four, 1, 2, four, 0, 2, four, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("x: 2 rows of 2 elements, 2 apart, take the indices 1 to 4; the array has 4");
    assertThatThrownBy(() -> BEST.sgemm(false, false, 2, 2, 2, four, 0, 2, four, -1, 2, four, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith("y: ");
    double[] two = new double[2];
    assertThatThrownBy(() -> BEST.dgemm(true, true, 1, 3, 1, two, 0, 1, two, 0, 1, two, 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith("y: 3 rows of 1 elements");
    int half = 1 << 30;
    assertThatThrownBy(
            () -> BEST.sgemm(false, false, 3, 1, 1, four, 0, half, four, 0, 1, four, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  @DisplayName("rows that overlap, and negative sizes are refused")
  void illegalArguments() {
    float[] z = new float[8];
    assertThatThrownBy(() -> BEST.sgemm(false, false, 2, 3, 1, z, 0, 1, z, 0, 3, z, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("z: rows of 3 elements lie 2 apart: the leading dimension must be 3 or more");
    assertThatThrownBy(() -> BEST.sgemm(false, false, -1, 1, 1, z, 0, 1, z, 0, 1, z, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x: -1 rows");
  }

  @Test
  @DisplayName("is what a ServiceLoader finds, and says what it is")
  void isAService() {
    assertThat(ServiceLoader.load(Blas.class)).singleElement().isInstanceOf(OpenBlas.class);
    assertThat(BEST.name()).startsWith("OpenBLAS 0.3").contains(", arrays ");
    assertThat(COPYING.name()).isEqualTo(BEST.name().replace("in place", "copied"));
  }

  private static float[] filled(int length) {
    float[] z = new float[length];
    Arrays.fill(z, UNTOUCHED);
    return z;
  }
}
