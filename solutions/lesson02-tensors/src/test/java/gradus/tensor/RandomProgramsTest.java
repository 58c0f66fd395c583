package gradus.tensor;

import gradus.array.Shape;
import gradus.cards.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayName("Random programs of many operations agree with central differences")
class RandomProgramsTest {
  /** One line of a program: computes a tensor from two that are there already. */
  private interface Step {
    Tensor of(Tensor x, Tensor y);
  }

  /** Smooth operations that keep numbers of ordinary size, so that slopes can be measured. */
  private static final List<Step> STEPS =
      List.of(
          (x, y) -> x.add(y),
          (x, y) -> x.sub(y),
          (x, y) -> x.mul(y),
          (x, y) -> x.div(y.mul(y).add(1)),
          (x, y) -> x.tanh().mul(0.9).exp(),
          (x, y) -> x.mul(x).add(1).log(),
          (x, y) -> x.mul(x).add(1).sqrt(),
          (x, y) -> x.mul(x).add(1).pow(-0.5),
          (x, y) -> x.mul(x).add(0.5).pow(y.tanh()),
          (x, y) -> x.mul(x).add(1).reciprocal(),
          (x, y) -> x.sin().mul(y.cos()),
          (x, y) -> x.sigmoid().rsub(1),
          (x, y) -> x.softplus().add(y.gelu()),
          (x, y) -> x.erf().mul(2),
          (x, y) -> x.softmax(-1).mul(y),
          (x, y) -> x.logSoftmax(-1).div(3).add(y),
          (x, y) -> x.logsumexp(-1, true).add(y),
          (x, y) -> x.mean(-1, true).sub(y),
          (x, y) -> x.var(new int[] {-1}, false, true).add(y),
          (x, y) -> x.sum(new int[] {-1}, true).mul(0.3).mul(y),
          (x, y) -> x.flatten().matmul(y.flatten()),
          (x, y) -> x.transpose(0, 1).add(y),
          (x, y) -> x.matmul(y).div(2),
          (x, y) -> x.slice(0, 0, 2).mul(y.slice(0, 1, 3)),
          (x, y) -> x.slice(1, 0, 3, 2).sum(1, true).add(y),
          (x, y) -> Tensor.cat(List.of(x.slice(1, 0, 1), y.slice(1, 0, 2)), 1),
          (x, y) -> x.flatten().unfold(0, 3, 2).mean(0, false).add(y),
          (x, y) -> x.indexSelect(1, Tensor.of(2, 0, 0)).sub(y),
          (x, y) -> x.tril(0).add(y.triu(0)),
          (x, y) -> x.expand(2, 3, 3).mul(y).sum(0, false));

  @ParameterizedTest(name = "seed {0}")
  @Seeds(60)
  @DisplayName("first and second derivatives of a program of 5 to 12 steps over two 3 x 3 matrices")
  void derivatives(long seed) {
    Random random = new Random(seed);
    int length = random.nextInt(5, 13);
    int[][] lines = new int[length][];
    for (int i = 0; i < length; i++) {
      lines[i] =
          new int[] {random.nextInt(STEPS.size()), random.nextInt(i + 2), random.nextInt(i + 2)};
    }
    CentralDifferences.assertFirstAndSecond(
        inputs -> run(lines, inputs), matrix(random), matrix(random));
  }

  /** Runs lines, each on any two tensors of shape (3, 3) so far; others are made one by a sum. */
  private static Tensor run(int[][] lines, Tensor... inputs) {
    List<Tensor> values = new ArrayList<>(List.of(inputs));
    Tensor rest = inputs[0].sum();
    for (int[] line : lines) {
      Tensor value = STEPS.get(line[0]).of(values.get(line[1]), values.get(line[2]));
      if (!value.shape().equals(Shape.of(3, 3))) {
        rest = rest.add(value.tanh().sum());
        value = value.tanh().sum().mul(inputs[1]);
      }
      values.add(value.tanh());
    }
    return values.get(values.size() - 1).sum().add(rest);
  }

  private static Tensor matrix(Random random) {
    double[][] rows = new double[3][3];
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextDouble(-1.5, 1.5);
      }
    }
    return Leaves.constant(rows);
  }
}
