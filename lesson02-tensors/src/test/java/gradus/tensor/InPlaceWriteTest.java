package gradus.tensor;

import static gradus.tensor.GradOption.RETAIN_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.14")
@DisplayName("2.14 Write in place")
class InPlaceWriteTest {
  @Test
  @DisplayName("y = e^x; y += 1 spoils the gradient, which is y itself; 2x and x^2 do not need y")
  void afterExponential() {
    Tensor x = leaf(2);
    Tensor product = x.mul(2);
    assertThatCode(() -> product.add_(1))
        .as("product is a result: it may be changed")
        .doesNotThrowAnyException();
    product.backward();
    // PyTorch 1.13.1 gives 2, though the tutorial expects an error (tutorial 003, trap 2).
    assertThat(x.grad().item()).as("d(2x + 1)/dx: the rule of * needs the 2").isEqualTo(2);
    Tensor base = leaf(2);
    Tensor power = base.pow(2);
    power.add_(1);
    power.backward();
    // PyTorch 1.13.1 gives 4, though the tutorial expects an error (tutorial 002, trap 3).
    assertThat(base.grad().item()).as("2x at 2: the power saved x").isEqualTo(4);
    Tensor exponent = leaf(2);
    Tensor y = exponent.exp();
    y.add_(1);
    // PyTorch 1.13.1 refuses it with the same versions (tutorial 002, trap 3, mended).
    assertThatIllegalStateException()
        .as("exp saved y at version 0, and += made it version 1")
        .isThrownBy(y::backward)
        .withMessageContaining("ExpBackward0")
        .withMessageContaining("version 1")
        .withMessageContaining("version 0");
    assertThat(exponent.grad()).as("no gradient is better than a wrong one").isNull();
  }

  @Test
  @DisplayName("what is saved after a write is saved as it then is, and the next write spoils it")
  void savedAfterTheWrite() {
    Tensor x = leaf(3);
    Tensor y = x.mul(2);
    y.add_(1);
    Tensor z = y.mul(y);
    z.backward(RETAIN_GRAPH);
    assertThat(x.grad().item()).as("d(2x + 1)^2/dx = 4 * (2 * 3 + 1)").isEqualTo(28);
    y.add_(1);
    assertThatIllegalStateException()
        .as("z saved y at version 1, after the first +=; the second made it version 2")
        .isThrownBy(z::backward)
        .withMessageContaining("version 2")
        .withMessageContaining("version 1");
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
    Tensor alias = y.detach();
    assertThatCode(() -> alias.set(100, 0))
        .as("y.detach() is a constant: it may be changed")
        .doesNotThrowAnyException();
    assertThatIllegalStateException()
        .as("w = y^2 saved y = 3, and now y is 100")
        .isThrownBy(w::backward);
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
        .withMessageContaining("MulBackward0");
  }

