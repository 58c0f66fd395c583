package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.RETAIN_GRAPH;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Storage;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.15")
@DisplayName("2.15 Release the graph: any graph")
class GraphReleasePropertyTest {
  private static Tensor randomGraph(Random random, Tensor... leaves) {
    List<Tensor> tensors = new ArrayList<>(List.of(leaves));
    for (int i = 0; i < 12; i++) {
      Tensor x = tensors.get(random.nextInt(tensors.size()));
      Tensor y = tensors.get(random.nextInt(tensors.size()));
      tensors.add(
          switch (random.nextInt(5)) {
            case 0 -> x.add(y);
            case 1 -> x.mul(y).tanh();
            case 2 -> x.sub(y).tanh();
            case 3 -> x.tanh().add(1);
            default -> x.mul(0.5).exp().tanh();
          });
    }
    Tensor sum = leaves[0].mul(leaves[0]).sum();
    for (Tensor tensor : tensors) {
      sum = sum.add(tensor.sum());
    }
    return sum;
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("n retained passes give n times the gradient, one more is the last")
  void retainedPasses(long seed) {
    Random random = new Random(seed);
    Tensor x = vector(random.doubles(3, -1, 1).toArray());
    Tensor y = vector(random.doubles(3, -1, 1).toArray());
    Tensor z = randomGraph(random, x, y);
    z.backward(RETAIN_GRAPH);
    double[] once = x.grad().toDoubles();
    int passes = 1 + random.nextInt(3);
    for (int i = 0; i < passes; i++) {
      z.backward(random.nextBoolean() ? RETAIN_GRAPH : CREATE_GRAPH);
    }
    z.backward();
    double[] expected = new double[3];
    for (int i = 0; i < 3; i++) {
      expected[i] = (passes + 2) * once[i];
    }
    assertThat(x.grad().toDoubles())
        .as("%d passes", passes + 2)
        .containsExactly(expected, within(1e-9));
    assertThatIllegalStateException()
        .as("a pass after one that retained nothing")
        .isThrownBy(z::backward)
        .withMessageContaining("RETAIN_GRAPH");
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("any node of a used graph refuses, if the pass came through it")
  void everyExecutedNode(long seed) {
    Random random = new Random(seed);
    Tensor x = leaf(random.nextDouble());
    List<Tensor> chain = new ArrayList<>(List.of(x.mul(2)));
    for (int i = 0; i < 10; i++) {
      chain.add(chain.get(i).tanh());
    }
    int used = random.nextInt(10);
    chain.get(used).backward();
    for (int i = 0; i <= 10; i++) {
      Tensor link = chain.get(i);
      assertThatIllegalStateException()
          .as("link %d of a chain that was used up to link %d", i, used)
          .isThrownBy(link::backward);
    }
  }

  /** Returns a result for which an exponential's elements are saved, and notes them. */
  private static Tensor resultOfSaved(Tensor x, List<WeakReference<Storage>> saved) {
    Tensor power = x.exp();
    saved.add(new WeakReference<>(power.array().storage()));
    return power.mul(power).sum();
  }

  @Test
  @DisplayName("after backward the saved elements are garbage, though the result is still there")
  void garbage() throws InterruptedException {
    Tensor x = vector(1, 2, 3);
    List<WeakReference<Storage>> saved = new ArrayList<>();
    Tensor z = resultOfSaved(x, saved);
    z.backward();
    for (int i = 0; i < 20 && saved.get(0).get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(saved.get(0).get() == null).as("whether the elements of e^x are gone").isTrue();
    assertThat(z.gradFn()).as("the node of z").hasToString("<SumBackward0>");
  }

  @Test
  @DisplayName("a chain of 50 000 operations is released without a deep recursion")
  void deepChain() {
    Tensor x = leaf(1);
    Tensor y = x;
    for (int i = 0; i < 50_000; i++) {
      y = y.add(1);
    }
    y.backward();
    assertThat(x.grad().item()).as("the slope of a sum").isEqualTo(1);
    assertThatIllegalStateException().as("the same chain again").isThrownBy(y::backward);
  }

  @Test
  @DisplayName("a leaf is never used up: it may be the root as often as one likes")
  void leafAsRoot() {
    Tensor x = leaf(3);
    Tensor y = x.mul(x);
    y.backward();
    x.backward();
    x.backward();
    assertThat(x.grad().item()).as("2x = 6, and twice dx/dx = 1").isEqualTo(8);
    assertThatIllegalStateException().as("y again").isThrownBy(y::backward);
  }

  @Test
  @DisplayName("a second pass stops where the first one was: what is new before it has been done")
  void stopsAtTheFirstUsedNode() {
    Tensor x = leaf(2);
    Tensor w = leaf(5);
    Tensor square = x.mul(x);
    square.backward();
    assertThatIllegalStateException()
        .as("the node of x * x was used")
        .isThrownBy(() -> square.mul(w).backward())
        .withMessageContaining("MulBackward0");
    assertThat(x.grad().item()).as("2x at 2, once").isEqualTo(4);
  }
}
