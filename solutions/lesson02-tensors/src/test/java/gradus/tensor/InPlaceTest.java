package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In-place writes: right gradients, or an error")
class InPlaceTest {
  @Test
  @DisplayName(
      "a leaf that requires a gradient cannot be changed, nor through a view; under noGrad it can")
  void leaves() {
    Tensor x = vector(1, 2);
    assertThatIllegalStateException()
        .isThrownBy(() -> x.add_(1))
        .withMessageContaining("leaf")
        .withMessageContaining("noGrad()");
    Tensor view = x.slice(0, 0, 1);
    assertThatIllegalStateException()
        .isThrownBy(() -> view.mul_(2))
        .withMessageContaining("through a view");
    try (var off = GradMode.noGrad()) {
      x.add_(1);
      view.mul_(2);
    }
    assertThat(x.toDoubles()).containsExactly(4, 3);
    assertThat(x.requiresGrad()).isTrue();
    assertThat(x.isLeaf()).isTrue();
  }

  @Test
  @DisplayName("a leaf changed between the passes: the error names operation and both versions")
  void leafChangedInBetween() {
    Tensor x = vector(1, 2);
    Tensor w = x.mul(x).sum();
    try (var off = GradMode.noGrad()) {
      x.add_(1);
    }
    assertThatIllegalStateException()
        .isThrownBy(w::backward)
        .withMessageContaining("MulBackward0")
        .withMessageContaining("version 1")
        .withMessageContaining("version 0");
  }

  @Test
  @DisplayName("y = x^2 saved x: y += 1 does no harm")
  void powSavesItsInput() {
    Tensor x = leaf(2);
    Tensor y = x.pow(2);
    y.add_(1);
    y.backward();
    assertThat(x.grad().item()).isEqualTo(4);
  }

  @Test
  @DisplayName("y = exp(x) saved y: after y += 1 backward is refused")
  void expSavesItsResult() {
    Tensor x = leaf(2);
    Tensor y = x.exp();
    y.add_(1);
    assertThatIllegalStateException().isThrownBy(y::backward).withMessageContaining("ExpBackward0");
  }

  @Test
  @DisplayName("z = y * y saved y, z = y + 1 saved nothing")
  void productAndSum() {
    Tensor x = leaf(2);
    Tensor y = x.mul(3);
    Tensor product = y.mul(y);
    y.add_(1);
    assertThatIllegalStateException().isThrownBy(product::backward);
    Tensor other = x.mul(3);
    Tensor sum = other.add(1);
    other.add_(1);
    sum.backward();
    assertThat(x.grad().item()).isEqualTo(3);
  }

