package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.INT64;
import static gradus.tensor.GradOption.ALLOW_UNUSED;
import static gradus.tensor.GradOption.MATERIALIZE_GRADS;
import static gradus.tensor.GradOption.RETAIN_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gradus.array.Shape;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("backward and grad: what they refuse, and what they leave alone")
class BackwardErrorsTest {
  @Test
  @DisplayName("backward() of several elements needs a cotangent; of shape (1) it does not")
  void severalElements() {
    Tensor x = vector(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.mul(2).backward())
        .withMessageContaining("shape (2)")
        .withMessageContaining("pass a cotangent");
    Tensor one = vector(3);
    one.mul(2).backward();
    assertThat(one.grad().toDoubles()).containsExactly(2);
  }

  @Test
  @DisplayName("a cotangent of another shape or dtype is refused")
  void wrongCotangent() {
    Tensor x = vector(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.mul(2).backward(constant(new double[] {1, 1, 1})))
        .withMessageContaining("(3)")
        .withMessageContaining("(2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.mul(2).backward(Tensor.of(1.0, 1.0)))
        .withMessageContaining("float32")
        .withMessageContaining("float64");
  }

  @Test
  @DisplayName("backward of what was computed under noGrad is refused")
  void underNoGrad() {
    Tensor x = leaf(3);
    Tensor y;
    try (var off = GradMode.noGrad()) {
      y = x.mul(x);
    }
    assertThatIllegalStateException().isThrownBy(y::backward).withMessageContaining("noGrad");
  }

  @Test
  @DisplayName("a second backward through the same graph is refused, even of x + 1")
  void twice() {
    Tensor x = leaf(3);
    Tensor y = x.add(1);
    y.backward();
    assertThatIllegalStateException()
        .isThrownBy(y::backward)
        .withMessageContaining("AddBackward0")
        .withMessageContaining("RETAIN_GRAPH");
    assertThat(x.grad().item()).isEqualTo(1);
  }

  @Test
  @DisplayName("a graph that was retained can be used again: x * x at 2 gives 4, then 8")
  void retained() {
    Tensor x = leaf(2);
    Tensor y = x.mul(x);
    y.backward(RETAIN_GRAPH);
    y.backward();
    assertThat(x.grad().item()).isEqualTo(8);
    assertThatIllegalStateException().isThrownBy(y::backward);
  }

  @Test
  @DisplayName("grad of an input that is not used: an error, null, or zeros")
  void unusedInput() {
    Tensor x = leaf(2);
    Tensor other = vector(1, 2);
    assertThatIllegalStateException()
        .isThrownBy(() -> Autograd.grad(x.mul(x), other))
        .withMessageContaining("input 0")
        .withMessageContaining("ALLOW_UNUSED");
    assertThat(Autograd.grad(x.mul(x), other, ALLOW_UNUSED)).isNull();
    assertThat(Autograd.grad(x.mul(x), other, MATERIALIZE_GRADS).toDoubles()).containsExactly(0, 0);
  }

  @Test
  @DisplayName("grad of an input without gradient is refused")
  void inputWithoutGradient() {
    Tensor x = leaf(2);
    Tensor constant = constant(3.0);
    assertThatIllegalStateException()
        .isThrownBy(() -> Autograd.grad(x.mul(constant), constant))
        .withMessageContaining("requiresGrad(true)");
  }

  @Test
  @DisplayName("grad leaves every .grad as it is")
  void leavesGradAlone() {
    Tensor x = leaf(3);
    Tensor w = leaf(5);
    assertThat(Autograd.grad(x.mul(w), x).item()).isEqualTo(5);
    assertThat(x.grad()).isNull();
    assertThat(w.grad()).isNull();
  }

  @Test
  @DisplayName("grad of a result on the way: z = 3y gives 3, and x.grad stays null")
  void resultOnTheWay() {
    Tensor x = leaf(2);
    Tensor y = x.mul(x);
    Tensor z = y.mul(3);
    List<Tensor> both =
        Autograd.grad(List.of(z), List.of(y, x), java.util.Collections.singletonList(null));
    assertThat(both.get(0).item()).isEqualTo(3);
    assertThat(both.get(1).item()).isEqualTo(12);
    assertThat(x.grad()).isNull();
  }

  @Test
  @DisplayName("requiresGrad(false) on a result is refused")
  void switchOffResult() {
    Tensor y = leaf(2).mul(2);
    assertThatIllegalStateException()
        .isThrownBy(() -> y.requiresGrad(false))
        .withMessageContaining("MulBackward0")
        .withMessageContaining("detach()");
  }

  @Test
  @DisplayName("an integer tensor cannot require a gradient")
  void integers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(5).requiresGrad(true))
        .withMessageContaining("int64")
        .withMessageContaining("to(FLOAT32)");
    assertThat(Tensor.of(5).to(FLOAT32).requiresGrad(true).requiresGrad()).isTrue();
    assertThat(Tensor.of(5).dtype()).isEqualTo(INT64);
  }

  @Test
  @DisplayName("a gradient of another shape or dtype cannot be assigned")
  void assignedGradient() {
    Tensor x = vector(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.setGrad(constant(new double[] {1, 2, 3})))
        .withMessageContaining("(3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.setGrad(Tensor.of(1.0, 2.0)))
        .withMessageContaining("float32");
    x.setGrad(constant(new double[] {7, 8}));
    x.mul(2).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(9, 10);
  }

  @Test
  @DisplayName("a list of cotangents that is null means 1 for each output")
  void noCotangents() {
    Tensor x = leaf(3);
    assertThat(Autograd.grad(List.of(x.mul(2), x.mul(x)), List.of(x), null).get(0).item())
        .isEqualTo(8);
    assertThat(Autograd.grad(List.of(x.mul(2)), List.of(x)).get(0).item()).isEqualTo(2);
    Autograd.backward(List.of(x.mul(2)), null);
    assertThat(x.grad().item()).isEqualTo(2);
  }

  @Test
  @DisplayName("to differentiate a gradient that has no history is refused, and says what to do")
  void gradientWithoutHistory() {
    Tensor x = leaf(2);
    Tensor first = Autograd.grad(x.pow(3), x);
    assertThatIllegalStateException()
        .isThrownBy(() -> Autograd.grad(first, x))
        .withMessageContaining("CREATE_GRAPH");
  }

  @Test
  @DisplayName("options about inputs mean nothing to backward, and are refused")
  void optionsOfGrad() {
    Tensor y = leaf(2).mul(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> y.backward(ALLOW_UNUSED))
        .withMessageContaining("ALLOW_UNUSED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> y.backward(RETAIN_GRAPH, MATERIALIZE_GRADS))
        .withMessageContaining("MATERIALIZE_GRADS");
  }

  @Test
  @DisplayName("shapes that do not fit: the error begins with the operation's name")
  void namesTheOperation() {
    Tensor x = Tensor.zeros(2, 3);
    Tensor y = Tensor.zeros(2, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.add(y))
        .withMessage("add: (2, 3) and (2, 4): sizes 3 and 4 on axis -1 differ and neither is 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.maximum(y))
        .withMessageStartingWith("maximum: (2, 3) and (2, 4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.lt(y))
        .withMessageStartingWith("lt: (2, 3) and (2, 4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.where(x.gt(0), x, y))
        .withMessageStartingWith("where: (2, 3) and (2, 4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.gt(0).logicalAnd(y.gt(0)))
        .withMessageStartingWith("logicalAnd: (2, 3) and (2, 4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.sumTo(Shape.of(4)))
        .withMessage("sumTo: shape (2, 3) to (4): expected a shape that expand makes (2, 3) of");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.zeros(3).sumTo(Shape.of(1, 3)))
        .withMessageStartingWith("sumTo: shape (3) to (1, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.zeros(65536, 65536, 0).flatten(0, 1))
        .withMessageContaining("(65536, 65536)");
  }

  @Test
  @DisplayName("an index outside: the error names operation, axis and shape")
  void namesTheAxis() {
    Tensor x = Tensor.zeros(2, 3);
    Tensor index = Tensor.of(new long[][] {{0, 3}});
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.gather(1, index))
        .withMessage("gather: index 3 is outside 0..2 on axis 1 of shape (2, 3)");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.scatterAdd(1, index, Tensor.ones(1, 2)))
        .withMessage("scatterAdd: index 3 is outside 0..2 on axis 1 of shape (2, 3)");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.select(1, 3))
        .withMessage("select: index 3 is outside -3..2 on axis 1 of shape (2, 3)");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> x.item(0, 3))
        .withMessage("item: index 3 is outside -3..2 on axis 1 of shape (2, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(1.0).index(Tensor.of(0L)))
        .withMessageContaining("item()");
  }
}
