package gradus.tensor;

import static gradus.array.DType.FLOAT16;
import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.RETAIN_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.8")
@DisplayName("2.8 Leaves")
class LeafTest {
  @Test
  @DisplayName("requiresGrad switches the tensor itself on and off again")
  void switchesOnAndOff() {
    Tensor x = constant(new double[] {1, 2, 3});
    // PyTorch 1.13.1: False before, True after (tutorial 003, requires_grad_).
    assertThat(x.requiresGrad()).as("whether a new tensor wants a gradient").isFalse();
    Tensor same = x.requiresGrad(true);
    assertThat(x.requiresGrad()).as("whether x wants one after requiresGrad(true)").isTrue();
    assertThat(same == x).as("whether requiresGrad(true) returned x itself").isTrue();
    assertThat(x.isLeaf()).as("whether x is a leaf: nothing computed it").isTrue();
    x.requiresGrad(false);
    assertThat(x.requiresGrad()).as("whether x wants one after requiresGrad(false)").isFalse();
  }

  @Test
  @DisplayName("only floating-point numbers can have a gradient")
  void needsFloatingPoint() {
    // PyTorch 1.13.1: only Tensors of floating point ... dtype can require gradients (tutorial
    // 002).
    Tensor whole = Tensor.of(1, 2, 3);
    assertThatThrownBy(() -> whole.requiresGrad(true))
        .as("a gradient for whole numbers: nothing lies between 1 and 2")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("int64")
        .hasMessageContaining("FLOAT32");
    assertThat(whole.requiresGrad(false) == whole).as("whether none may be asked for").isTrue();
    Tensor half = Tensor.of(1.0, 2.0).to(FLOAT16);
    assertThat(half.requiresGrad(true).requiresGrad()).as("a gradient for FLOAT16").isTrue();
  }

  @Test
  @DisplayName("a result cannot be switched off; to ask for what it does anyway is no error")
  void resultsStayOn() {
    Tensor y = leaf(3).mul(2);
    assertThat(y.requiresGrad(true) == y).as("whether requiresGrad(true) returned y").isTrue();
    assertThatThrownBy(() -> y.requiresGrad(false))
        .as("y = 2x cannot forget where it comes from")
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MulBackward0")
        .hasMessageContaining("detach()");
  }

  @Test
  @DisplayName("a result requires a gradient if any of its operands does, and else has no node")
  void spreads() {
    Tensor a = leaf(5);
    Tensor b = constant(3.0);
    // PyTorch 1.13.1: c = 8 requires a gradient, d = 10 does not (tutorial 002).
    assertThat(a.add(b).requiresGrad()).as("a + b, where a requires one").isTrue();
    assertThat(b.add(a).requiresGrad()).as("b + a, where a requires one").isTrue();
    assertThat(a.add(a).mul(b).requiresGrad()).as("(a + a)*b, a result of a result").isTrue();
    Tensor d = b.add(constant(7.0));
    assertThat(d.requiresGrad()).as("b + 7, where no operand requires one").isFalse();
    assertThat(d.isLeaf()).as("whether b + 7 is a leaf: nothing was recorded").isTrue();
    assertThat(a.mul(b).gradFn().name()).as("the node of a*b").isEqualTo("MulBackward0");
  }

  @Test
  @DisplayName("a leaf's gradients add up, in one and the same tensor, until zeroGrad clears it")
  void accumulates() {
    Tensor x = leaf(2);
    x.zeroGrad();
    assertThat(x.grad()).as("the gradient before the first backward(), zeroGrad() or not").isNull();
    // PyTorch 1.13.1 gives 4, 16 and 12 (tutorial 002, "Gradients: computing, storing, managing").
    x.mul(x).backward();
    Tensor first = x.grad();
    assertThat(first.item()).as("d(x^2)/dx = 2x at 2").isCloseTo(4, within(1e-12));
    x.mul(x).mul(x).backward();
    assertThat(x.grad().item()).as("d(x^3)/dx = 12 is added").isCloseTo(16, within(1e-12));
    assertThat(x.grad() == first).as("whether the sum is in the tensor of before").isTrue();
    x.zeroGrad();
    assertThat(x.grad().item()).as("the gradient after zeroGrad()").isCloseTo(0, within(1e-12));
    assertThat(first.item())
        .as("zeroGrad() clears the tensor that is there")
        .isCloseTo(0, within(1e-12));
    x.mul(x).mul(x).backward();
    assertThat(first.item()).as("0, and 12 added").isCloseTo(12, within(1e-12));
  }

