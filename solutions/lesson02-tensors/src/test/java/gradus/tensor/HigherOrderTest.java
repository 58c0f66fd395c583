package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.RETAIN_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Derivatives of derivatives")
class HigherOrderTest {
  @Test
  @DisplayName("x^3 at 2: 12, 12, 6; without CREATE_GRAPH the second is refused")
  void cube() {
    Tensor x = leaf(2);
    Tensor first = Autograd.grad(x.pow(3), x, CREATE_GRAPH);
    Tensor second = Autograd.grad(first, x, CREATE_GRAPH);
    Tensor third = Autograd.grad(second, x);
    assertThat(first.item()).isEqualTo(12);
    assertThat(second.item()).isEqualTo(12);
    assertThat(third.item()).isEqualTo(6);
    Tensor constant = Autograd.grad(x.pow(3), x);
    assertThatIllegalStateException().isThrownBy(() -> Autograd.grad(constant, x));
  }

  @Test
  @DisplayName("z = x^2 + xy + y^2: backward on 2 dz/dx + dz/dy adds 5 and 4")
  void combinationOfGradients() {
    Tensor x = leaf(1);
    Tensor y = leaf(2);
    Tensor z = x.pow(2).add(x.mul(y)).add(y.pow(2));
    List<Tensor> first =
        Autograd.grad(List.of(z), List.of(x, y), Collections.singletonList(null), CREATE_GRAPH);
    first.get(0).mul(2).add(first.get(1)).backward();
    assertThat(x.grad().item()).isEqualTo(5);
    assertThat(y.grad().item()).isEqualTo(4);
  }

  @Test
  @DisplayName(
      "the Hessian of x0^2 x1 + x1^3 at (1, 2) is [[4, 2], [2, 12]]; times (1, 1): [6, 14]")
  void hessian() {
    Tensor x = vector(1, 2);
    Tensor f = x.get(0).pow(2).mul(x.get(1)).add(x.get(1).pow(3));
    Tensor first = Autograd.grad(f, x, CREATE_GRAPH);
    assertThat(Autograd.grad(first.get(0), x, RETAIN_GRAPH).toDoubles()).containsExactly(4, 2);
    assertThat(Autograd.grad(first.get(1), x, RETAIN_GRAPH).toDoubles()).containsExactly(2, 12);
    assertThat(Autograd.grad(first, x, constant(new double[] {1, 1})).toDoubles())
        .containsExactly(6, 14);
  }

  @Test
  @DisplayName("f = (x0 x1, x0 + x1^2) at (2, 3): rows, a vjp, and a jvp by differentiating a vjp")
  void jacobianProducts() {
    Tensor x = vector(2, 3);
    Tensor f = Tensor.stack(List.of(x.get(0).mul(x.get(1)), x.get(0).add(x.get(1).pow(2))), 0);
    assertThat(vjp(f, x, 1, 0)).containsExactly(3, 2);
    assertThat(vjp(f, x, 0, 1)).containsExactly(1, 6);
    assertThat(vjp(f, x, 1, 1)).containsExactly(4, 8);
    Tensor v = vector(0, 0);
    Tensor product = Autograd.grad(f, x, v, CREATE_GRAPH);
    assertThat(Autograd.grad(product, v, constant(new double[] {1, 0})).toDoubles())
        .containsExactly(3, 1);
  }

  private static double[] vjp(Tensor f, Tensor x, double... cotangent) {
    return Autograd.grad(f, x, constant(cotangent), RETAIN_GRAPH).toDoubles();
  }

  @Test
  @DisplayName("p^2 from 1, lr 0.1: SGD with momentum 0.9 and Adam go where PyTorch's go")
  void optimizers() {
    Tensor p = leaf(1);
    Tensor velocity = constant(0.0);
    double[] expected = {0.8, 0.46, 0.062};
    for (double there : expected) {
      p.setGrad(null);
      p.mul(p).backward();
      try (var off = GradMode.noGrad()) {
        velocity.mul_(0.9).add_(p.grad());
        p.add_(velocity, -0.1);
      }
      assertThat(p.item()).isCloseTo(there, org.assertj.core.api.Assertions.within(1e-12));
    }
    Tensor q = leaf(1);
    Tensor m = constant(0.0);
    Tensor v = constant(0.0);
    double[] adam = {0.9, 0.8004122, 0.7015863};
    for (int t = 1; t <= 3; t++) {
      q.setGrad(null);
      q.mul(q).backward();
      try (var off = GradMode.noGrad()) {
        m.mul_(0.9).add_(q.grad(), 0.1);
        v.mul_(0.999).add_(q.grad().mul(q.grad()), 0.001);
        Tensor mean = m.div(1 - Math.pow(0.9, t));
        Tensor root = v.div(1 - Math.pow(0.999, t)).sqrt().add(1e-8);
        q.add_(mean.div(root), -0.1);
      }
      assertThat(q.item()).isCloseTo(adam[t - 1], org.assertj.core.api.Assertions.within(1e-7));
    }
  }

  @Test
  @DisplayName("a gradient [3, 4] has the norm 5, and clipped to 1 it is [0.6, 0.8]")
  void clipping() {
    Tensor x = vector(1, 1);
    x.setGrad(constant(new double[] {3, 4}));
    double norm = x.grad().norm().item();
    x.grad().mul_(1 / norm);
    assertThat(norm).isEqualTo(5);
    assertThat(x.grad().toDoubles())
        .containsExactly(new double[] {0.6, 0.8}, org.assertj.core.api.Assertions.within(1e-15));
  }
}
