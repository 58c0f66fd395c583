package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.17")
@DisplayName("2.17 Hooks")
class HookTest {
  private final Tensor x = leaf(1);
  private final List<Double> seen = new ArrayList<>();

  @Test
  @DisplayName("a hook sees the gradient of its tensor, on the way to the leaves")
  void sees() {
    Tensor y = x.mul(2);
    y.registerHook(this::look);
    y.mul(3).backward();
    assertThat(seen).as("d(3y)/dy, which the hook on y = 2x was given").isEqualTo(List.of(3.0));
    assertThat(x.grad().item())
        .as("a hook that returns null changes nothing: 3*2")
        .isCloseTo(6, within(1e-12));
  }

  @Test
  @DisplayName("what a hook returns goes on in place of the gradient")
  void replaces() {
    Tensor y = x.mul(2);
    y.registerHook(gradient -> gradient.mul(10));
    y.retainGrad();
    y.mul(3).backward();
    assertThat(y.grad().item()).as("3, made 10 times as large").isCloseTo(30, within(1e-12));
    assertThat(x.grad().item())
        .as("2 times what came out of the hook")
        .isCloseTo(60, within(1e-12));
  }

  @Test
  @DisplayName("a hook may look at each element: here it cuts off what is beyond -1 and 1")
  void clips() {
    Tensor v = vector(1, 2, 3);
    v.registerHook(gradient -> gradient.clamp(-1, 1));
    v.mul(constant(new double[] {0.5, -4, 7})).sum().backward();
    assertThat(v.grad().toDoubles())
        .as("0.5, -4 and 7, none of them larger than 1")
        .containsExactly(new double[] {0.5, -1, 1}, within(1e-12));
  }

  @Test
  @DisplayName("hooks run in the order they came; each sees what the one before it has left")
  void inOrder() {
    Tensor y = x.mul(2);
    y.registerHook(gradient -> gradient.add(1));
    y.registerHook(this::look);
    y.registerHook(gradient -> gradient.mul(10));
    y.registerHook(this::look);
    y.mul(3).backward();
    assertThat(seen)
        .as("3 + 1 after the first hook, (3 + 1)*10 after the third")
        .isEqualTo(List.of(4.0, 40.0));
    assertThat(x.grad().item()).as("2 times what the last hook left").isCloseTo(80, within(1e-12));
  }

  @Test
  @DisplayName("a leaf's hook runs once, with the sum of all contributions")
  void seesTheSum() {
    x.registerHook(this::look);
    x.mul(2).add(x.mul(3)).backward();
    assertThat(seen).as("d(2x + 3x)/dx, in one piece").isEqualTo(List.of(5.0));
    assertThat(x.grad().item()).as("the gradient of x").isCloseTo(5, within(1e-12));
  }

  @Test
  @DisplayName("a hook that was closed runs no more, and the others stay")
  void closes() {
    HookHandle first = x.registerHook(gradient -> gradient.mul(2));
    HookHandle second = x.registerHook(gradient -> gradient.mul(3));
    x.registerHook(gradient -> gradient.mul(5));
    first.close();
    assertThat(slope()).as("7, times 3 and 5, without the 2").isCloseTo(105, within(1e-12));
    x.registerHook(gradient -> gradient.mul(11));
    assertThat(slope()).as("7, times 3, 5 and 11").isCloseTo(1155, within(1e-12));
    second.close();
    assertThat(slope()).as("7, times 5 and 11").isCloseTo(385, within(1e-12));
    second.close();
    assertThat(slope()).as("closing it again takes no other hook").isCloseTo(385, within(1e-12));
  }

  @Test
  @DisplayName("the same function registered twice is two hooks, and each handle closes its own")
  void sameFunctionTwice() {
    UnaryOperator<Tensor> twice = gradient -> gradient.mul(2);
    HookHandle first = x.registerHook(twice);
    x.registerHook(gradient -> gradient.add(1));
    HookHandle last = x.registerHook(twice);
    assertThat(slope()).as("(7*2 + 1)*2").isCloseTo(30, within(1e-12));
    last.close();
    assertThat(slope()).as("7*2 + 1, without the last hook").isCloseTo(15, within(1e-12));
    last.close();
    assertThat(slope()).as("closing it again takes no other hook").isCloseTo(15, within(1e-12));
    first.close();
    assertThat(slope()).as("7 + 1, without both").isCloseTo(8, within(1e-12));
  }

