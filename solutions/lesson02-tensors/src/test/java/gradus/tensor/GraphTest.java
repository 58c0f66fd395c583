package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.RETAIN_GRAPH;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The graph: every path counts, once")
class GraphTest {
  @Test
  @DisplayName("micrograd's sanity check: y = -20, dy/dx = 46")
  void sanityCheck() {
    Tensor x = leaf(-4);
    Tensor z = x.mul(2).add(2).add(x);
    Tensor q = z.relu().add(z.mul(x));
    Tensor h = z.mul(z).relu();
    Tensor y = h.add(q).add(q.mul(x));
    y.backward();
    assertThat(y.item()).isEqualTo(-20);
    assertThat(x.grad().item()).isEqualTo(46);
  }

  @Test
  @DisplayName("micrograd's larger graph: g = 24.7041, dg/da = 138.8338, dg/db = 645.5773")
  void moreOperations() {
    Tensor a = leaf(-4);
    Tensor b = leaf(2);
    Tensor c = a.add(b);
    Tensor d = a.mul(b).add(b.pow(3));
    c = c.add(c.add(1));
    c = c.add(c.add(1).sub(a));
    d = d.add(d.mul(2).add(b.add(a).relu()));
    d = d.add(d.mul(3).add(b.sub(a).relu()));
    Tensor e = c.sub(d);
    Tensor f = e.pow(2);
    Tensor g = f.div(2);
    g = g.add(f.rdiv(10));
    g.backward();
    assertThat(g.item()).isCloseTo(24.70408163265306, within(1e-12));
    assertThat(a.grad().item()).isCloseTo(138.83381924198252, within(1e-11));
    assertThat(b.grad().item()).isCloseTo(645.5772594752186, within(1e-11));
  }

  @Test
  @DisplayName("a diamond of sums: b = a + a, c = b + b gives 4")
  void diamond() {
    Tensor a = leaf(3);
    Tensor b = a.add(a);
    b.add(b).backward();
    assertThat(a.grad().item()).isEqualTo(4);
  }

  @Test
  @DisplayName("x * x at 3 gives 6: the same operand stands twice")
  void squareByProduct() {
    Tensor x = leaf(3);
    x.mul(x).backward();
    assertThat(x.grad().item()).isEqualTo(6);
  }

  @Test
  @DisplayName("tensors that share a gradient do not share what is added to it later")
  void gradientsAreNotAliased() {
    Tensor x = vector(1, 2);
    Tensor y = vector(3, 4);
    Tensor a = x.add(2);
    Tensor b = y.add(2);
    Tensor c = x.add(2);
    Tensor first = a.add(b).add(c);
    for (int i = 0; i < 4; i++) {
      a = a.mul(2);
      b = b.mul(2);
      c = c.mul(2);
    }
    Tensor second = a.add(b).add(c);
    second.add(first).add(a.mul(0)).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(34, 34);
    assertThat(y.grad().toDoubles()).containsExactly(17, 17);
  }

  @Test
  @DisplayName("a chain of 100 000 operations overflows no stack, forward, backward or printed")
  void deepChain() {
    Tensor x = leaf(1);
    Tensor y = x;
    for (int i = 0; i < 100_000; i++) {
      y = y.add(1);
    }
    assertThat(y.toString())
        .isEqualTo("tensor(100001., dtype=torch.float64, grad_fn=<AddBackward0>)");
    y.backward();
    assertThat(x.grad().item()).isEqualTo(1);
  }

  @Test
  @DisplayName("a tensor that stands twice among the roots starts with both cotangents")
  void sameRootTwice() {
    Tensor x = leaf(3);
    Tensor a = x.mul(2);
    Autograd.backward(List.of(a, a), List.of(leaf(1), leaf(1)));
    assertThat(x.grad().item()).isEqualTo(4);
  }

  @Test
  @DisplayName("a root below another: y = x^2 and z = y^3 give 2x gy + 6x^5 gz")
  void rootBelowAnother() {
    Tensor x = leaf(2);
    Tensor y = x.pow(2);
    Tensor z = y.pow(3);
    Autograd.backward(List.of(y, z), List.of(leaf(5), leaf(7)));
    assertThat(x.grad().item()).isEqualTo(2 * 2 * 5 + 6 * 32 * 7);
  }

  @Test
  @DisplayName("a leaf may be the root: it receives the cotangent")
  void leafAsRoot() {
    Tensor x = leaf(2);
    x.backward(leaf(5));
    assertThat(x.grad().item()).isEqualTo(5);
  }

  @Test
  @DisplayName("a second backward adds to the same grad object; with CREATE_GRAPH it is a new one")
  void accumulatesInPlace() {
    Tensor x = leaf(3);
    x.mul(x).backward();
    Tensor first = x.grad();
    x.mul(x).backward();
    assertThat(x.grad()).isSameAs(first);
    assertThat(first.item()).isEqualTo(12);
    x.mul(x).backward(CREATE_GRAPH);
    assertThat(x.grad()).isNotSameAs(first);
    assertThat(x.grad().item()).isEqualTo(18);
    assertThat(first.item()).isEqualTo(12);
  }

  @Test
  @DisplayName("what a result does not depend on gets zeros")
  void unusedSlices() {
    Tensor x = vector(1, 2, 3);
    x.slice(0, 1, 2).mul(5).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(0, 5, 0);
  }

  @Test
  @DisplayName("a branch without derivative does not stop the pass at their common operand")
  void branchWithoutDerivative() {
    Tensor x = vector(1, 5, 3);
    Tensor y = x.mul(2);
    int best = (int) y.argmax().item();
    y.select(0, best).add(y.sum()).backward();
    assertThat(x.grad().toDoubles()).containsExactly(2, 4, 2);
  }

  @Test
  @DisplayName("a branch whose rule returns null does not hold up the other one")
  void branchOfNull() {
    Function stop =
        new Function() {
          @Override
          protected Tensor forward(Context context, Tensor... inputs) {
            return new Tensor(inputs[0].array().copy());
          }

          @Override
          protected Tensor[] backward(Context context, Tensor gradient) {
            return new Tensor[] {null};
          }
        };
    Tensor x = leaf(3);
    Tensor y = x.mul(2);
    stop.apply(y.add(1)).add(y).backward();
    assertThat(x.grad().item()).isEqualTo(2);
  }

  @Test
  @DisplayName("nextFunctions leads from the result to the leaves, operand by operand")
  void nextFunctions() {
    Tensor x = leaf(3);
    Tensor y = x.pow(2).mul(2).add(1);
    Node add = y.gradFn();
    Node mul = add.nextFunctions().get(0);
    Node pow = mul.nextFunctions().get(0);
    assertThat(add).hasToString("<AddBackward0>");
    assertThat(add.nextFunctions()).hasSize(2).last().isNull();
    assertThat(mul).hasToString("<MulBackward0>");
    assertThat(pow).hasToString("<PowBackward0>");
    assertThat(pow.nextFunctions()).singleElement().hasToString("<AccumulateGrad>");
    y.backward(RETAIN_GRAPH);
    assertThat(y.gradFn()).isSameAs(add);
  }
}
