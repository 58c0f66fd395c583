package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("x[index] = source and x[mask] = source, in place")
class IndexedWritesTest {
  @Test
  @DisplayName("an index or a mask selects the elements that are replaced")
  void values() {
    Tensor x = constant(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    x.set(constant(new double[][] {{10, 20}, {30, 40}}), Tensor.of(2, 0));
    assertThat(x.toDoubles()).containsExactly(30, 40, 3, 4, 10, 20);
    assertThat(x.set(0, x.gt(15))).isSameAs(x);
    assertThat(x.toDoubles()).containsExactly(0, 0, 3, 4, 10, 0);
    x.transpose(0, 1).set(vector(7, 8, 9).detach(), Tensor.of(1));
    assertThat(x.toDoubles()).containsExactly(0, 7, 3, 8, 10, 9);
  }

  @Test
  @DisplayName("what was replaced gets the gradient 0, and the source the gradient of its place")
  void gradients() {
    Tensor x = vector(1, 2, 3);
    Tensor source = vector(10, 20);
    Tensor y = x.mul(2);
    y.set(source, Tensor.of(2, 0));
    assertThat(y.toDoubles()).containsExactly(20, 4, 10);
    y.mul(constant(new double[] {5, 6, 7})).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 12, 0);
    assertThat(source.grad().toDoubles()).containsExactly(7, 5);
  }

  @Test
  @DisplayName("a constant that elements are written to depends on them, through a view too")
  void constants() {
    Tensor one = leaf(5);
    Tensor x = constant(new double[][] {{1, 2}, {3, 4}});
    x.select(1, 0).set(one, Tensor.of(false, true));
    assertThat(x.toDoubles()).containsExactly(1, 2, 5, 4);
    x.mul(x).sum().backward();
    assertThat(one.grad().item()).isEqualTo(10);
  }

  @Test
  @DisplayName("a leaf that requires a gradient is refused, and the version counts every write")
  void guards() {
    Tensor x = vector(1, 2);
    assertThatIllegalStateException()
        .isThrownBy(() -> x.set(0, Tensor.of(1)))
        .withMessageContaining("leaf");
    Tensor y = x.mul(1);
    Tensor square = y.mul(y).sum();
    y.set(0, y.gt(1));
    assertThat(y.version()).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(square::backward);
  }
}
