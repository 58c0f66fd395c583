package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.4")
@DisplayName("2.4 Elementwise kernels: any layouts")
class ElementwiseKernelPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a run is added, and nothing outside it changes")
  void addsRun(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(40);
    int from = random.nextInt(n);
    int to = from + 1 + random.nextInt(n - from);
    double[] x = random.doubles(n).toArray();
    double[] y = random.doubles(n).toArray();
    double[] z = random.doubles(n).toArray();
    double[] expected = z.clone();
    for (int i = from; i < to; i++) {
      expected[i] = x[i] + y[i];
    }
    Float64.LOOPS.binary(BinaryOp.ADD).run(x, y, z, from, to);
    assertThat(z).as("%s elements, from %s to before %s", n, from, to).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("arrays in any layouts are added as if element by element")
  void addsAnyLayouts(long seed) {
    Sample sample = new Sample(seed);
    for (int i = 0; i < 20; i++) {
      Shape shape = filled(sample);
      NdArray x = sample.array(shape, DType.FLOAT64);
      NdArray y = sample.array(shape, DType.FLOAT64);
      double[] expected = Sample.elements(x);
      double[] others = Sample.elements(y);
      for (int k = 0; k < expected.length; k++) {
        expected[k] += others[k];
      }
      assertThat(Sample.elements(x.binary(BinaryOp.ADD, y)))
          .as("%s + %s", x.layout(), y.layout())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a sum in place changes the elements of a view, and no others")
  void addsInPlace(long seed) {
    Sample sample = new Sample(seed);
    for (int i = 0; i < 20; i++) {
      Shape shape = filled(sample);
      NdArray x = sample.distinct(shape, DType.FLOAT64);
      NdArray y = x.copy();
      double[] expected = x.storage().doubles().clone();
      for (int[] position : Sample.positions(shape)) {
        expected[x.layout().index(position)] *= 2;
      }
      x.binaryInto(BinaryOp.ADD, y, x);
      assertThat(x.storage().doubles()).as("x += x, %s", x.layout()).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("elements are copied between any two layouts of a shape")
  void copiesBetweenLayouts(long seed) {
    Sample sample = new Sample(seed);
    for (int i = 0; i < 20; i++) {
      // Two axes at least, exchanged: neither array can be copied as one run.
      Shape shape = Shape.of(2 + i % 3, 2 + i % 2, 2 + i % 4);
      NdArray from = sample.array(shape, DType.FLOAT64).transpose(0, 2);
      NdArray to = sample.distinct(shape, DType.FLOAT64).transpose(0, 2);
      double[] expected = to.storage().doubles().clone();
      for (int[] position : Sample.positions(from.shape())) {
        expected[to.layout().index(position)] = from.get(position);
      }
      to.copyFrom(from);
      assertThat(to.storage().doubles())
          .as("from %s to %s", from.layout(), to.layout())
          .isEqualTo(expected);
    }
  }

  private static Shape filled(Sample sample) {
    Shape shape = sample.shape();
    return shape.numel() > 0 ? shape : filled(sample);
  }
}
