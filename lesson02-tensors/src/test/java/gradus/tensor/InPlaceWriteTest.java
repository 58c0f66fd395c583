package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.14")
@DisplayName("2.14 Write in place")
class InPlaceWriteTest {
  @Test
  @DisplayName("y = 2x; y += 1 is allowed: the rule of * needs 2, and not y")
  void afterProduct() {
    Tensor x = vector(1);
    Tensor y = x.mul(2);
    y.add_(1);
    assertThat(y.toDoubles()).as("2 * 1 + 1").isEqualTo(new double[] {3});
    y.backward();
    // PyTorch 1.13.1 gives 3 and 2, though the tutorial expects an error (tutorial 003, trap 2).
    assertThat(x.grad().toDoubles()).as("d(2x + 1)/dx").isEqualTo(new double[] {2});
  }

  @Test
  @DisplayName("y = x^2; y += 1 is allowed: the power saved x, not y")
  void afterPower() {
    Tensor x = leaf(2);
    Tensor y = x.pow(2);
    y.add_(1);
    y.backward();
    // PyTorch 1.13.1 gives 4, though the tutorial expects an error (tutorial 002, trap 3).
    assertThat(x.grad().item()).as("2x at 2").isEqualTo(4);
  }

  @Test
  @DisplayName("y = e^x; y += 1 spoils the gradient, which is y itself: backward is refused")
  void afterExponential() {
    Tensor x = leaf(2);
    Tensor y = x.exp();
    y.add_(1);
    // PyTorch 1.13.1 refuses it with the same versions (tutorial 002, trap 3, mended).
    assertThatIllegalStateException()
        .as("exp saved y at version 0, and += made it version 1")
        .isThrownBy(y::backward)
        .withMessageContaining("ExpBackward0")
        .withMessageContaining("version 1")
        .withMessageContaining("version 0");
    assertThat(x.grad()).as("no gradient is better than a wrong one").isNull();
  }

  @Test
  @DisplayName("what is saved after a write is saved as it then is: (2x + 1)^2 has slope 4(2x + 1)")
  void savedAfterTheWrite() {
    Tensor x = leaf(3);
    Tensor y = x.mul(2);
    y.add_(1);
    y.mul(y).backward();
    assertThat(x.grad().item()).as("4 * (2 * 3 + 1)").isEqualTo(28);
  }

  @Test
  @DisplayName("a leaf changed under noGrad after x * x was computed: backward is refused")
  void leafChangedInBetween() {
    Tensor x = vector(1, 2);
    Tensor w = x.mul(x).sum();
    try (var off = GradMode.noGrad()) {
      x.add_(1);
      x.mul_(2);
    }
    assertThatIllegalStateException()
        .as("x * x saved x at version 0; += and *= have made it version 2")
        .isThrownBy(w::backward)
        .withMessageContaining("MulBackward0")
        .withMessageContaining("version 2")
        .withMessageContaining("version 0");
  }

  @Test
  @DisplayName("a write through detach() counts as well: both share the version")
  void throughAnAlias() {
    Tensor x = vector(1);
    Tensor y = x.mul(3);
    Tensor w = y.mul(y);
    y.detach().set(100, 0);
    assertThatIllegalStateException()
        .as("w = y^2 saved y = 3, and now y is 100")
        .isThrownBy(w::backward)
        .withMessageContaining("version 1");
  }

  @Test
  @DisplayName("the operation gets a copy, which nobody overwrites: y = (3x)^2 at 1 has slope 18")
  void worksOnACopy() {
    Tensor x = leaf(1);
    Tensor y = x.mul(3);
    Tensor returned = y.apply_(t -> t.mul(t));
    assertThat(returned).as("what y.apply_ returns").isSameAs(y);
    assertThat(y.item()).as("3 * 3").isEqualTo(9);
    y.backward();
    assertThat(x.grad().item()).as("d(3x)^2/dx = 18x").isEqualTo(18);
  }

