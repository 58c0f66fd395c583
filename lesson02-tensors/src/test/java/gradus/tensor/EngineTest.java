package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.tensor.ArithmeticOps.Add;
import gradus.tensor.ArithmeticOps.Mul;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Exercise("2.7")
@DisplayName("2.7 The engine")
class EngineTest {
  private final Tensor x = constant(3.0);
  private final Tensor y = constant(4.0);
  private final Probe atX = Probe.under(x);
  private final Probe atY = Probe.under(y);

  @Test
  @DisplayName("a pass that starts at a leaf brings it what it starts from")
  void leafAsRoot() {
    Engine.run(List.of(atX, atY), List.of(constant(5.0), constant(6.0)), null, true, false);
    assertThat(atX.received())
        .as("x, a root, starts from 5")
        .containsExactly(new double[] {5}, within(1e-12));
    assertThat(atY.received())
        .as("y, another root, starts from 6")
        .containsExactly(new double[] {6}, within(1e-12));
  }

  @Test
  @DisplayName("in z = x*y each operand gets the gradient times the other operand")
  void product() {
    backward(mul(x, y));
    assertThat(atX.received()).as("dz/dx = y = 4").containsExactly(new double[] {4}, within(1e-12));
    assertThat(atY.received()).as("dz/dy = x = 3").containsExactly(new double[] {3}, within(1e-12));
  }

  @Test
  @DisplayName("a constant has no node: in 2x + 1 the pass goes on to x alone")
  void constants() {
    backward(add(mul(constant(2.0), x), constant(1.0)));
    assertThat(atX.received())
        .as("d(2x + 1)/dx = 2")
        .containsExactly(new double[] {2}, within(1e-12));
  }

  @Test
  @DisplayName("x*x has two edges to x: x is visited once, with the sum of both contributions")
  void square() {
    backward(mul(x, x));
    assertThat(atX.received())
        .as("one visit, with 3 via the left operand + 3 via the right")
        .containsExactly(new double[] {6}, within(1e-12));
  }

  @Test
  @DisplayName("in (x + 2)*x the node x waits for the longer path too")
  void shortAndLongPath() {
    backward(mul(add(x, constant(2.0)), x));
    // PyTorch 1.13.1 gives 8 (tutorial 000, "PyTorch, example 1").
    assertThat(atX.received())
        .as("one visit, with x = 3 through x + 2, and x + 2 = 5 through the factor x")
        .containsExactly(new double[] {8}, within(1e-12));
  }

  @Test
  @DisplayName("in (xy + x)^2 every node has its whole gradient before it passes it on")
  void wholeGradientFirst() {
    Tensor a = constant(2.0);
    Tensor b = constant(3.0);
    Probe atA = Probe.under(a);
    Probe atB = Probe.under(b);
    Tensor w = add(mul(a, b), a);
    backward(mul(w, w));
    // PyTorch 1.13.1 gives 64 and 32 (tutorial 003, "Computation graph").
    assertThat(atA.received())
        .as("2(ab + a)(b + 1) = 2*8*4 at a = 2, b = 3")
        .containsExactly(new double[] {64}, within(1e-12));
    assertThat(atB.received())
        .as("2(ab + a)a = 2*8*2")
        .containsExactly(new double[] {32}, within(1e-12));
  }

  @Test
  @DisplayName("in (x + y) + x the gradients of x add up, and that of y stays as it is")
  void sharedGradient() {
    Tensor one = constant(1.0);
    Tensor sum = add(add(x, y), x);
    Engine.run(List.of(sum.gradFn()), List.of(one), null, true, false);
    assertThat(atX.received())
        .as("x stands twice in the sum: 1 + 1")
        .containsExactly(new double[] {2}, within(1e-12));
    assertThat(atY.received())
        .as("y stands once; a sum passes the same tensor to both operands: it must not change")
        .containsExactly(new double[] {1}, within(1e-12));
    assertThat(one.toDoubles())
        .as("the gradient that the pass started from still belongs to its caller")
        .containsExactly(new double[] {1}, within(1e-12));
  }

