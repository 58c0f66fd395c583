package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.array.Shape;
import gradus.cards.Exercise;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.12")
@DisplayName("2.12 Cotangents and the Jacobian")
class CotangentTest {
  /** Returns (x0 x1, x0 + x1^2), whose Jacobian at (2, 3) is [[3, 2], [1, 6]]. */
  private static Tensor twoOfTwo(Tensor x) {
    return Tensor.stack(List.of(x.get(0).mul(x.get(1)), x.get(0).add(x.get(1).pow(2))), 0);
  }

  /** Returns (x0^2, x0 x1, x1^2). */
  private static Tensor threeOfTwo(Tensor x) {
    return Tensor.stack(List.of(x.get(0).pow(2), x.get(0).mul(x.get(1)), x.get(1).pow(2)), 0);
  }

  @Test
  @DisplayName("backward() of two elements is refused: which of the two should be differentiated?")
  void severalElements() {
    Tensor x = vector(1, 2);
    Tensor y = x.pow(2);
    // PyTorch 1.13.1 refuses it too (tutorial 002, trap 2).
    assertThatIllegalArgumentException()
        .as("y = x^2 has shape (2), and no cotangent is given")
        .isThrownBy(y::backward)
        .withMessageContaining("(2)");
    assertThat(x.grad()).as("nothing has happened to x").isNull();
    y.sum().backward();
    assertThat(x.grad().toDoubles())
        .as("the sum is one number: its gradient is 2x")
        .isEqualTo(new double[] {2, 4});
  }

  @Test
  @DisplayName("one element needs no cotangent, whatever its shape; none and two do")
  void countsElements() {
    for (Object one : List.of(3.0, new double[] {3}, new double[][] {{3}})) {
      Tensor x = leaf(one);
      x.mul(2).backward();
      assertThat(x.grad().sum().item()).as("d(2x)/dx for x of shape %s", x.shape()).isEqualTo(2);
    }
    for (Object several : List.of(new double[] {}, new double[][] {{3}, {4}})) {
      Tensor x = leaf(several);
      assertThatIllegalArgumentException()
          .as("2x has %d elements", x.numel())
          .isThrownBy(() -> x.mul(2).backward())
          .withMessageContaining(x.shape().toString());
    }
  }

  @Test
  @DisplayName("v J at (2, 3) with v = (1, 1) adds the rows: (3, 2) + (1, 6) = (4, 8)")
  void product() {
    Tensor x = vector(2, 3);
    Tensor v = constant(new double[] {1, 1});
    // PyTorch 1.13.1 gives [4, 8] (tutorial 003, "Jacobian", whose own call of vjp raises).
    assertThat(Jacobian.product(v, twoOfTwo(x), x).toDoubles())
        .as("1 * (3, 2) + 1 * (1, 6)")
        .isEqualTo(new double[] {4, 8});
  }

  @Test
  @DisplayName("v weighs the rows: v = (10, -1) gives 10 * (3, 2) - (1, 6) = (29, 14)")
  void weights() {
    Tensor x = vector(2, 3);
    Tensor v = constant(new double[] {10, -1});
    assertThat(Jacobian.product(v, twoOfTwo(x), x).toDoubles())
        .as("10 * (3, 2) - 1 * (1, 6)")
        .isEqualTo(new double[] {29, 14});
    Tensor three = constant(new double[] {1, 2, 3});
    assertThat(Jacobian.product(three, threeOfTwo(x), x).toDoubles())
        .as("1 * (4, 0) + 2 * (3, 2) + 3 * (0, 6): v has y's shape, the product x's")
        .isEqualTo(new double[] {10, 22});
  }

  @Test
  @DisplayName("for y = x^2 every y[i] depends on its own x[i] alone: v J is v * 2x")
  void elementwise() {
    Tensor x = vector(1, 2, 3);
    Tensor ones = constant(new double[] {1, 1, 1});
    Tensor weights = constant(new double[] {1, 10, 100});
    // PyTorch 1.13.1 gives [2, 4, 6] (tutorial 003, "Gradients of vectors").
    assertThat(Jacobian.product(ones, x.pow(2), x).toDoubles())
        .as("2x: ones add up the rows of J, they are none of them")
        .isEqualTo(new double[] {2, 4, 6});
    assertThat(Jacobian.product(weights, x.pow(2), x).toDoubles())
        .as("1 * 2, 10 * 4, 100 * 6")
        .isEqualTo(new double[] {2, 40, 600});
  }