  @Test
  @DisplayName("in y *= y the right factor is y itself, and is overwritten: backward is refused")
  void writesWhatItReads() {
    Tensor x = leaf(1);
    Tensor y = x.mul(3);
    y.mul_(y);
    assertThat(y.item()).as("3 * 3").isEqualTo(9);
    // PyTorch refuses it too.
    assertThatIllegalStateException()
        .as("the right factor was saved as 3, and is 9 now")
        .isThrownBy(y::backward)
        .withMessageContaining("MulBackward0")
        .withMessageContaining("version 1");
  }

  @Test
  @DisplayName("writes form a chain: ((2x + 1) * 5)^2 in three steps has slope 20(10x + 5)")
  void chain() {
    Tensor x = leaf(1);
    Tensor y = x.mul(2);
    y.add_(1).mul_(5).apply_(t -> t.pow(2));
    assertThat(y.item()).as("((2 * 1 + 1) * 5)^2").isEqualTo(225);
    assertThat(y.version()).as("one for each write").isEqualTo(3);
    y.backward();
    assertThat(x.grad().item()).as("2 * 15 * 10").isEqualTo(300);
  }

  @Test
  @DisplayName("a constant that is multiplied by x in place depends on x from then on")
  void constantBecomesResult() {
    Tensor x = vector(3, 4);
    Tensor a = constant(new double[] {1, 2});
    a.mul_(x);
    assertThat(a.toDoubles()).as("1 * 3, 2 * 4").isEqualTo(new double[] {3, 8});
    assertThat(a.requiresGrad()).as("whether a gradient flows to a").isTrue();
    a.sum().backward();
    assertThat(x.grad().toDoubles()).as("what a was").isEqualTo(new double[] {1, 2});
  }

  @Test
  @DisplayName("a write to a view is a write to its base: y[1:] *= 10 scales two of three slopes")
  void view() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(1);
    y.slice(0, 1, 3).mul_(10);
    assertThat(y.toDoubles()).as("y").isEqualTo(new double[] {1, 20, 30});
    y.sum().backward();
    assertThat(x.grad().toDoubles()).as("dy/dx").isEqualTo(new double[] {1, 10, 10});
  }

  @Test
  @DisplayName("a leaf that wants a gradient cannot be changed while recording")
  void leafIsRefused() {
    Tensor x = vector(1, 2);
    // PyTorch refuses it too.
    assertThatIllegalStateException()
        .as("x would be a result, and no longer the leaf that collects a gradient")
        .isThrownBy(() -> x.add_(1))
        .withMessageContaining("noGrad");
    assertThat(x.toDoubles()).as("x, unchanged").isEqualTo(new double[] {1, 2});
    assertThat(x.version()).as("its version").isZero();
  }

  @Test
  @DisplayName("nor can it be changed through a view")
  void viewOfLeafIsRefused() {
    Tensor x = vector(1, 2);
    Tensor view = x.slice(0, 0, 1);
    // PyTorch refuses it too.
    assertThatIllegalStateException()
        .as("x[0:1] shows an element of x")
        .isThrownBy(() -> view.mul_(2))
        .withMessageContaining("noGrad");
    assertThat(x.toDoubles()).as("x, unchanged").isEqualTo(new double[] {1, 2});
    assertThat(x.version()).as("its version").isZero();
  }

  @Test
  @DisplayName("a view that was made under noGrad cannot be changed while recording")
  void viewMadeUnderNoGrad() {
    Tensor y = vector(1, 2).mul(1);
    Tensor view;
    try (var off = GradMode.noGrad()) {
      view = y.slice(0, 0, 1);
    }
    assertThatIllegalStateException()
        .as("nothing was recorded of how the view shows y, so its gradient has no way back")
        .isThrownBy(() -> view.mul_(2))
        .withMessageContaining("noGrad");
    assertThat(y.toDoubles()).as("y, unchanged").isEqualTo(new double[] {1, 2});
  }

  @Test
  @DisplayName("sqrt in place: y = sqrt(4x), at 9 it is 6 with slope 1/3")
  void replacedByAFunction() {
    Tensor x = leaf(9);
    Tensor y = x.mul(4);
    y.apply_(Tensor::sqrt);
    assertThat(y.item()).as("the root of 36").isCloseTo(6, within(1e-12));
    y.backward();
    assertThat(x.grad().item()).as("4 / (2 * 6)").isCloseTo(1.0 / 3, within(1e-12));
  }
}
