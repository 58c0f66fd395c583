package gradus.tensor;

import static gradus.array.DType.BOOL;
import static gradus.array.DType.FLOAT16;
import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.array.DType.INT64;
import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.array.DType;
import gradus.array.Device;
import gradus.array.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Elements go to other dtypes and devices, and out to Java")
class HostAccessTest {
  @Test
  @DisplayName("item() is the only element, of whatever shape and dtype")
  void item() {
    assertThat(Tensor.of(0.5).item()).isEqualTo(0.5);
    assertThat(Tensor.of(new int[][] {{7}}).item()).isEqualTo(7);
    assertThat(Tensor.of(true).item()).isEqualTo(1);
    assertThat(Tensor.of(new double[] {0.5}, FLOAT16).item()).isEqualTo(0.5);
    assertThat(vector(1, 2, 3).slice(0, 1, 2).item()).isEqualTo(2);
  }

  @Test
  @DisplayName("item() of several elements, or none, is an error that says how to get them")
  void noSingleItem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.zeros(2, 3).item())
        .withMessageContaining("(2, 3)")
        .withMessageContaining("toDoubles()");
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.zeros(0).item());
  }

  @Test
  @DisplayName("item(i, j) is the element at a position, which may count from the end")
  void itemAt() {
    Tensor x = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(x.item(0, 2)).isEqualTo(3);
    assertThat(x.item(-1, 0)).isEqualTo(4);
    assertThat(x.transpose(0, 1).item(2, 0)).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.item(0))
        .withMessageContaining("(2, 3)");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> x.item(2, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> x.item(0, -4));
  }

  @Test
  @DisplayName("the elements come out in order, whatever lies behind the shape")
  void arrays() {
    Tensor x = Tensor.of(new double[][] {{1.5, 0}, {-2.5, 4}}).transpose(0, 1);
    assertThat(x.toDoubles()).containsExactly(1.5, -2.5, 0, 4);
    assertThat(x.toFloats()).containsExactly(1.5f, -2.5f, 0, 4);
    assertThat(x.toLongs()).containsExactly(1, -2, 0, 4);
    assertThat(x.toBooleans()).containsExactly(true, true, false, true);
    assertThat(Tensor.of(3.0).expand(2, 2).toDoubles()).containsExactly(3, 3, 3, 3);
    assertThat(Tensor.zeros(0, 3).toDoubles()).isEmpty();
    assertThat(Tensor.of(new double[] {0.5}, FLOAT16).toDoubles()).containsExactly(0.5);
  }

  @Test
  @DisplayName("toArray() gives nested arrays, as of() takes them")
  void nestedArrays() {
    double[][] matrix = {{1.5, 0, 2}, {-2.5, 4, 8}};
    Tensor x = Tensor.of(matrix, FLOAT64);
    assertThat(x.toArray()).isEqualTo(matrix);
    assertThat(x.t().toArray()).isEqualTo(new double[][] {{1.5, -2.5}, {0, 4}, {2, 8}});
    assertThat(Tensor.of(1.5, 2).toArray()).isEqualTo(new float[] {1.5f, 2});
    assertThat(Tensor.of(new double[] {0.5}, FLOAT16).toArray()).isEqualTo(new float[] {0.5f});
    assertThat(Tensor.arange(8).view(2, 2, 2).toArray())
        .isEqualTo(new long[][][] {{{0, 1}, {2, 3}}, {{4, 5}, {6, 7}}});
    assertThat(Tensor.of(true, false).toArray()).isEqualTo(new boolean[] {true, false});
    assertThat(Tensor.of(2.5).toArray()).isEqualTo(2.5f);
    assertThat(Tensor.of(7).toArray()).isEqualTo(7L);
    assertThat(Tensor.zeros(2, 0).toArray()).isEqualTo(new float[2][0]);
    assertThat(Tensor.zeros(0, 2).toArray()).isEqualTo(new float[0][2]);
  }

  @Test
  @DisplayName("what comes out is a copy: writing to it does not change the tensor")
  void copies() {
    Tensor x = vector(1, 2);
    x.toDoubles()[0] = 9;
    Tensor n = Tensor.of(1, 2);
    n.toLongs()[0] = 9;
    assertThat(x.toDoubles()).containsExactly(1, 2);
    assertThat(n.toLongs()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("to() returns the tensor itself if there is nothing to do")
  void nothingToDo() {
    Tensor x = vector(1, 2);
    assertThat(x.to(FLOAT64)).isSameAs(x);
    assertThat(x.to(Device.CPU)).isSameAs(x);
  }

  @Test
  @DisplayName("to(dtype) converts: without a fraction for INT64, by what differs from 0 for BOOL")
  void conversions() {
    Tensor x = Tensor.of(new double[] {-1.75, 0, 0.1}, FLOAT64);
    assertThat(x.to(INT64).toLongs()).containsExactly(-1, 0, 0);
    assertThat(x.to(BOOL).toBooleans()).containsExactly(true, false, true);
    assertThat(x.to(FLOAT32).toDoubles()).containsExactly(-1.75, 0, 0.1f);
    assertThat(x.to(FLOAT16).to(FLOAT64).toDoubles()).containsExactly(-1.75, 0, 0.0999755859375);
    for (DType dtype : DType.values()) {
      assertThat(x.to(dtype).dtype()).isEqualTo(dtype);
    }
  }

  @Test
  @DisplayName("through to(dtype) the gradient comes back in the dtype of the original")
  void gradientThroughConversion() {
    for (DType dtype : new DType[] {FLOAT16, FLOAT32}) {
      Tensor x = Tensor.of(1.0, 2.0).to(dtype).requiresGrad(true);
      x.to(FLOAT64).mul(3).sum().backward();
      assertThat(x.grad().dtype()).isEqualTo(dtype);
      assertThat(x.grad().toDoubles()).containsExactly(3, 3);
    }
  }

  @Test
  @DisplayName("a conversion can be differentiated twice")
  void secondDerivativeThroughConversion() {
    Tensor x = Tensor.of(3.0).requiresGrad(true);
    Tensor slope = Autograd.grad(x.to(FLOAT64).pow(3), x, CREATE_GRAPH);
    assertThat(slope.dtype()).isEqualTo(FLOAT32);
    assertThat(slope.item()).isEqualTo(27);
    assertThat(Autograd.grad(slope, x).item()).isEqualTo(18);
  }

  @Test
  @DisplayName("integers and masks have no gradient: to(INT64) ends the graph")
  void integersEndTheGraph() {
    Tensor x = vector(1.5, 2.5);
    assertThat(x.to(INT64).requiresGrad()).isFalse();
    assertThat(x.to(INT64).to(FLOAT64).requiresGrad()).isFalse();
  }

  @Test
  @DisplayName("clone() has elements of its own, and the gradient flows through it")
  void cloned() {
    Tensor x = vector(1, 2);
    Tensor copy = x.clone();
    copy.mul_(10);
    assertThat(x.toDoubles()).containsExactly(1, 2);
    assertThat(copy.toDoubles()).containsExactly(10, 20);
    assertThat(copy.gradFn().name()).isEqualTo("MulBackward0");
    copy.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(10, 10);
    assertThat(x.clone().gradFn().name()).isEqualTo("CloneBackward0");
  }

  @Test
  @DisplayName("contiguous() is the tensor itself if its elements lie so, else a copy")
  void contiguous() {
    Tensor x = leaf(new double[][] {{1, 2}, {3, 4}});
    assertThat(x.contiguous()).isSameAs(x);
    Tensor copy = x.transpose(0, 1).contiguous();
    assertThat(copy.array().layout().isContiguous()).isTrue();
    assertThat(copy.shape()).isEqualTo(Shape.of(2, 2));
    assertThat(copy.toDoubles()).containsExactly(1, 3, 2, 4);
    copy.mul(Tensor.of(new double[][] {{1, 10}, {100, 1000}}, FLOAT64)).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(1, 100, 10, 1000);
  }
}