  @Test
  @DisplayName("each leaf has a gradient of its own, though x + y sends both the same tensor")
  void gradientsAreNotShared() {
    Tensor x = vector(1, 2);
    Tensor y = vector(3, 4);
    Tensor ones = constant(new double[] {1, 1});
    x.add(y).backward(ones);
    x.mul(3).backward(ones);
    assertThat(x.grad().toDoubles())
        .as("1 through x + y, and 3 through 3x")
        .containsExactly(new double[] {4, 4}, within(1e-12));
    assertThat(y.grad().toDoubles())
        .as("1 through x + y, and nothing else")
        .containsExactly(new double[] {1, 1}, within(1e-12));
    assertThat(ones.toDoubles())
        .as("the caller's own tensor")
        .containsExactly(new double[] {1, 1}, within(1e-12));
  }

  @Test
  @DisplayName("a tensor that requires no gradient gets none")
  void constantGetsNone() {
    Tensor x = constant(1.0);
    Tensor w = leaf(2);
    Tensor b = leaf(0.5);
    Tensor z = w.mul(x).add(b).add(-3);
    z.mul(z).backward();
    // PyTorch 1.13.1 gives None, -1 and -1 (tutorial 004).
    assertThat(x.grad()).as("the gradient of x, which requires none").isNull();
    assertThat(w.grad().item()).as("2(wx + b - 3)x = 2*(-0.5)*1").isCloseTo(-1, within(1e-12));
    assertThat(b.grad().item()).as("2(wx + b - 3) = 2*(-0.5)").isCloseTo(-1, within(1e-12));
  }

  @Test
  @DisplayName("recorded passes leave a gradient with a history, which can be differentiated")
  void gradientWithHistory() {
    Tensor x = leaf(2);
    Tensor y = x.mul(x).mul(x);
    y.backward(CREATE_GRAPH);
    Tensor slope = x.grad();
    assertThat(slope.requiresGrad()).as("whether 3x^2 knows that it comes from x").isTrue();
    y.backward(CREATE_GRAPH);
    assertThat(x.grad().item()).as("3x^2 + 3x^2 at 2").isCloseTo(24, within(1e-12));
    assertThat(x.grad().requiresGrad()).as("whether 6x^2 knows it too").isTrue();
    // PyTorch 1.13.1 gives 12 and 12 (tutorial 003, higher derivatives).
    assertThat(slope.item()).as("3x^2, for who holds it").isCloseTo(12, within(1e-12));
    x.setGrad(null);
    slope.backward();
    assertThat(x.grad().item()).as("d(3x^2)/dx = 6x at 2").isCloseTo(12, within(1e-12));
  }

  @Test
  @DisplayName("zeroGrad takes a gradient with a history away, but does not change it")
  void zeroGradWithHistory() {
    Tensor x = leaf(2);
    x.mul(x).mul(x).backward(CREATE_GRAPH);
    Tensor slope = x.grad();
    x.zeroGrad();
    assertThat(x.grad().item()).as("the gradient after zeroGrad()").isCloseTo(0, within(1e-12));
    assertThat(slope.item()).as("3x^2 is still 12 for who holds it").isCloseTo(12, within(1e-12));
    slope.backward();
    assertThat(x.grad().item()).as("0, and d(3x^2)/dx = 12 added").isCloseTo(12, within(1e-12));
  }

  @Test
  @DisplayName("a result keeps its gradient only if told to: retainGrad")
  void retainGrad() {
    Tensor x = leaf(1);
    Tensor y = x.mul(2);
    Tensor z = y.mul(3);
    // PyTorch 1.13.1 gives 6, None, and 3 after retain_grad() (tutorial 003, leaves).
    z.backward(RETAIN_GRAPH);
    assertThat(x.grad().item()).as("dz/dx = 2*3").isCloseTo(6, within(1e-12));
    assertThat(y.grad()).as("the gradient of y = 2x, which is no leaf").isNull();
    y.retainGrad();
    z.backward();
    assertThat(y.grad()).as("the gradient of y after retainGrad()").isNotNull();
    assertThat(y.grad().item()).as("dz/dy = 3").isCloseTo(3, within(1e-12));
    assertThat(x.grad().item()).as("6 from each pass").isCloseTo(12, within(1e-12));
  }

  @Test
  @DisplayName("retainGrad stays when a tensor gets another node, as a change in place gives it")
  void retainGradStays() {
    Tensor x = leaf(1);
    Tensor y = x.mul(2);
    y.retainGrad();
    y.setGradFn(x.mul(2).mul(1).gradFn());
    y.mul(3).backward();
    assertThat(y.grad()).as("the gradient that y's second node was to keep").isNotNull();
    assertThat(y.grad().item()).as("d(3y)/dy").isCloseTo(3, within(1e-12));
  }

  @Test
  @DisplayName("retainGrad changes nothing for a leaf, and a constant refuses it")
  void retainGradOfLeaves() {
    Tensor x = leaf(2);
    x.retainGrad();
    x.mul(x).backward();
    assertThat(x.grad().item()).as("2x at 2, once").isCloseTo(4, within(1e-12));
    Tensor constant = constant(2.0);
    assertThatThrownBy(constant::retainGrad)
        .as("no gradient will ever come here")
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("requiresGrad(true)");
  }
}
