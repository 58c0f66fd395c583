package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.5")
@DisplayName("2.5 Reductions: any runs, axes and layouts")
class ReductionKernelPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the sum and the largest of a run agree with a loop over its elements")
  void reducesRun(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(60);
    int from = random.nextInt(n);
    int to = from + 1 + random.nextInt(n - from);
    double[] x = random.doubles(n, -2, -1).toArray();
    double sum = 0;
    double largest = x[from];
    for (int i = from; i < to; i++) {
      sum += x[i];
      largest = x[i] > largest ? x[i] : largest;
    }
    double[] z = new double[3];
    Float64Sums.LOOPS.reduce(ReduceOp.SUM).run(x, from, to, z, 0);
    Float64Sums.LOOPS.reduce(ReduceOp.MAX).run(x, from, to, z, 1);
    x[from + random.nextInt(to - from)] = Double.NaN;
    Float64Sums.LOOPS.reduce(ReduceOp.MAX).run(x, from, to, z, 2);
    assertThat(z[0]).as("sum from %s to before %s", from, to).isCloseTo(sum, within(1e-12));
    assertThat(z[1]).as("largest from %s to before %s", from, to).isEqualTo(largest);
    assertThat(z[2]).as("largest of a run with NaN").isNaN();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("some axes of an array in any layout are summed as if element by element")
  void sumsAnyAxes(long seed) {
    Sample sample = new Sample(seed);
    for (int i = 0; i < 20; i++) {
      int[] sizes = new int[1 + sample.random().nextInt(4)];
      Arrays.setAll(sizes, axis -> 1 + sample.random().nextInt(5));
      Shape shape = Shape.of(sizes);
      NdArray x = finite(sample.array(shape, DType.FLOAT64));
      int count = 1 + sample.random().nextInt(shape.rank());
      int[] axes = Arrays.copyOf(sample.permutation(shape.rank()), count);
      NdArray expected = NdArray.zeros(shape.reduced(axes), DType.FLOAT64, Device.CPU);
      for (int[] position : Sample.positions(shape)) {
        int[] target = position.clone();
        for (int axis : axes) {
          target[axis] = 0;
        }
        expected.set(expected.get(target) + x.get(position), target);
      }
      assertThat(Sample.elements(x.reduce(ReduceOp.SUM, axes, true)))
          .as("%s over the axes %s", x.layout(), Arrays.toString(axes))
          .containsExactly(Sample.elements(expected), within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("many rows, more than a chunk holds, of columns of any number")
  void sumsManyRows(long seed) {
    Random random = new Random(seed);
    int columns = 2 + random.nextInt(seed % 2 == 0 ? 40 : 3000);
    int rows = 1 + random.nextInt(120_000 / columns);
    double[] x = random.ints((long) rows * columns, -9, 10).asDoubleStream().toArray();
    double[] sums = new double[columns];
    for (int i = 0; i < x.length; i++) {
      sums[i % columns] += x[i];
    }
    NdArray matrix = NdArray.of(Shape.of(rows, columns), x);
    assertThat(matrix.reduce(ReduceOp.SUM, new int[] {0}, false).toDoubles())
        .as("the columns of a (%s, %s) matrix of whole numbers", rows, columns)
        .isEqualTo(sums);
  }

  /** Replaces infinities and NaN, which no sum shows apart, through the view itself. */
  private static NdArray finite(NdArray x) {
    double[] elements = x.storage().doubles();
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Double.isFinite(elements[i]) ? elements[i] : i;
    }
    return x;
  }
}
