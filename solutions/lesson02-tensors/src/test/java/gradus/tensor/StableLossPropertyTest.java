package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static java.lang.Double.NEGATIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.16")
@DisplayName("2.16 Losses that do not overflow: any scores")
class StableLossPropertyTest {
  private static double[][] scores(Random random, int rows, int columns, double range) {
    double[][] scores = new double[rows][];
    for (int i = 0; i < rows; i++) {
      scores[i] = random.doubles(columns, -range, range).toArray();
    }
    return scores;
  }

  private static double logsumexp(double... x) {
    double max = Arrays.stream(x).max().orElseThrow();
    return max + Math.log(Arrays.stream(x).map(number -> Math.exp(number - max)).sum());
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("softmax and logsumexp of rows, their numbers up to 1000 in size")
  void rows(long seed) {
    Random random = new Random(seed);
    int columns = 1 + random.nextInt(6);
    double[][] x = scores(random, 1 + random.nextInt(4), columns, random.nextBoolean() ? 3 : 1000);
    Tensor z = constant(x).softmax(1);
    Tensor logs = constant(x).logsumexp(1);
    for (int i = 0; i < x.length; i++) {
      double log = logsumexp(x[i]);
      double[] expected = Arrays.stream(x[i]).map(number -> Math.exp(number - log)).toArray();
      assertThat(z.get(i).toDoubles())
          .as("softmax of %s", Arrays.toString(x[i]))
          .containsExactly(expected, within(1e-12));
      assertThat(logs.item(i))
          .as("logsumexp of %s", Arrays.toString(x[i]))
          .isCloseTo(log, within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("adding a number to all scores changes no share, and is added to logsumexp")
  void shift(long seed) {
    Random random = new Random(seed);
    double by = random.nextDouble(-1000, 1000);
    Tensor x = constant(scores(random, 3, 4, 5));
    assertThat(x.add(by).softmax(-1).toDoubles())
        .as("softmax of x + %s", by)
        .containsExactly(x.softmax(-1).toDoubles(), within(1e-11));
    assertThat(x.add(by).logsumexp(-1).toDoubles())
        .as("logsumexp of x + %s", by)
        .containsExactly(x.logsumexp(-1).add(by).toDoubles(), within(1e-9));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the derivatives of softmax are the measured ones, along any axes")
  void softmaxDerivatives(long seed) {
    Random random = new Random(seed);
    int[][] choices = {{0}, {1}, {-1}, {0, 1}};
    int[] axes = choices[random.nextInt(choices.length)];
    Tensor x = constant(scores(random, 2, 3, 2));
    CentralDifferences.assertFirstAndSecond(inputs -> inputs[0].softmax(axes), x);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the derivatives of logsumexp are the measured ones, along any axes")
  void logsumexpDerivatives(long seed) {
    Random random = new Random(seed);
    int[][] choices = {{0}, {1}, {-1}, {0, 1}, {}};
    int[] axes = choices[random.nextInt(choices.length)];
    boolean keepDim = random.nextBoolean();
    Tensor x = constant(scores(random, 2, 3, 2));
    CentralDifferences.assertFirstAndSecond(inputs -> inputs[0].logsumexp(axes, keepDim), x);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("cross-entropy is logsumexp minus the score of the class; its derivatives")
  void crossEntropy(long seed) {
    Random random = new Random(seed);
    int classes = 2 + random.nextInt(4);
    double[][] x = scores(random, 3, classes, 3);
    long[] target = random.longs(3, 0, classes).toArray();
    double[] expected = new double[3];
    for (int i = 0; i < 3; i++) {
      expected[i] = logsumexp(x[i]) - x[i][(int) target[i]];
    }
    Tensor of = Tensor.of(target);
    assertThat(constant(x).crossEntropy(of, LossReduction.NONE).toDoubles())
        .as("the losses for the classes %s", Arrays.toString(target))
        .containsExactly(expected, within(1e-12));
    assertThat(constant(x).crossEntropy(of).item())
        .as("their mean")
        .isCloseTo(Arrays.stream(expected).average().orElseThrow(), within(1e-12));
    assertThat(constant(x).crossEntropy(of, LossReduction.SUM).item())
        .as("their sum")
        .isCloseTo(Arrays.stream(expected).sum(), within(1e-12));
    CentralDifferences.assertFirstAndSecond(inputs -> inputs[0].crossEntropy(of), constant(x));
  }

  @Test
  @DisplayName("without a batch, and with places behind the classes")
  void otherShapes() {
    Tensor one = constant(new double[] {0, Math.log(3)}).crossEntropy(Tensor.of(0L));
    assertThat(one.item()).as("-ln 1/4").isCloseTo(Math.log(4), within(1e-12));
    Tensor x = constant(new double[][][] {{{0, 7}, {Math.log(3), 7}}});
    Tensor target = Tensor.of(new long[][] {{0, 1}});
    Tensor losses = x.crossEntropy(target, LossReduction.NONE);
    assertThat(losses.shape()).as("a loss for each place").isEqualTo(Shape.of(1, 2));
    assertThat(losses.toDoubles())
        .as("-ln 1/4 and -ln 1/2")
        .containsExactly(new double[] {Math.log(4), Math.log(2)}, within(1e-12));
  }

  @Test
  @DisplayName("a class that does not exist is named, with those that do")
  void noSuchClass() {
    Tensor x = leaf(new double[][] {{1, 2, 3}});
    for (long wrong : new long[] {3, -1}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .as("class %d of three", wrong)
          .isThrownBy(() -> x.crossEntropy(Tensor.of(new long[] {wrong})))
          .withMessageContaining("crossEntropy")
          .withMessageContaining(String.valueOf(wrong));
    }
    double total = Math.exp(1) + Math.exp(2) + Math.exp(3);
    assertThat(x.crossEntropy(Tensor.of(new long[] {2})).item())
        .as("class 2, the last one that exists")
        .isCloseTo(Math.log(total) - 3, within(1e-12));
  }

  @Test
  @DisplayName("what is excluded by -infinity gets no share and no gradient")
  void excluded() {
    Tensor x = vector(NEGATIVE_INFINITY, 0, 0);
    x.softmax(0).get(1).backward();
    assertThat(x.softmax(0).toDoubles())
        .as("softmax")
        .containsExactly(new double[] {0, 0.5, 0.5}, within(1e-12));
    assertThat(x.grad().toDoubles())
        .as("z1 (1 - z1), and -z0 z1, -z2 z1 elsewhere")
        .containsExactly(new double[] {0, 0.25, -0.25}, within(1e-12));
    x.zeroGrad();
    x.logsumexp().backward();
    assertThat(x.grad().toDoubles())
        .as("e^(x - z)")
        .containsExactly(new double[] {0, 0.5, 0.5}, within(1e-12));
  }

  @Test
  @DisplayName(
      "1000 apart: every first derivative is finite, also those of losses and of logarithms")
  void finite() {
    Tensor x = leaf(new double[][] {{1000, 0, -1000}});
    x.softmax(1)
        .sum()
        .add(x.logsumexp(1))
        .add(x.crossEntropy(Tensor.of(new long[] {2})))
        .sum()
        .backward();
    assertThat(x.grad().toDoubles())
        .as("0 + (1, 0, 0) + (1, 0, -1)")
        .containsExactly(new double[] {2, 0, -1}, within(1e-12));
  }

  @Test
  @DisplayName("in float32, where e^89 overflows already")
  void float32() {
    Tensor x = Tensor.of(100.0, 100.0).requiresGrad(true);
    assertThat(x.softmax(0).toDoubles()).as("softmax").isEqualTo(new double[] {0.5, 0.5});
    Tensor log = x.logsumexp();
    assertThat(log.item()).as("100 + ln 2").isCloseTo(100.6931472, within(1e-5));
    log.backward();
    assertThat(x.grad().toDoubles())
        .as("softmax again")
        .containsExactly(new double[] {0.5, 0.5}, within(1e-5));
  }
}
