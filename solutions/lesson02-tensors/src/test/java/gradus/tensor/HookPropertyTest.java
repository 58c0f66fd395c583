package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.17")
@DisplayName("2.17 Hooks: any number")
class HookPropertyTest {
  /** A registered hook, and what it does to a plain number. */
  private record Registered(HookHandle handle, DoubleUnaryOperator effect) {}

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("whatever is registered and closed, the hooks that are left act in order")
  void actInOrder(long seed) {
    Random random = new Random(seed);
    Tensor x = leaf(1);
    List<Registered> open = new ArrayList<>();
    List<Registered> closed = new ArrayList<>();
    UnaryOperator<Tensor> shared = gradient -> gradient.mul(2);
    for (int i = 0; i < 40; i++) {
      double c = random.nextDouble(-2, 2);
      switch (random.nextInt(6)) {
        case 0 -> open.add(new Registered(x.registerHook(shared), g -> g * 2));
        case 1 -> open.add(new Registered(x.registerHook(g -> g.add(c)), g -> g + c));
        case 2 -> open.add(new Registered(x.registerHook(g -> g.mul(c / 2)), g -> g * c / 2));
        case 3 -> open.add(new Registered(x.registerHook(g -> null), g -> g));
        case 4 -> {
          if (!open.isEmpty()) {
            Registered one = open.remove(random.nextInt(open.size()));
            one.handle.close();
            closed.add(one);
          }
        }
        default -> {
          if (!closed.isEmpty()) {
            closed.get(random.nextInt(closed.size())).handle.close();
          }
        }
      }
      double expected = c;
      for (Registered hook : open) {
        expected = hook.effect.applyAsDouble(expected);
      }
      x.mul(c).backward();
      assertThat(x.grad().item())
          .as("%s through %d hooks, %d closed", c, open.size(), closed.size())
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
      x.zeroGrad();
    }
    assertThat(x.registerHook(g -> g)).as("the handle of one more").isNotNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a hook between two operations scales all that lies below it")
  void scalesWhatLiesBelow(long seed) {
    Random random = new Random(seed);
    double[] factors = random.doubles(6, 0.5, 2).toArray();
    double[] scales = random.doubles(6, -2, 2).toArray();
    Tensor x = vector(1, -1);
    Tensor y = x;
    double expected = 1;
    for (int i = 0; i < factors.length; i++) {
      double scale = scales[i];
      y = y.mul(factors[i]);
      y.registerHook(gradient -> gradient.mul(scale));
      expected *= factors[i] * scale;
    }
    y.backward(constant(new double[] {1, 10}));
    assertThat(x.grad().toDoubles())
        .as("the product of all factors and scales")
        .containsExactly(new double[] {expected, 10 * expected}, within(1e-9));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("every open post-accumulate hook is called once in each pass, with the whole sum")
  void postAccumulate(long seed) {
    Random random = new Random(seed);
    Tensor x = leaf(1);
    List<HookHandle> handles = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    int sum = 0;
    for (int pass = 0; pass < 10; pass++) {
      int number = handles.size();
      handles.add(
          x.registerPostAccumulateGradHook(leaf -> seen.add(number + ": " + leaf.grad().item())));
      open.add(number);
      if (random.nextInt(3) == 0) {
        int closed = open.remove(random.nextInt(open.size()));
        handles.get(closed).close();
      }
      int c = random.nextInt(10);
      x.mul(c).add(x.mul(2)).backward();
      sum += c + 2;
      for (int hook : open) {
        expected.add(hook + ": " + (double) sum);
      }
    }
    assertThat(seen).as("each hook's number, and the gradient it found").isEqualTo(expected);
  }

  @Test
  @DisplayName("the check looks at every answer, at dtype as well as shape, and the pass stops")
  void everyAnswerIsChecked() {
    Tensor x = leaf(1);
    Tensor y = x.mul(2);
    List<Tensor> seen = new ArrayList<>();
    y.registerHook(gradient -> gradient.mul(2));
    y.registerHook(gradient -> Tensor.of(1.0));
    y.registerHook(
        gradient -> {
          seen.add(gradient);
          return gradient;
        });
    assertThatThrownBy(y::backward)
        .as("a FLOAT32 gradient for a FLOAT64 tensor")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a hook of MulBackward0")
        .hasMessageContaining("float32");
    assertThat(seen).as("what the hook behind it was given").isEmpty();
    assertThat(x.grad()).as("the gradient of x, which the pass did not reach").isNull();
  }

  @Test
  @DisplayName("a hook that throws is not swallowed, and stays registered")
  void exceptionsPass() {
    Tensor x = leaf(1);
    boolean[] isAngry = {true};
    x.registerHook(
        gradient -> {
          if (isAngry[0]) {
            throw new UnsupportedOperationException("no");
          }
          return gradient.mul(5);
        });
    assertThatThrownBy(() -> x.mul(2).backward())
        .as("what the hook threw")
        .isInstanceOf(UnsupportedOperationException.class);
    isAngry[0] = false;
    x.mul(2).backward();
    assertThat(x.grad().item()).as("2*5, once").isCloseTo(10, within(1e-12));
  }
}
