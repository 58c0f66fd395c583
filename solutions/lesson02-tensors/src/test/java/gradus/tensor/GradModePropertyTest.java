package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.13")
@DisplayName("2.13 Leave the graph: any nesting")
class GradModePropertyTest {
  /** What a block of {@link #nest} throws, and the one around it catches. */
  private static final class Leave extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Opens blocks within blocks; each one, however it ends, leaves the mode as it found it. */
  private static void nest(Random random, int depth) {
    boolean before = GradMode.isEnabled();
    for (int i = 0; i < 2; i++) {
      boolean on = random.nextBoolean();
      try (var scope = on ? GradMode.enableGrad() : GradMode.noGrad()) {
        assertThat(GradMode.isEnabled())
            .as("recording, in block %d at depth %d", i, depth)
            .isEqualTo(on);
        if (depth < 6) {
          nest(random, depth + 1);
        }
        assertThat(GradMode.isEnabled()).as("recording, behind the inner blocks").isEqualTo(on);
        if (random.nextInt(3) == 0) {
          throw new Leave();
        }
      } catch (Leave e) {
        // It may leave the block, and that is all.
      }
      assertThat(GradMode.isEnabled())
          .as("recording, behind a block at depth %d", depth)
          .isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("each block, left at its end or by an exception, leaves the mode as it found it")
  void nesting(long seed) {
    nest(new Random(seed), 0);
    assertThat(GradMode.isEnabled()).as("recording, at the end").isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(5)
  @DisplayName("threads that open blocks at the same time do not see each other's")
  void threads(long seed) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        long own = seed * 8 + i;
        runs.add(threads.submit(() -> nest(new Random(own), 2)));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName(
      "of a sum of powers only those terms count that were neither detached nor unrecorded")
  void terms(long seed) {
    Random random = new Random(seed);
    double at = random.nextDouble(0.5, 2);
    Tensor x = leaf(at);
    Tensor sum = x.mul(0);
    double value = 0;
    double slope = 0;
    for (int n = 1; n <= 8; n++) {
      value += Math.pow(at, n);
      switch (n == 1 ? 1 : random.nextInt(4)) {
        case 0 -> {
          sum = sum.add(x.pow(n));
          slope += n * Math.pow(at, n - 1);
        }
        case 1 -> sum = sum.add(x.pow(n).detach());
        case 2 -> {
          try (var off = GradMode.noGrad()) {
            Tensor term = x.pow(n);
            try (var on = GradMode.enableGrad()) {
              sum = sum.add(term);
            }
          }
        }
        default -> sum = sum.add(Math.pow(x.item(), n));
      }
    }
    assertThat(sum.item()).as("x + x^2 + ... + x^8").isCloseTo(value, within(1e-9));
    sum.backward();
    assertThat(x.grad().item()).as("the recorded terms' slopes").isCloseTo(slope, within(1e-9));
  }

  @Test
  @DisplayName("a detached view shares elements and version with what it shows")
  void detachedView() {
    Tensor y = vector(1, 2, 3).mul(1);
    Tensor detached = y.slice(0, 1, 3).detach();
    assertThat(detached.array().storage()).as("the storage").isSameAs(y.array().storage());
    detached.fill_(7);
    assertThat(y.toDoubles()).as("y").isEqualTo(new double[] {1, 7, 7});
    assertThat(y.version()).as("y's version").isEqualTo(1);
    assertThat(detached.isLeaf()).as("whether it is a leaf").isTrue();
  }

  @Test
  @DisplayName("a detached tensor may want a gradient of its own: it is another leaf")
  void detachedLeaf() {
    Tensor x = leaf(3);
    Tensor own = x.mul(2).detach().requiresGrad(true);
    own.mul(x).backward();
    assertThat(own.grad().item()).as("d(own * x)/d own = x").isEqualTo(3);
    assertThat(x.grad().item()).as("d(own * x)/dx = own = 6").isEqualTo(6);
    assertThat(x.detach().requiresGrad()).as("whether a detached leaf wants a gradient").isFalse();
    assertThat(x.requiresGrad()).as("whether the leaf itself still does").isTrue();
  }

  @Test
  @DisplayName("under noGrad views, writes and mixed operands are unrecorded too")
  void everyOperation() {
    Tensor x = vector(1, 2);
    Tensor constant = constant(new double[] {3, 4});
    try (var off = GradMode.noGrad()) {
      for (Tensor y :
          List.of(
              x.mul(constant),
              constant.add(x),
              x.slice(0, 0, 1),
              x.reshape(2, 1),
              x.sum(),
              x.clone(),
              constant.clone().add_(x),
              Tensor.stack(List.of(x, constant), 0))) {
        assertThat(y.requiresGrad()).as("whether a gradient flows to %s", y).isFalse();
      }
    }
  }

  @Test
  @DisplayName("a backward pass within noGrad works, for the graph is there already")
  void backwardUnderNoGrad() {
    Tensor x = leaf(3);
    Tensor y = x.mul(x);
    try (var off = GradMode.noGrad()) {
      y.backward();
      assertThat(GradMode.isEnabled()).as("recording, after the pass").isFalse();
    }
    assertThat(x.grad().item()).as("2x at 3").isEqualTo(6);
    assertThat(GradMode.isEnabled()).as("recording, behind the block").isTrue();
  }
}
