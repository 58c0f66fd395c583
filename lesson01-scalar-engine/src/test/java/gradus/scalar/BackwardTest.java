package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.4")
@DisplayName("1.4 Backward")
class BackwardTest {
  private final Value x = Value.of(3);

  @Test
  @DisplayName("a result changes by 1 when it changes by 1: dz/dz = 1")
  void seed() {
    Value z = x.add(2);
    z.backward();
    assertThat(z.grad()).as("dz/dz, where every backward pass starts").isCloseTo(1, within(1e-12));
  }

  @Test
  @DisplayName("in w = 2x*x + 1 the gradient passes through every node down to x")
  void chain() {
    Value y = x.mul(x);
    Value z = y.mul(2);
    Value w = z.add(1);
    w.backward();
    assertThat(w.data()).as("2 * 3 * 3 + 1").isCloseTo(19, within(1e-12));
    assertThat(z.grad()).as("dw/dz = 1").isCloseTo(1, within(1e-12));
    assertThat(y.grad()).as("dw/dy = dw/dz * dz/dy = 1 * 2").isCloseTo(2, within(1e-12));
    // PyTorch 1.13.1 gives 12 (tutorial 002, "Visualising the graph").
    assertThat(x.grad()).as("dw/dx = dw/dy * dy/dx = 2 * 2x").isCloseTo(12, within(1e-12));
  }

  @Test
  @DisplayName("in (x + 2)*x the two paths to x add up")
  void twoPaths() {
    Value y = x.add(2).mul(x);
    y.backward();
    // PyTorch 1.13.1 gives 8 (tutorial 000, "PyTorch, example 1").
    assertThat(x.grad())
        .as("x = 3 through x + 2, and x + 2 = 5 through the factor x")
        .isCloseTo(8, within(1e-12));
  }

  @Test
  @DisplayName("in (xy + x)^2 a node has its whole gradient before it passes it on")
  void wholeGradientFirst() {
    Value a = Value.of(2);
    Value b = Value.of(3);
    Value w = a.mul(b).add(a);
    Value v = w.mul(w);
    v.backward();
    // PyTorch 1.13.1 gives 64 and 32 (tutorial 003, "Computation graph").
    assertThat(v.data()).as("(2*3 + 2)^2").isCloseTo(64, within(1e-12));
    assertThat(a.grad()).as("dv/dx = 2(xy + x)(y + 1) = 2*8*4").isCloseTo(64, within(1e-12));
    assertThat(b.grad()).as("dv/dy = 2(xy + x)x = 2*8*2").isCloseTo(32, within(1e-12));
  }

  @Test
  @DisplayName("a diamond on a diamond: a + a = b, b + b = c gives dc/da = 4")
  void diamond() {
    Value b = x.add(x);
    Value c = b.add(b);
    c.backward();
    assertThat(b.grad()).as("dc/db: two edges of 1 each").isCloseTo(2, within(1e-12));
    assertThat(x.grad()).as("dc/da: two edges that carry 2 each").isCloseTo(4, within(1e-12));
  }

  @Test
  @DisplayName("a second backward() adds the same 8 once more: 16, not 19 and not 8")
  void secondBackward() {
    Value sum = x.add(2);
    Value y = sum.mul(x);
    y.backward();
    y.backward();
    // PyTorch 1.13.1 gives 16; the class of tutorial 000 gives 19.
    assertThat(x.grad())
        .as("leaves accumulate: 8 from the first pass and 8 from the second")
        .isCloseTo(16, within(1e-12));
    assertThat(sum.grad())
        .as("dy/d(x + 2) = x: a node between starts every pass from 0")
        .isCloseTo(3, within(1e-12));
  }

  @Test
  @DisplayName("two results of one shared node: d(2x*x)/dx and d(3x*x)/dx add up in x")
  void sharedNode() {
    Value square = x.mul(x);
    square.mul(2).backward();
    square.mul(3).backward();
    assertThat(x.grad())
        .as("2*2x = 12 from the first result and 3*2x = 18 from the second")
        .isCloseTo(30, within(1e-12));
  }

  @Test
  @DisplayName("a leaf is its own derivative: each x.backward() adds 1")
  void leafAsRoot() {
    x.backward();
    x.backward();
    assertThat(x.grad()).as("dx/dx = 1, and a leaf accumulates: 1 + 1").isCloseTo(2, within(1e-12));
  }

  @Test
  @DisplayName("a new graph adds to a leaf's gradient until setGrad(0) clears it")
  void clearBetweenPasses() {
    Value two = Value.of(2);
    // PyTorch 1.13.1 gives 4, 16 and 12 (tutorial 002, "Gradients: computing, storing, managing").
    two.mul(two).backward();
    assertThat(two.grad()).as("d(x^2)/dx = 2x at 2").isCloseTo(4, within(1e-12));
    two.mul(two).mul(two).backward();
    assertThat(two.grad()).as("d(x^3)/dx = 12 is added to the 4").isCloseTo(16, within(1e-12));
    two.setGrad(0);
    two.mul(two).mul(two).backward();
    assertThat(two.grad()).as("cleared to 0, then 12").isCloseTo(12, within(1e-12));
  }

  @Test
  @DisplayName("a graph 100 000 operations deep does not overflow the stack")
  void deepGraph() {
    Value sum = x;
    for (int i = 0; i < 100_000; i++) {
      sum = sum.add(x);
    }
    sum.backward();
    assertThat(x.grad()).as("x stands 100 001 times in the sum").isCloseTo(100_001, within(1e-6));
    assertThat(sum.toString())
        .as("a node prints itself alone")
        .isEqualTo("Value(data=300003.0, grad=1.0, op=+)");
  }
}