  @Test
  @DisplayName("y.backward(v) leaves v J in x, and so does the number (v * y).sum()")
  void sameAsBackward() {
    Tensor v = constant(new double[] {1, -2});
    Tensor x = vector(2, 3);
    Tensor y = twoOfTwo(x);
    double[] product = Jacobian.product(v, y, x).toDoubles();
    assertThat(x.grad()).as("v J was returned: no gradient is left anywhere").isNull();
    y.backward(v);
    assertThat(product).as("v J and what backward(v) adds to x").isEqualTo(x.grad().toDoubles());
    x.zeroGrad();
    twoOfTwo(x).mul(v).sum().backward();
    assertThat(product).as("v J and the gradient of v0 y0 + v1 y1").isEqualTo(x.grad().toDoubles());
  }

  @Test
  @DisplayName("a second product is the same again: earlier ones leave nothing behind")
  void twice() {
    Tensor x = vector(2, 3);
    Tensor y = twoOfTwo(x);
    Tensor v = constant(new double[] {1, 1});
    for (int i = 1; i <= 2; i++) {
      assertThat(Jacobian.product(v, y, x).toDoubles())
          .as("v J, product %d of the same graph", i)
          .isEqualTo(new double[] {4, 8});
    }
  }

  @Test
  @DisplayName("a product keeps the graph: the rows of J share it")
  void keepsTheGraph() {
    Tensor x = vector(2, 3);
    Tensor y = new Tensor(x.array().copy());
    Passing node = new Passing(x);
    y.setGradFn(node);
    Jacobian.product(constant(new double[] {1, 1}), y, x);
    assertThat(node.released).as("whether the node was told to drop what it saved").isFalse();
  }

  @Test
  @DisplayName("row i of J belongs to y[i]: at (2, 3) it is [[3, 2], [1, 6]]")
  void rows() {
    Tensor x = vector(2, 3);
    Tensor jacobian = Jacobian.of(twoOfTwo(x), x);
    assertThat(jacobian.shape())
        .as("one row for each y, one column for each x")
        .isEqualTo(Shape.of(2, 2));
    // PyTorch 1.13.1 gives [[3, 2], [1, 6]] (tutorial 003, "Jacobian").
    assertThat(jacobian.toDoubles())
        .as("(x1, x0), then (1, 2 x1)")
        .isEqualTo(new double[] {3, 2, 1, 6});
  }

  @Test
  @DisplayName("three functions of two inputs: J has three rows and two columns")
  void tall() {
    Tensor x = vector(2, 3);
    Tensor jacobian = Jacobian.of(threeOfTwo(x), x);
    assertThat(jacobian.shape()).as("(3 functions, 2 inputs)").isEqualTo(Shape.of(3, 2));
    // PyTorch 1.13.1 gives [[4, 0], [3, 2], [0, 6]] (tutorial 002, "Jacobian").
    assertThat(jacobian.toDoubles())
        .as("(2 x0, 0), then (x1, x0), then (0, 2 x1)")
        .isEqualTo(new double[] {4, 0, 3, 2, 0, 6});
  }

  @Test
  @DisplayName("the Jacobian of y = A x is A, also where it is wide")
  void linear() {
    Tensor a = constant(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Tensor x = vector(7, 8, 9);
    Tensor jacobian = Jacobian.of(a.matmul(x), x);
    assertThat(jacobian.shape()).as("(2 functions, 3 inputs)").isEqualTo(Shape.of(2, 3));
    assertThat(jacobian.toDoubles()).as("A itself").isEqualTo(new double[] {1, 2, 3, 4, 5, 6});
  }

  /** A node that passes its gradient on to a tensor, and notes when it is released. */
  private static final class Passing extends Node {
    private final Node next;
    private boolean released;

    Passing(Tensor to) {
      super(to);
      next = to.node();
    }

    @Override
    public String name() {
      return "PassingBackward0";
    }

    @Override
    public List<Node> nextFunctions() {
      return List.of(next);
    }

    @Override
    Node[] next() {
      return new Node[] {next};
    }

    @Override
    Tensor[] backward(Tensor gradient) {
      return new Tensor[] {gradient};
    }

    @Override
    void release() {
      released = true;
    }
  }
}
