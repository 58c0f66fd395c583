package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.RETAIN_GRAPH;
import static gradus.tensor.Leaves.leaf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.15")
@DisplayName("2.15 Release the graph")
class GraphReleaseTest {
  @Test
  @DisplayName("a second backward through x * x is refused, and says what to do")
  void twice() {
    Tensor x = leaf(3);
    Tensor y = x.mul(x);
    y.backward();
    // PyTorch 1.13.1 refuses it (tutorial 002, trap 5).
    assertThatIllegalStateException()
        .as("the first backward released what * had saved")
        .isThrownBy(y::backward)
        .withMessageContaining("MulBackward0")
        .withMessageContaining("RETAIN_GRAPH");
    assertThat(x.grad().item()).as("2x at 3, once").isEqualTo(6);
  }

  @Test
  @DisplayName("even through x + 1, which saves nothing: one rule for all operations")
  void nothingSaved() {
    Tensor x = leaf(3);
    Tensor y = x.add(1);
    y.backward();
    // Here PyTorch goes on, and x.grad is 2.
    assertThatIllegalStateException()
        .as("the node of x + 1 was executed")
        .isThrownBy(y::backward)
        .withMessageContaining("AddBackward0")
        .withMessageContaining("RETAIN_GRAPH");
    assertThat(x.grad().item()).as("d(x + 1)/dx, once").isEqualTo(1);
  }

  @Test
  @DisplayName("x^4 at 2: retained, the graph gives 32 a second time, and then no more")
  void retained() {
    Tensor x = leaf(2);
    Tensor z = x.pow(2).pow(2);
    z.backward(RETAIN_GRAPH);
    // PyTorch 1.13.1 gives 32 twice (tutorial 002, "retain_graph").
    assertThat(x.grad().item()).as("4x^3 at 2").isEqualTo(32);
    x.zeroGrad();
    z.backward();
    assertThat(x.grad().item()).as("4x^3 at 2, from the retained graph").isEqualTo(32);
    assertThatIllegalStateException()
        .as("the second backward retained nothing")
        .isThrownBy(z::backward);
  }

  @Test
  @DisplayName("CREATE_GRAPH retains too: x^3 at 2 gives 12 once more after the second derivative")
  void created() {
    Tensor x = leaf(2);
    Tensor y = x.pow(3);
    Tensor first = Autograd.grad(y, x, CREATE_GRAPH);
    // PyTorch 1.13.1 gives 12 and 12 (tutorial 003, "Higher derivatives").
    assertThat(first.item()).as("3x^2 at 2").isEqualTo(12);
    assertThat(Autograd.grad(first, x).item()).as("6x at 2").isEqualTo(12);
    assertThat(Autograd.grad(y, x).item()).as("3x^2 at 2, again").isEqualTo(12);
    assertThatIllegalStateException()
        .as("the last one retained nothing")
        .isThrownBy(() -> Autograd.grad(y, x));
  }

  @Test
  @DisplayName("two results of one x^2: the first backward must retain what the second needs")
  void sharedPart() {
    Tensor x = leaf(2);
    Tensor square = x.pow(2);
    square.mul(2).backward();
    assertThatIllegalStateException()
        .as("3x^2 needs the node of x^2, which 2x^2 has used up")
        .isThrownBy(() -> square.mul(3).backward())
        .withMessageContaining("PowBackward0");
    x.zeroGrad();
    Tensor again = x.pow(2);
    again.mul(2).backward(RETAIN_GRAPH);
    again.mul(3).backward();
    assertThat(x.grad().item()).as("4x + 6x at 2").isEqualTo(20);
  }

  @Test
  @DisplayName("only what was executed is released: after dz/dy, dy/dx can still be asked for")
  void onlyWhatWasExecuted() {
    Tensor x = leaf(3);
    Tensor y = x.mul(x);
    Tensor z = y.mul(5);
    assertThat(Autograd.grad(z, y).item()).as("dz/dy").isEqualTo(5);
    assertThat(Autograd.grad(y, x).item()).as("dy/dx = 2x at 3").isEqualTo(6);
    assertThatIllegalStateException()
        .as("the node of z was executed first of all")
        .isThrownBy(() -> Autograd.grad(z, y));
  }

  @Test
  @DisplayName("the nodes stay: a released graph can still be looked at")
  void nodesStay() {
    Tensor x = leaf(2);
    Tensor z = x.pow(2).mul(3);
    Node node = z.gradFn();
    z.backward();
    // PyTorch 1.13.1 still has <MulBackward0> there (tutorial 002, "Memory").
    assertThat(z.gradFn()).as("z.gradFn() after backward").isSameAs(node);
    assertThat(node.nextFunctions().get(0)).as("what it leads to").hasToString("<PowBackward0>");
    assertThatIllegalStateException().as("yet it was used").isThrownBy(z::backward);
  }

  @Test
  @DisplayName("a result that is computed anew has a new graph: no retaining in a training loop")
  void computedAnew() {
    Tensor x = leaf(2);
    Tensor y = null;
    for (int i = 1; i <= 3; i++) {
      y = x.mul(x);
      y.backward();
      assertThat(x.grad().item()).as("2x at 2, %d times", i).isEqualTo(4.0 * i);
    }
    assertThatIllegalStateException().as("the last graph, again").isThrownBy(y::backward);
  }

  @Test
  @DisplayName("a released context holds no tensor any more: the memory is free")
  void memory() {
    Context context = new Context(new ArithmeticOps.Mul(), new Node[] {null, null});
    context.saveForBackward(leaf(2), leaf(3));
    assertThat(context.isReleased()).as("released, before").isFalse();
    context.release();
    assertThat(context.isReleased()).as("released, after").isTrue();
    assertThat(holds(context, 0)).as("whether it still holds the first tensor").isFalse();
    assertThat(holds(context, 1)).as("whether it still holds the second tensor").isFalse();
  }

  private static boolean holds(Context context, int i) {
    try {
      return context.saved(i) != null;
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }
}
