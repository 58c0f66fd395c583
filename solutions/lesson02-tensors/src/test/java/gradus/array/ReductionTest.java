package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Reductions")
class ReductionTest {
  private static final int SEEDS = 300;
  private static final int[] ALL = {};
  private static final DType[] NUMBERS = {DType.INT64, DType.FLOAT32, DType.FLOAT64};

  private static double step(ReduceOp op, double a, double b) {
    return switch (op) {
      case SUM -> a + b;
      case PROD -> a * b;
      case MAX -> Math.max(a, b);
      case MIN -> Math.min(a, b);
    };
  }

  private static double none(ReduceOp op) {
    return switch (op) {
      case SUM -> 0;
      case PROD -> 1;
      case MAX -> Double.NEGATIVE_INFINITY;
      case MIN -> Double.POSITIVE_INFINITY;
    };
  }

  /** Reduces element by element, into an array that keeps the axes. */
  private static double[] reference(ReduceOp op, NdArray x, Shape kept) {
    double[] result = new double[kept.numel()];
    Arrays.fill(result, none(op));
    Layout place = Layout.contiguous(kept);
    for (int[] position : Sample.positions(x.shape())) {
      int[] target = position.clone();
      for (int axis = 0; axis < target.length; axis++) {
        target[axis] = Math.min(target[axis], kept.size(axis) - 1);
      }
      int at = place.index(target);
      result[at] = step(op, result[at], x.get(position));
    }
    return result;
  }

  @Test
  @DisplayName("extents: of (2, 3, 4, 5) with one axis reduced, what comes before and after it")
  void extentsOfOneAxis() {
    int[] sizes = {2, 3, 4, 5};
    assertThat(Reduction.extents(sizes, new boolean[] {false, false, true, false}))
        .as("2 * 3 before, 4 reduced, 5 after")
        .isEqualTo(new int[] {6, 4, 5});
    assertThat(Reduction.extents(sizes, new boolean[] {true, false, false, false}))
        .as("nothing before counts as 1, 2 reduced, 3 * 4 * 5 after")
        .isEqualTo(new int[] {1, 2, 60});
  }