  @Test
  @DisplayName("a hook may close itself while it runs; the next one still has its turn")
  void closesItself() {
    List<HookHandle> own = new ArrayList<>();
    own.add(
        x.registerHook(
            gradient -> {
              own.get(0).close();
              return gradient.mul(100);
            }));
    x.registerHook(gradient -> gradient.mul(2));
    x.registerHook(gradient -> gradient.mul(3));
    assertThat(slope()).as("7 times 100, 2 and 3").isCloseTo(4200, within(1e-12));
    assertThat(slope()).as("the next time only times 2 and 3").isCloseTo(42, within(1e-12));
  }

  @Test
  @DisplayName("a gradient of another shape than the tensor's is refused, and the node is named")
  void refusesAnotherShape() {
    Tensor y = x.mul(2);
    y.registerHook(gradient -> constant(new double[] {1, 2}));
    assertThatThrownBy(y::backward)
        .as("a gradient of shape (2) for y of shape ()")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a hook of MulBackward0")
        .hasMessageContaining("(2)");
  }

  @Test
  @DisplayName("a post-accumulate hook comes after the sum, the tensor's hooks and the last pass")
  void seesTheGrownGradient() {
    x.registerPostAccumulateGradHook(leaf -> seen.add(leaf.grad().item()));
    x.registerHook(gradient -> gradient.mul(10));
    x.mul(2).add(x.mul(3)).backward();
    assertThat(seen).as("(2 + 3) * 10, in one piece, is in x.grad").isEqualTo(List.of(50.0));
    x.mul(7).backward();
    assertThat(seen)
        .as("the second pass has added 7 * 10, and the hook is called again")
        .isEqualTo(List.of(50.0, 120.0));
  }

  @Test
  @DisplayName("it is given the leaf itself: not the gradient, nor a tensor with the same elements")
  void givesTheLeaf() {
    List<Tensor> given = new ArrayList<>();
    x.registerPostAccumulateGradHook(given::add);
    x.mul(7).backward();
    assertThat(given.size()).as("how often the hook was called").isEqualTo(1);
    assertThat(given.get(0).item()).as("x is 1, its gradient 7").isEqualTo(1);
    assertThat(given.get(0) == x).as("whether it is x itself").isTrue();
  }

  @Test
  @DisplayName("it may change the leaf: gradient descent inside backward()")
  void descends() {
    x.registerPostAccumulateGradHook(
        leaf -> {
          leaf.sub_(leaf.grad().mul(0.25));
          leaf.zeroGrad();
        });
    x.sub(5).pow(2).backward();
    assertThat(x.item()).as("1 - 0.25 * 2 * (1 - 5)").isCloseTo(3, within(1e-12));
    assertThat(x.grad().item()).as("the gradient, which the hook has cleared").isZero();
    x.sub(5).pow(2).backward();
    assertThat(x.item()).as("3 - 0.25 * 2 * (3 - 5)").isCloseTo(4, within(1e-12));
  }

  @Test
  @DisplayName("post-accumulate hooks are called in order, and one may close itself meanwhile")
  void postAccumulateClosesItself() {
    List<HookHandle> own = new ArrayList<>();
    own.add(
        x.registerPostAccumulateGradHook(
            leaf -> {
              seen.add(1.0);
              own.get(0).close();
            }));
    x.registerPostAccumulateGradHook(leaf -> seen.add(2.0));
    x.registerPostAccumulateGradHook(leaf -> seen.add(3.0));
    x.mul(7).backward();
    assertThat(seen).as("all three").isEqualTo(List.of(1.0, 2.0, 3.0));
    x.mul(7).backward();
    assertThat(seen)
        .as("and in the second pass the two that are left")
        .isEqualTo(List.of(1.0, 2.0, 3.0, 2.0, 3.0));
  }

  /** Returns the gradient that x gets from 7x, and clears it. */
  private double slope() {
    x.mul(7).backward();
    double slope = x.grad().item();
    x.zeroGrad();
    return slope;
  }

  /** A hook that looks at a gradient and lets it pass. */
  private Tensor look(Tensor gradient) {
    seen.add(gradient.item());
    return null;
  }
}