  @Test
  @DisplayName("y = 2x; y[1:3] = 7: a 7 does not depend on x, so two of three slopes are 0")
  void overwritten() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(2);
    y.slice(0, 1, 3).fill_(7);
    assertThat(y.toDoubles()).as("2 * 1, and 7 twice").isEqualTo(new double[] {2, 7, 7});
    y.sum().backward();
    assertThat(x.grad()).as("the gradient of x, which y[0] still comes from").isNotNull();
    assertThat(x.grad().toDoubles())
        .as("2 where y is still 2x, 0 where it was overwritten")
        .isEqualTo(new double[] {2, 0, 0});
  }

  @Test
  @DisplayName("y = 2x; y[1:3] = w^2: each element's gradient goes where the element came from")
  void newElements() {
    Tensor x = vector(1, 2, 3);
    Tensor w = vector(4, 5);
    Tensor y = x.mul(2);
    y.slice(0, 1, 3).copy_(w.mul(w));
    assertThat(y.toDoubles()).as("2 * 1, 4^2, 5^2").isEqualTo(new double[] {2, 16, 25});
    y.mul(constant(new double[] {1, 10, 100})).sum().backward();
    assertThat(w.grad()).as("the gradient of w, which was written to y").isNotNull();
    assertThat(x.grad()).as("the gradient of x, which y[0] still comes from").isNotNull();
    assertThat(w.grad().toDoubles())
        .as("y[1] and y[2] are the squares of w: 10 * 2 * 4 and 100 * 2 * 5")
        .isEqualTo(new double[] {80, 1000});
    assertThat(x.grad().toDoubles())
        .as("only y[0] still comes from x: 1 * 2")
        .isEqualTo(new double[] {2, 0, 0});
  }

  @Test
  @DisplayName("two writes to one element: the last counts, and the first gets no gradient for it")
  void writtenTwice() {
    Tensor y = vector(0, 0, 0).mul(1);
    Tensor first = vector(1, 2);
    Tensor last = vector(3, 4);
    y.slice(0, 0, 2).copy_(first);
    y.slice(0, 1, 3).copy_(last);
    assertThat(y.toDoubles()).as("y[1] = 2 became 3").isEqualTo(new double[] {1, 3, 4});
    y.mul(constant(new double[] {1, 10, 100})).sum().backward();
    assertThat(last.grad()).as("the gradient of what was written last").isNotNull();
    assertThat(last.grad().toDoubles()).as("it is y[1:3]").isEqualTo(new double[] {10, 100});
    assertThat(first.grad()).as("the gradient of what was written first").isNotNull();
    assertThat(first.grad().toDoubles())
        .as("its first element is y[0], its second is gone")
        .isEqualTo(new double[] {1, 0});
  }

  @Test
  @DisplayName("a column of a matrix: its elements do not lie side by side, and get theirs")
  void column() {
    Tensor x = leaf(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Tensor v = vector(7, 8);
    Tensor y = x.mul(1);
    y.select(1, 1).copy_(v);
    y.mul(constant(new double[][] {{1, 2, 3}, {4, 5, 6}})).sum().backward();
    assertThat(v.grad()).as("the gradient of the new column").isNotNull();
    assertThat(x.grad()).as("the gradient of the old matrix").isNotNull();
    assertThat(v.grad().toDoubles()).as("the middle column").isEqualTo(new double[] {2, 5});
    assertThat(x.grad().toDoubles())
        .as("the other two columns")
        .isEqualTo(new double[] {1, 0, 3, 4, 0, 6});
  }

  @Test
  @DisplayName("a constant, part of which is multiplied by x in place, depends on x from then on")
  void constantBecomesResult() {
    Tensor x = vector(3, 4);
    Tensor a = constant(new double[] {1, 2, 5});
    assertThatCode(() -> a.slice(0, 1, 3).mul_(x))
        .as("a is a constant: it may be changed, through a view as well")
        .doesNotThrowAnyException();
    assertThat(a.toDoubles()).as("1, 2 * 3, 5 * 4").isEqualTo(new double[] {1, 6, 20});
    assertThat(a.requiresGrad()).as("whether a gradient flows to a").isTrue();
    a.sum().backward();
    assertThat(x.grad()).as("the gradient of x, which is a factor of a[1:3]").isNotNull();
    assertThat(x.grad().toDoubles()).as("what a[1:3] was").isEqualTo(new double[] {2, 5});
  }

  @Test
  @DisplayName("a write to a view is a write to its base: y[1:] *= 10 scales two of three slopes")
  void view() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(1);
    y.slice(0, 1, 3).mul_(10);
    assertThat(y.toDoubles()).as("y").isEqualTo(new double[] {1, 20, 30});
    y.sum().backward();
    assertThat(x.grad()).as("the gradient of x").isNotNull();
    assertThat(x.grad().toDoubles())
        .as("1 around the rule of *, 10 through it: the old elements went into the new ones")
        .isEqualTo(new double[] {1, 10, 10});
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
  @DisplayName("a leaf that is a view itself, of a constant, cannot be changed either")
  void leafThatIsAViewIsRefused() {
    Tensor w = constant(new double[] {1, 2, 3, 4}).reshape(2, 2).requiresGrad(true);
    // PyTorch refuses it too.
    assertThatIllegalStateException()
        .as("w would be a result, and no longer the leaf that collects a gradient")
        .isThrownBy(() -> w.add_(1))
        .withMessageContaining("noGrad");
    assertThat(w.toDoubles()).as("w, unchanged").isEqualTo(new double[] {1, 2, 3, 4});
    assertThat(w.isLeaf()).as("whether w still is a leaf").isTrue();
  }
}