  @Test
  @DisplayName("extents: neighbours are reduced together; axes that stand apart give null")
  void extentsOfTwoAxes() {
    int[] sizes = {2, 3, 4};
    assertThat(Reduction.extents(sizes, new boolean[] {false, true, true}))
        .as("2 before, 3 * 4 reduced, nothing after")
        .isEqualTo(new int[] {2, 12, 1});
    assertThat(Reduction.extents(sizes, new boolean[] {true, false, true}))
        .as("the kept axis of size 3 stands between the reduced ones")
        .isNull();
    assertThat(Reduction.extents(new int[] {2, 1, 4}, new boolean[] {true, false, true}))
        .as("a kept axis of size 1 separates nothing: 2 * 4 reduced")
        .isEqualTo(new int[] {1, 8, 1});
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("agree with a loop over all positions, for any layout and any axes")
  void property(ReduceOp op) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType dtype = NUMBERS[seed % 3];
      NdArray x = sample.array(dtype);
      int[] axes =
          Arrays.copyOf(sample.permutation(x.rank()), sample.random().nextInt(x.rank() + 1));
      Shape kept = x.shape();
      boolean empty = false;
      for (int axis = 0; axis < x.rank(); axis++) {
        int index = axis;
        if (axes.length == 0 || Arrays.stream(axes).anyMatch(a -> a == index)) {
          empty |= x.shape().size(axis) == 0;
          kept = kept.with(axis, 1);
        }
      }
      if (empty && (op == ReduceOp.MAX || op == ReduceOp.MIN)) {
        continue;
      }
      NdArray result = x.reduce(op, axes, true);
      String given = "seed " + seed + ": " + op + " of " + x + " on " + Arrays.toString(axes);
      assertThat(result.shape()).as(given).isEqualTo(kept);
      assertThat(result.dtype()).isEqualTo(dtype);
      check(result.toDoubles(), reference(op, x, kept), op, dtype, given);
      NdArray dropped = x.reduce(op, axes, false);
      int expectedRank = axes.length == 0 ? 0 : x.rank() - axes.length;
      assertThat(dropped.rank()).as(given).isEqualTo(expectedRank);
      assertThat(dropped.toDoubles()).as(given).containsExactly(result.toDoubles());
    }
  }

  private static void check(
      double[] actual, double[] expected, ReduceOp op, DType dtype, String given) {
    assertThat(actual).as(given).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      double wanted = dtype == DType.FLOAT32 ? (float) expected[i] : expected[i];
      boolean equal = actual[i] == wanted || Double.isNaN(actual[i]) && Double.isNaN(wanted);
      if (dtype == DType.INT64 && op == ReduceOp.PROD && Math.abs(wanted) > 1e15) {
        continue;
      }
      if (!equal) {
        double tolerance = 1e-6 * Math.max(1, Math.abs(wanted));
        assertThat(actual[i]).as(given).isCloseTo(wanted, within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "300, 700, 1", "300, 700, 0", "1, 140000, 1", "140000, 3, 0", "140000, 3, 1", "70000, 2, 0",
    "2, 70000, 0", "500, 513, 0", "65, 2000, 0", "1025, 64, 0", "129, 1, 0", "200, 1030, 0"
  })
  @DisplayName("agree with plain loops for large matrices of all proportions")
  void large(int rows, int columns, int axis) {
    Random random = new Random(7);
    float[] elements = new float[rows * columns];
    double[] sums = new double[axis == 0 ? columns : rows];
    double[] largest = new double[sums.length];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = random.nextFloat();
      int at = axis == 0 ? i % columns : i / columns;
      sums[at] += elements[i];
      largest[at] = Math.max(largest[at], elements[i]);
    }
    NdArray x = NdArray.of(Shape.of(rows, columns), elements);
    double[] actual = x.reduce(ReduceOp.SUM, new int[] {axis}, false).toDoubles();
    double[] transposed =
        x.transpose(0, 1).reduce(ReduceOp.SUM, new int[] {1 - axis}, false).toDoubles();
    for (int i = 0; i < sums.length; i++) {
      if (Math.abs(actual[i] - sums[i]) > 1e-7 * sums[i]) {
        assertThat(actual[i]).as("sum %s", i).isCloseTo(sums[i], within(1e-7 * sums[i]));
      }
    }
    Near.check(transposed, actual, 0);
    double[] maxima = x.reduce(ReduceOp.MAX, new int[] {axis}, false).toDoubles();
    Near.check(maxima, largest, 0);
  }

  @Test
  @DisplayName("reduce several axes that stand apart")
  void axesApart() {
    NdArray x = NdArray.full(Shape.of(20, 30, 40, 5), 1, DType.FLOAT32, Device.CPU);
    NdArray sums = x.reduce(ReduceOp.SUM, new int[] {0, 2}, false);
    assertThat(sums.shape()).isEqualTo(Shape.of(30, 5));
    assertThat(sums.toFloats()).containsOnly(800);
    assertThat(x.reduce(ReduceOp.SUM, new int[] {-1, 1}, true).shape())
        .isEqualTo(Shape.of(20, 1, 40, 1));
  }

  @Test
  @DisplayName("sum ten million floats to the last digit")
  void accurate() {
    NdArray tenths = NdArray.of(Shape.of(1), 0.1f).expand(Shape.of(10_000_000));
    double exact = 10_000_000 * (double) 0.1f;
    assertThat(tenths.reduce(ReduceOp.SUM, ALL, false).item()).isEqualTo((float) exact);
    NdArray columns = tenths.expand(Shape.of(1, 10_000_000)).reshape(Shape.of(2_500_000, 4));
    assertThat(columns.reduce(ReduceOp.SUM, new int[] {0}, false).toDoubles())
        .containsOnly((float) (exact / 4));
  }

  @Test
  @DisplayName("give bit for bit the same results on any number of threads")
  void threads() {
    Random random = new Random(3);
    double[] elements = random.doubles(1_500_000, -1, 1).toArray();
    NdArray x = NdArray.of(Shape.of(1500, 1000), elements);
    int before = Threads.get();
    try {
      double[][] sums = new double[3][];
      for (int threads = 1; threads <= 3; threads++) {
        Threads.set(threads);
        double[] all = x.reduce(ReduceOp.SUM, ALL, false).toDoubles();
        double[] byColumn = x.reduce(ReduceOp.SUM, new int[] {0}, false).toDoubles();
        sums[threads - 1] = Arrays.copyOf(byColumn, 1001);
        sums[threads - 1][1000] = all[0];
      }
      Near.check(sums[1], sums[0], 0);
      Near.check(sums[2], sums[0], 0);
    } finally {
      Threads.set(before);
    }
  }

  @Test
  @DisplayName("of no elements are 0 and 1, or an error")
  void empty() {
    NdArray x = NdArray.zeros(Shape.of(2, 0), DType.FLOAT32, Device.CPU);
    assertThat(x.reduce(ReduceOp.SUM, new int[] {1}, false).toFloats()).containsExactly(0, 0);
    assertThat(x.reduce(ReduceOp.PROD, new int[] {1}, false).toFloats()).containsExactly(1, 1);
    assertThat(x.reduce(ReduceOp.SUM, ALL, false).item()).isZero();
    assertThat(x.reduce(ReduceOp.MAX, new int[] {0}, false).numel()).isZero();
    assertThatThrownBy(() -> x.reduce(ReduceOp.MAX, new int[] {1}, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max: axis 1 of shape (2, 0) is empty, so there is no element");
    assertThatThrownBy(() -> x.reduce(ReduceOp.MIN, ALL, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> x.argReduce(true, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("argmax: axis 1 of shape (2, 0) is empty, so there is no element");
  }

  @Test
  @DisplayName("of a scalar are the scalar")
  void scalar() {
    NdArray x = NdArray.of(Shape.SCALAR, 5f);
    for (ReduceOp op : ReduceOp.values()) {
      assertThat(x.reduce(op, ALL, false).item()).isEqualTo(5);
      assertThat(x.reduce(op, ALL, true).shape()).isEqualTo(Shape.SCALAR);
    }
  }

  @Test
  @DisplayName("pass NaN on, and know infinities")
  void special() {
    double inf = Double.POSITIVE_INFINITY;
    for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
      NdArray x = NdArray.of(Shape.of(2, 3), 1, Double.NaN, 3, inf, -inf, 0).to(dtype);
      for (ReduceOp op : ReduceOp.values()) {
        double[] rows = x.reduce(op, new int[] {1}, false).toDoubles();
        assertThat(rows[0]).as("%s of a row with NaN", op).isNaN();
        double[] columns = x.reduce(op, new int[] {0}, false).toDoubles();
        assertThat(columns[1]).as("%s of a column with NaN", op).isNaN();
      }
      assertThat(x.reduce(ReduceOp.MAX, new int[] {1}, false).get(1)).isEqualTo(inf);
      assertThat(x.reduce(ReduceOp.MIN, new int[] {1}, false).get(1)).isEqualTo(-inf);
    }
  }

  @Test
  @DisplayName("of INT64 are exact above 2^53")
  void integers() {
    long large = (1L << 61) + 1;
    NdArray x = NdArray.of(Shape.of(2, 2), large, 1, 3, large);
    assertThat(x.reduce(ReduceOp.SUM, new int[] {0}, false).toLongs())
        .containsExactly(large + 3, large + 1);
    assertThat(x.reduce(ReduceOp.SUM, new int[] {1}, false).toLongs())
        .containsExactly(large + 1, large + 3);
    assertThat(x.reduce(ReduceOp.PROD, new int[] {1}, false).toLongs())
        .containsExactly(large, 3 * large);
    assertThat(x.reduce(ReduceOp.MAX, ALL, false).toLongs()).containsExactly(large);
    assertThat(x.reduce(ReduceOp.MIN, ALL, false).toLongs()).containsExactly(1);
  }

  @Test
  @DisplayName("of BOOL are any and all")
  void booleans() {
    NdArray x = NdArray.of(Shape.of(2, 2), true, false, true, true);
    assertThat(x.reduce(ReduceOp.MAX, new int[] {1}, false).toBooleans())
        .containsExactly(true, true);
    assertThat(x.reduce(ReduceOp.MIN, new int[] {1}, false).toBooleans())
        .containsExactly(false, true);
    assertThat(x.reduce(ReduceOp.MIN, new int[] {0}, false).toBooleans())
        .containsExactly(true, false);
    assertThatThrownBy(() -> x.reduce(ReduceOp.SUM, ALL, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sum: not defined for bool; convert with to(INT64) first");
  }

  @Test
  @DisplayName("refuse FLOAT16, unknown axes, and an axis named twice")
  void errors() {
    NdArray x = NdArray.of(Shape.of(2, 2), 1f, 2, 3, 4);
    NdArray halves = x.to(DType.FLOAT16);
    assertThatThrownBy(() -> halves.reduce(ReduceOp.SUM, ALL, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sum: not defined for float16; convert with to(FLOAT32) first");
    assertThatThrownBy(() -> halves.argReduce(true, 0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("argmax: not defined for float16");
    assertThatThrownBy(() -> x.reduce(ReduceOp.SUM, new int[] {1, -1}, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sum: axis 1 stands twice in (1, -1)");
    assertThatThrownBy(() -> x.reduce(ReduceOp.SUM, new int[] {2}, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("axis 2 of shape (2, 2): expected -2..1");
    assertThatThrownBy(() -> x.argReduce(true, 2, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("find the first of the largest or smallest, for any layout")
  void argReduce() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType dtype = NUMBERS[seed % 3];
      NdArray x = sample.array(dtype);
      if (x.rank() == 0) {
        continue;
      }
      int axis = sample.random().nextInt(x.rank());
      if (x.shape().size(axis) == 0) {
        continue;
      }
      for (boolean largest : new boolean[] {true, false}) {
        NdArray result = x.argReduce(largest, axis, true);
        assertThat(result.dtype()).isEqualTo(DType.INT64);
        assertThat(x.argReduce(largest, axis, false).toLongs()).containsExactly(result.toLongs());
        for (int[] position : Sample.positions(result.shape())) {
          long found = result.getLong(position);
          assertThat(found).as("seed %s", seed).isEqualTo(first(largest, x, axis, position));
        }
      }
    }
  }

  private static int first(boolean largest, NdArray x, int axis, int[] position) {
    int[] at = position.clone();
    int best = 0;
    double leader = x.get(position);
    for (int i = 1; i < x.shape().size(axis); i++) {
      at[axis] = i;
      double value = x.get(at);
      boolean better = largest ? value > leader : value < leader;
      if (!Double.isNaN(leader) && (Double.isNaN(value) || better)) {
        best = i;
        leader = value;
      }
    }
    return best;
  }

  @Test
  @DisplayName("find places in BOOL and in large INT64")
  void argReduceExact() {
    long large = 1L << 60;
    assertThat(NdArray.of(Shape.of(3), large, large + 1, large).argReduce(true, 0, false).toLongs())
        .containsExactly(1);
    assertThat(NdArray.of(Shape.of(3), true, false, false).argReduce(false, 0, true).toLongs())
        .containsExactly(1);
  }
}
