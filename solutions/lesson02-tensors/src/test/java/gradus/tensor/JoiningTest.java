package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.array.Shape;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tensors are joined and padded, and each gets its part of the gradient")
class JoiningTest {
  @Test
  @DisplayName("cat joins along an axis; each tensor gets the gradient of its part")
  void cat() {
    Tensor x = leaf(new double[][] {{1, 2}});
    Tensor y = leaf(new double[][] {{3, 4}, {5, 6}});
    Tensor joined = Tensor.cat(List.of(x, y));
    assertThat(joined.shape()).isEqualTo(Shape.of(3, 2));
    assertThat(joined.toDoubles()).containsExactly(1, 2, 3, 4, 5, 6);
    joined.mul(joined).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(2, 4);
    assertThat(y.grad().toDoubles()).containsExactly(6, 8, 10, 12);
  }

  @Test
  @DisplayName("cat along another axis, of transposed, of empty, and of one tensor")
  void catOfAllKinds() {
    Tensor x = constant(new double[][] {{1, 2}, {3, 4}});
    Tensor y = constant(new double[][] {{5}, {6}});
    assertThat(Tensor.cat(List.of(x, y), -1).toDoubles()).containsExactly(1, 2, 5, 3, 4, 6);
    assertThat(Tensor.cat(List.of(x.transpose(0, 1), y), 1).toDoubles())
        .containsExactly(1, 3, 5, 2, 4, 6);
    assertThat(Tensor.cat(List.of(x.slice(1, 0, 0), y), 1).toDoubles()).containsExactly(5, 6);
    assertThat(Tensor.cat(List.of(y)).toDoubles()).containsExactly(5, 6);
  }

  @Test
  @DisplayName("the same tensor twice gets both gradients, a constant none")
  void catTwice() {
    Tensor x = vector(1, 2);
    Tensor joined = Tensor.cat(List.of(x, constant(new double[] {9}), x));
    joined.mul(constant(new double[] {1, 2, 3, 4, 5})).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(1 + 4, 2 + 5);
  }

  @Test
  @DisplayName("dtypes are promoted, and each gradient comes back in its own")
  void promotion() {
    Tensor x = Tensor.of(1.0).reshape(1).requiresGrad(true);
    Tensor joined = Tensor.cat(List.of(Tensor.of(7, 8), x, vector(2)));
    assertThat(joined.dtype()).isEqualTo(FLOAT64);
    assertThat(joined.toDoubles()).containsExactly(7, 8, 1, 2);
    joined.sum().backward();
    assertThat(x.grad().dtype()).isEqualTo(FLOAT32);
  }

  @Test
  @DisplayName("cat refuses shapes that differ along another axis, and what has no axis")
  void catErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.cat(List.of(Tensor.zeros(2, 3), Tensor.zeros(2, 4))))
        .withMessageContaining("tensor 1")
        .withMessageContaining("(2, 4)")
        .withMessageContaining("(2, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.cat(List.of(Tensor.zeros(2), Tensor.zeros(2, 1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.cat(List.of(leaf(1), leaf(2))))
        .withMessageContaining("stack");
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.cat(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.cat(List.of(vector(1)), 1));
  }

  @Test
  @DisplayName("stack makes a new axis, anywhere")
  void stack() {
    Tensor x = vector(1, 2);
    Tensor y = vector(3, 4);
    assertThat(Tensor.stack(List.of(x, y)).toDoubles()).containsExactly(1, 2, 3, 4);
    Tensor columns = Tensor.stack(List.of(x, y, x), -1);
    assertThat(columns.shape()).isEqualTo(Shape.of(2, 3));
    assertThat(columns.toDoubles()).containsExactly(1, 3, 1, 2, 4, 2);
    columns.mul(columns).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(4, 8);
    assertThat(y.grad().toDoubles()).containsExactly(6, 8);
    Tensor numbers = Tensor.stack(List.of(leaf(5), leaf(6)));
    assertThat(numbers.shape()).isEqualTo(Shape.of(2));
    assertThat(numbers.toDoubles()).containsExactly(5, 6);
  }

  @Test
  @DisplayName("stack refuses shapes that differ")
  void stackErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.stack(List.of(vector(1), vector(1, 2))))
        .withMessageContaining("(2");
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.stack(List.of()));
  }

  @Test
  @DisplayName("pad puts a number around, first along the last axis; the gradient is the inside")
  void pad() {
    Tensor x = leaf(new double[][] {{1, 2}, {3, 4}});
    Tensor padded = x.pad(9, 1, 0, 0, 1);
    assertThat(padded.shape()).isEqualTo(Shape.of(3, 3));
    assertThat(padded.toDoubles()).containsExactly(9, 1, 2, 9, 3, 4, 9, 9, 9);
    padded.mul(padded).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(2, 4, 6, 8);
    assertThat(x.pad(0).toDoubles()).containsExactly(1, 2, 3, 4);
  }

  @Test
  @DisplayName("a negative number takes away: what is gone gets the gradient 0")
  void crop() {
    Tensor x = vector(1, 2, 3, 4);
    Tensor cropped = x.pad(0, -1, 2);
    assertThat(cropped.toDoubles()).containsExactly(2, 3, 4, 0, 0);
    cropped.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 1, 1, 1);
    assertThat(x.pad(0, -2, -2).toDoubles()).isEmpty();
  }

  @Test
  @DisplayName("pad refuses half a pair, more pairs than axes, and to take away too much")
  void padErrors() {
    assertThatIllegalArgumentException().isThrownBy(() -> vector(1).pad(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector(1).pad(0, 1, 1, 1, 1))
        .withMessageContaining("4 numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector(1, 2).pad(0, -2, -1))
        .withMessageContaining("takes away more");
  }

  @Test
  @DisplayName("all can be differentiated twice")
  void derivatives() {
    Tensor x = constant(new double[][] {{0.5, -1}, {1.5, 0.7}});
    Tensor y = constant(new double[][] {{3, 1}, {-1, 0.2}});
    CentralDifferences.assertFirstAndSecond(
        in -> Tensor.cat(List.of(in[0], in[1].mul(in[0])), 1).pow(3), x, y);
    CentralDifferences.assertFirstAndSecond(
        in -> Tensor.stack(List.of(in[0].pow(2), in[1]), 1).pow(2), x, y);
    CentralDifferences.assertFirstAndSecond(in -> in[0].pow(2).pad(2, 1, -1, 0, 2).pow(2), x);
  }
}
