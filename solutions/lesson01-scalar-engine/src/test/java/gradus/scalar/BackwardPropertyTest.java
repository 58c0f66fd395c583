package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.4")
@DisplayName("1.4 Backward: any graph")
class BackwardPropertyTest {
  private static final Set<Operation> KNOWN = EnumSet.of(Operation.ADD, Operation.MUL);

  @ParameterizedTest(name = "seed {0}")
  @Seeds(30)
  @DisplayName("the gradient of sums and products is the measured slope")
  void agreesWithCentralDifference(long seed) {
    MeasuredSlopes.assertAgree(RandomExpression.of(seed, KNOWN, KNOWN));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("three passes give the leaves three times the gradient, all other nodes the same")
  void passesAddUp(long seed) {
    RandomExpression expression = RandomExpression.of(seed, KNOWN, KNOWN);
    Value[] leaves = expression.leaves();
    Value root = expression.on(leaves);
    root.backward();
    var order = TopologicalOrder.of(root);
    double[] once = order.stream().mapToDouble(Value::grad).toArray();
    root.backward();
    root.backward();
    for (int i = 0; i < once.length; i++) {
      Value node = order.get(i);
      double expected = node.isLeaf() ? 3 * once[i] : once[i];
      assertThat(node.grad()).as("%s in %s", node, expression).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  @DisplayName("gradients that start equal do not become one: each node has its own")
  void gradientsAreNotShared() {
    Value x = Value.of(3);
    Value y = Value.of(4);
    Value a = x.add(2);
    Value b = y.add(2);
    Value c = x.add(2);
    Value sum = a.add(b).add(c);
    for (int i = 0; i < 4; i++) {
      a = a.mul(2);
      b = b.mul(2);
      c = c.mul(2);
    }
    sum.add(a.add(b).add(c)).backward();
    // A case from PyTorch's own test suite.
    assertThat(x.grad()).as("1 + 16 through a and 1 + 16 through c").isCloseTo(34, within(1e-12));
    assertThat(y.grad()).as("1 + 16 through b").isCloseTo(17, within(1e-12));
  }

  @Test
  @DisplayName("a graph of a million nodes passes its gradient on without overflow or delay")
  void millionNodes() {
    Value x = Value.of(1);
    Value sum = x;
    for (int i = 1; i < 1_000_000; i++) {
      sum = sum.add(x);
    }
    sum.backward();
    assertThat(x.grad()).as("x stands a million times in the sum").isCloseTo(1e6, within(1e-3));
  }
}