  @Test
  @DisplayName("a branch that passes nothing on does not keep its operand waiting")
  void branchOfNull() {
    Tensor twice = mul(x, constant(2.0));
    backward(add(new Stop().record(add(twice, constant(1.0))), twice));
    assertThat(atX.received())
        .as("2 through the branch that goes on, and nothing through the other")
        .containsExactly(new double[] {2}, within(1e-12));
  }

  @Test
  @DisplayName("roots add up: one that stands twice, and one that another leads to")
  void severalRoots() {
    Tensor square = mul(x, x);
    backward(square, mul(square, y), square);
    assertThat(atX.received())
        .as("6 from x^2, 6*4 from x^2*y and 6 from x^2 again")
        .containsExactly(new double[] {36}, within(1e-12));
    assertThat(atY.received())
        .as("x^2 = 9, from x^2*y")
        .containsExactly(new double[] {9}, within(1e-12));
  }

  @Test
  @DisplayName("a pass that is asked for x alone leaves y in peace")
  void askedForOne() {
    Node root = mul(x, y).gradFn();
    Asked asked = new Asked(List.of(root), List.of(atX));
    Engine.run(List.of(root), List.of(constant(1.0)), asked, true, false);
    assertThat(asked.gradient(atX)).as("the gradient of x that was asked for").isNotNull();
    assertThat(asked.gradient(atX).toDoubles())
        .as("d(xy)/dx = y = 4")
        .containsExactly(new double[] {4}, within(1e-12));
    assertThat(atY.received()).as("visits of y, for which nobody asked").isEmpty();
  }

  @Test
  @Timeout(10)
  @DisplayName("x doubled 40 times costs 40 steps, though a million million paths lead down to x")
  void everyNodeOnce() {
    // A million million steps would take hours: only what passes this goes on.
    backward(doubled(16));
    assertThat(atX.received())
        .as("x doubled 16 times: one visit, with 2^16")
        .containsExactly(new double[] {65_536}, within(1e-12));
    backward(doubled(40));
    assertThat(atX.received())
        .as("then x doubled 40 times: another visit, with 2^40")
        .containsExactly(new double[] {65_536, 0x1p40}, within(1e-12));
  }

  @Test
  @DisplayName("a chain of 50 000 sums does not overflow the stack")
  void deepChain() {
    Tensor sum = x;
    for (int i = 0; i < 50_000; i++) {
      sum = add(sum, y);
    }
    backward(sum);
    assertThat(atX.received())
        .as("x stands once, at the far end")
        .containsExactly(new double[] {1}, within(1e-12));
    assertThat(atY.received())
        .as("y stands 50 000 times in the sum")
        .containsExactly(new double[] {50_000}, within(1e-6));
  }

  /** Returns x + x, added to itself, and so on: a diamond on a diamond, 2^times paths to x. */
  private Tensor doubled(int times) {
    Tensor sum = x;
    for (int i = 0; i < times; i++) {
      sum = add(sum, sum);
    }
    return sum;
  }

  /** Runs the engine from some results, each with the gradient 1. */
  private static void backward(Tensor... roots) {
    List<Node> nodes = Arrays.stream(roots).map(Tensor::gradFn).toList();
    List<Tensor> ones = Arrays.stream(roots).map(Tensor::onesLike).toList();
    Engine.run(nodes, ones, null, true, false);
  }

  private static Tensor add(Tensor x, Tensor y) {
    return new Add().record(x, y);
  }

  private static Tensor mul(Tensor x, Tensor y) {
    return new Mul().record(x, y);
  }

  /** A copy that no gradient comes back through. */
  private static final class Stop extends Function {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return new Tensor(inputs[0].array().copy());
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {null};
    }
  }
}
