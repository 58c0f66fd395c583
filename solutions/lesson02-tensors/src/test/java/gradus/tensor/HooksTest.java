package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hooks see gradients on their way, and may replace them")
class HooksTest {
  @Test
  @DisplayName("hooks run in the order they were registered; what one returns, the next one sees")
  void order() {
    Tensor x = leaf(1);
    Tensor y = x.mul(2);
    List<Double> seen = new ArrayList<>();
    y.registerHook(
        gradient -> {
          seen.add(gradient.item());
          return gradient.add(1);
        });
    y.registerHook(
        gradient -> {
          seen.add(gradient.item());
          return null;
        });
    y.registerHook(gradient -> gradient.mul(10));
    y.mul(3).backward();
    assertThat(seen).containsExactly(3.0, 4.0);
    assertThat(x.grad().item()).isEqualTo(80);
  }

  @Test
  @DisplayName("a hook that was closed runs no more; the same function twice is two hooks")
  void removal() {
    Tensor x = leaf(1);
    java.util.function.UnaryOperator<Tensor> twice = gradient -> gradient.mul(2);
    HookHandle first = x.registerHook(twice);
    x.registerHook(twice);
    x.mul(3).backward();
    assertThat(x.grad().item()).isEqualTo(12);
    first.close();
    first.close();
    x.zeroGrad();
    x.mul(3).backward();
    assertThat(x.grad().item()).isEqualTo(6);
  }

  @Test
  @DisplayName("a leaf's hook runs once, with the sum of all contributions: 2x + 3x gives 5")
  void leafHookSeesTheSum() {
    Tensor x = leaf(1);
    List<Double> seen = new ArrayList<>();
    x.registerHook(
        gradient -> {
          seen.add(gradient.item());
          return null;
        });
    x.mul(2).add(x.mul(3)).backward();
    assertThat(seen).containsExactly(5.0);
  }

  @Test
  @DisplayName("a hook after accumulation finds .grad set; on a result it is refused")
  void postAccumulate() {
    Tensor x = leaf(2);
    List<Double> seen = new ArrayList<>();
    x.registerPostAccumulateGradHook(leaf -> seen.add(leaf.grad().item()));
    x.mul(x).backward();
    x.mul(x).backward();
    assertThat(seen).containsExactly(4.0, 8.0);
    Tensor y = x.mul(2);
    assertThatIllegalStateException()
        .isThrownBy(() -> y.registerPostAccumulateGradHook(leaf -> {}))
        .withMessageContaining("MulBackward0")
        .withMessageContaining("only a leaf");
  }

  @Test
  @DisplayName("a hook that returns another shape is refused, and named")
  void wrongShape() {
    Tensor x = leaf(2);
    Tensor y = x.mul(2);
    y.registerHook(gradient -> constant(new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(y::backward)
        .withMessageContaining("a hook of MulBackward0")
        .withMessageContaining("(2)");
  }

  @Test
  @DisplayName("threads may register hooks at the same time: none is lost")
  void registeredByThreads() throws InterruptedException {
    Tensor x = leaf(1);
    int[] calls = {0, 0};
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(
              () -> {
                for (int j = 0; j < 500; j++) {
                  x.registerHook(
                      gradient -> {
                        calls[0]++;
                        return null;
                      });
                  x.registerPostAccumulateGradHook(leaf -> calls[1]++);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    x.mul(2).backward();
    assertThat(calls).containsExactly(4000, 4000);
  }
}