  @Test
  @DisplayName("y[0] = 7 cuts the gradient of that element; a[0] = x makes a constant depend on x")
  void assignment() {
    Tensor x = vector(1, 2);
    Tensor y = x.mul(1);
    y.set(7, 0);
    assertThat(y.toDoubles()).containsExactly(7, 2);
    y.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 1);
    Tensor a = constant(new double[] {0, 0});
    Tensor one = leaf(5);
    a.set(one, 0);
    assertThat(a.requiresGrad()).isTrue();
    a.mul(constant(new double[] {2, 3})).sum().backward();
    assertThat(one.grad().item()).isEqualTo(2);
  }

  @Test
  @DisplayName("y[1:] *= 10 scales the gradient of those elements")
  void view() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(1);
    y.slice(0, 1, 3).mul_(10);
    assertThat(y.toDoubles()).containsExactly(1, 20, 30);
    y.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(1, 10, 10);
  }

  @Test
  @DisplayName("a view taken before its base is changed shows the new elements and their gradient")
  void viewTakenBefore() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(1);
    Tensor view = y.slice(0, 1, 3);
    y.mul_(10);
    assertThat(view.toDoubles()).containsExactly(20, 30);
    view.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 10, 10);
  }

  @Test
  @DisplayName("a view that was taken before apply_ shows the new elements, and their slopes")
  void viewTakenBeforeApply() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(1);
    Tensor view = y.slice(0, 1, 3);
    y.apply_(t -> t.mul(t));
    assertThat(view.toDoubles()).as("the last two squares").isEqualTo(new double[] {4, 9});
    view.sum().backward();
    assertThat(x.grad().toDoubles()).as("2x at those").isEqualTo(new double[] {0, 4, 6});
  }

  @Test
  @DisplayName("a write that fails leaves elements, version and history as they were")
  void failedWrite() {
    Tensor x = leaf(2);
    Tensor y = x.mul(3);
    assertThatIllegalStateException()
        .as("an operation that fails")
        .isThrownBy(
            () ->
                y.apply_(
                    t -> {
                      throw new IllegalStateException("no");
                    }))
        .withMessage("no");
    assertThat(y.item()).as("y").isEqualTo(6);
    assertThat(y.version()).as("its version").isZero();
    y.backward();
    assertThat(x.grad().item()).as("dy/dx").isEqualTo(3);
  }

  @Test
  @DisplayName("the operation gets a copy, which nobody overwrites: y = (3x)^2 at 1 has slope 18")
  void appliesToACopy() {
    Tensor x = leaf(1);
    Tensor y = x.mul(3);
    assertThat(y.apply_(t -> t.mul(t))).as("what y.apply_ returns").isSameAs(y);
    assertThat(y.item()).as("3 * 3").isEqualTo(9);
    y.backward();
    assertThat(x.grad().item()).as("d(3x)^2/dx = 18x").isEqualTo(18);
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
  @DisplayName("a view sees what another view writes, and so does its gradient")
  void viewsOfTheSameBase() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(1);
    Tensor all = y.transpose(0, 0);
    y.select(0, 1).mul_(x.select(0, 2));
    assertThat(all.toDoubles()).containsExactly(1, 6, 3);
    all.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(1, 3, 3);
  }

  @Test
  @DisplayName("the second derivative of an in-place write on a view is right")
  void secondDerivative() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(x);
    y.slice(0, 0, 2).mul_(x.slice(0, 1, 3));
    // y = (x0^2 x1, x1^2 x2, x2^2)
    Tensor first = Autograd.grad(y.sum(), x, CREATE_GRAPH);
    assertThat(first.toDoubles()).containsExactly(2 * 2, 1 + 2 * 2 * 3, 4 + 2 * 3);
    Tensor rowsOfTheHessian = Autograd.grad(first.sum(), x);
    assertThat(rowsOfTheHessian.toDoubles()).containsExactly(4 + 2, 2 + 6 + 4, 4 + 2);
  }

  @Test
  @DisplayName("an operand that shares the elements written to is noticed, as in PyTorch")
  void operandIsWrittenTo() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(x);
    y.slice(0, 0, 2).mul_(y.slice(0, 1, 3));
    assertThatIllegalStateException().isThrownBy(() -> y.sum().backward());
  }

  @Test
  @DisplayName("a view made under noGrad cannot be changed while recording")
  void viewMadeUnderNoGrad() {
    Tensor y = vector(1, 2).mul(1);
    Tensor view;
    try (var off = GradMode.noGrad()) {
      view = y.slice(0, 0, 1);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> view.mul_(2))
        .withMessageContaining("under noGrad");
  }

  @Test
  @DisplayName("nor can one of a constant, if the new elements depend on a leaf")
  void viewOfAConstantMadeUnderNoGrad() {
    Tensor w = leaf(3);
    Tensor view;
    try (var off = GradMode.noGrad()) {
      view = constant(new double[] {1, 2}).slice(0, 0, 1);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> view.mul_(w))
        .withMessageContaining("under noGrad");
  }

  @Test
  @DisplayName("one of a constant may get constants: no gradient flows to what it shows")
  void unrecordedViewOfConstant() {
    Tensor a = Tensor.of(1.0, 2.0);
    Tensor view;
    try (var off = GradMode.noGrad()) {
      view = a.slice(0, 0, 1);
    }
    view.mul_(5);
    assertThat(a.toDoubles()).as("a").isEqualTo(new double[] {5, 2});
    assertThat(a.requiresGrad()).as("whether a gradient flows to a").isFalse();
  }

  @Test
  @DisplayName("after an in-place write retainGrad keeps the gradient of the new elements alone")
  void retainedGradient() {
    Tensor y = leaf(2).mul(3);
    y.retainGrad();
    y.mul_(5);
    y.mul(7).backward();
    assertThat(y.grad().item()).isEqualTo(7);
  }

  @Test
  @DisplayName("an expanded tensor cannot be written to")
  void expanded() {
    Tensor y = constant(new double[] {1}).expand(3);
    assertThatIllegalStateException()
        .isThrownBy(() -> y.add_(1))
        .withMessageContaining("more than once")
        .withMessageContaining("clone()");
  }

  @Test
  @DisplayName("x.sum().backward(), then x.grad.mul_(2): the gradient owns its elements")
  void gradientOwnsItsElements() {
    Tensor x = vector(1, 2, 3);
    x.sum().backward();
    x.grad().mul_(2);
    assertThat(x.grad().toDoubles()).containsExactly(2, 2, 2);
  }

  @Test
  @DisplayName("the same works in place as out of place: += -= *= /= with broadcasting")
  void sameAsOutOfPlace() {
    Tensor x = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor row = vector(5, 6);
    Tensor inPlace = x.mul(1);
    inPlace.add_(row).mul_(row).sub_(x).div_(row);
    Tensor outOfPlace = x.mul(1).add(row).mul(row).sub(x).div(row);
    assertThat(inPlace.toDoubles()).containsExactly(outOfPlace.toDoubles());
    Tensor weights = constant(new double[][] {{1, -2}, {3, -4}});
    Tensor[] expected = gradients(outOfPlace.mul(weights).sum(), x, row);
    Tensor[] actual = gradients(inPlace.mul(weights).sum(), x, row);
    for (int i = 0; i < 2; i++) {
      assertThat(actual[i].toDoubles()).containsExactly(expected[i].toDoubles());
    }
  }

  @Test
  @DisplayName("an in-place operation keeps shape and dtype")
  void keepsShapeAndDtype() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector(1).mul(1).add_(constant(new double[] {1, 2})))
        .withMessageContaining("(1)")
        .withMessageContaining("(2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(1, 2).add_(Tensor.of(0.5, 0.5)))
        .withMessageContaining("int64")
        .withMessageContaining("float32");
  }

  @Test
  @DisplayName("y += y^T reads the old elements")
  void overlappingOperands() {
    Tensor y = constant(new double[][] {{1, 2}, {3, 4}});
    y.add_(y.t());
    assertThat(y.toDoubles()).containsExactly(2, 5, 5, 8);
  }

  private static Tensor[] gradients(Tensor of, Tensor x, Tensor y) {
    return Autograd.grad(
            java.util.List.of(of),
            java.util.List.of(x, y),
            java.util.Collections.singletonList(null))
        .toArray(Tensor[]::new);
  }

  @Test
  @DisplayName("a leaf that is itself a view cannot be changed either")
  void leafThatIsAView() {
    Tensor w = constant(new double[] {1, 2, 3, 4}).reshape(2, 2).requiresGrad(true);
    assertThatIllegalStateException().isThrownBy(() -> w.add_(1)).withMessageContaining("leaf");
    assertThatIllegalStateException().isThrownBy(() -> w.copy_(w.mul(2)));
    assertThatIllegalStateException()
        .as("a view of it")
        .isThrownBy(() -> w.set(5, 0, 0))
        .withMessageContaining("leaf");
    try (var off = GradMode.noGrad()) {
      w.add_(1);
    }
    assertThat(w.isLeaf()).isTrue();
    assertThat(w.toDoubles()).containsExactly(2, 3, 4, 5);
  }

  @Test
  @DisplayName("a view of a leaf that was switched off leads to the tensor that both show")
  void viewOfALeafSwitchedOff() {
    Tensor base = constant(new double[] {1, 2, 3});
    Tensor leaf = base.view(3).requiresGrad(true);
    Tensor view = leaf.slice(0, 0, 2);
    leaf.requiresGrad(false);
    Tensor w = vector(5, 6);
    view.mul_(w);
    base.sum().backward();
    assertThat(w.grad().toDoubles()).containsExactly(1, 2);
    assertThat(leaf.isLeaf()).isFalse();
  }

  @Test
  @DisplayName("new elements that are constants cut the gradient of the old ones")
  void constantsCut() {
    Tensor x = vector(1, -2);
    Tensor y = x.mul(2);
    y.apply_(Tensor::sign);
    y.mul(3).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 0);
    Tensor z = vector(1, -2);
    Tensor part = z.mul(2);
    part.slice(0, 0, 1).apply_(Tensor::sign);
    part.mul(3).sum().backward();
    assertThat(z.grad().toDoubles()).containsExactly(0, 6);
  }

  @Test
  @DisplayName("an operation may give another leaf: the gradient goes there")
  void becomesALeaf() {
    Tensor x = vector(1, 2);
    Tensor w = vector(3, 4);
    Tensor y = x.mul(2);
    y.apply_(old -> w);
    y.mul(5).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 0);
    assertThat(w.grad().toDoubles()).containsExactly(5, 5);
  }

  @Test
  @DisplayName("a gradient that grows was changed in place: who saved it is told")
  void growingGradient() {
    Tensor w = leaf(1);
    w.mul(2).backward();
    Tensor gradient = w.grad();
    Tensor z = leaf(1).mul(gradient);
    w.mul(5).backward();
    assertThat(gradient.version()).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(z::backward).withMessageContaining("version 1");
  }

  @Test
  @DisplayName("where needs its mask in the backward pass: to change it is an error")
  void maskIsSaved() {
    Tensor mask = Tensor.of(true, false);
    Tensor z = Tensor.where(mask, vector(1, 2), 0);
    mask.fill_(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> z.sum().backward())
        .withMessageContaining("WhereBackward0");
  }

  @Test
  @DisplayName("a copy from an overlapping view: that view goes on with the new history")
  void overlappingCopy() {
    Tensor x = vector(1, 2, 3);
    Tensor y = x.mul(1);
    Tensor to = y.slice(0, 0, 2);
    Tensor from = y.slice(0, 1, 3);
    to.copy_(from);
    assertThat(y.toDoubles()).containsExactly(2, 3, 3);
    from.mul(constant(new double[] {1, 10})).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 0, 11);
    Tensor matrix = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor z = matrix.mul(1);
    Tensor turned = z.t();
    z.copy_(turned);
    turned.mul(constant(new double[][] {{1, 10}, {100, 1000}})).sum().backward();
    assertThat(matrix.grad().toDoubles()).containsExactly(1, 10, 100, 1000);
    Tensor u = vector(1, 2);
    Tensor v = u.mul(1);
    Tensor same = v.slice(0, 0, 2);
    v.apply_(old -> same);
    same.mul(constant(new double[] {1, 10})).sum().backward();
    assertThat(u.grad().toDoubles()).containsExactly(1, 10);
  }

  @Test
  @DisplayName("integers stay without a gradient, whatever is copied to them")
  void integersRequireNoGradient() {
    Tensor x = Tensor.of(1L, 2L);
    x.copy_(vector(1.5, 2));
    assertThat(x.requiresGrad()).isFalse();
    x.set(leaf(7), 0);
    assertThat(x.requiresGrad()).isFalse();
    assertThat(x.toLongs()).containsExactly(7, 2);
  }

  @Test
  @DisplayName("what an operation makes of a tensor must have its shape, and fit its dtype")
  void resultDoesNotFit() {
    Tensor y = vector(1, 2).mul(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> y.apply_(Tensor::sum))
        .withMessageContaining("(2)")
        .withMessageContaining("()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(true, false).add_(Tensor.of(1L, 5L)))
        .withMessageContaining("bool")
        .withMessageContaining("int64");
  }

  @Test
  @DisplayName("operands that do not fit are refused in the words of the one who writes")
  void shapesInTheMessage() {
    Tensor x = constant(new double[] {1, 2});
    Tensor longer = constant(new double[] {1, 2, 3});
    String message =
        "an in-place operation keeps its tensor's shape (2), and (3) does not broadcast to it";
    assertThatIllegalArgumentException().isThrownBy(() -> x.add_(longer)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> x.copy_(longer)).withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector(1, 2).mul(1).mul_(longer))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.set(longer, Tensor.of(0L, 1L)))
        .withMessageContaining("(3) does not broadcast to the part of shape (2)");
  }

  @Test
  @DisplayName("a number that INT64 cannot hold is refused, and nothing is written")
  void numberBeyondIntegers() {
    Tensor x = Tensor.of(1, 2);
    Tensor mask = Tensor.of(true, false);
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e19}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> x.fill_(number))
          .withMessageContainingAll(Double.toString(number), "int64", "use FLOAT32");
      assertThatIllegalArgumentException().isThrownBy(() -> x.set(number, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> x.set(number, mask));
    }
    assertThat(x.toLongs()).containsExactly(1, 2);
    assertThat(x.version()).isZero();
    assertThat(x.fill_(1.9).toLongs()).containsExactly(1, 1);
  }

  @Test
  @DisplayName("set of a number wants an index for each axis, inside of it")
  void setPosition() {
    Tensor x = Tensor.zeros(2, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.set(5, 0))
        .withMessage("set with 1 indices on a tensor of shape (2, 3): it needs one for each axis");
    assertThatIllegalArgumentException().isThrownBy(() -> x.set(5));
    assertThatIllegalArgumentException().isThrownBy(() -> x.set(5, 0, 0, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.set(5, 0, -4))
        .withMessage("set: index -4 is outside -3..2 on axis 1 of shape (2, 3)");
    assertThat(x.set(5, -1, -1).item(1, 2)).isEqualTo(5);
  }
}
