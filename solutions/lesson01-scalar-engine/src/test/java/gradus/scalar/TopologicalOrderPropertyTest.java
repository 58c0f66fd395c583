package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.3")
@DisplayName("1.3 Topological order: any graph")
class TopologicalOrderPropertyTest {
  private static final Set<Operation> KNOWN = EnumSet.of(Operation.ADD, Operation.MUL);

  @ParameterizedTest(name = "seed {0}")
  @Seeds(30)
  @DisplayName("every node stands once, after its operands, and the root stands last")
  void ordersAnyGraph(long seed) {
    RandomExpression expression = RandomExpression.of(seed, KNOWN, KNOWN);
    Value root = expression.on(expression.leaves());
    Set<Value> before = new HashSet<>();
    List<Value> order = TopologicalOrder.of(root);
    for (Value node : order) {
      assertThat(before.containsAll(node.operands())).as("operands first: %s", expression).isTrue();
      assertThat(before.add(node)).as("%s stands once: %s", node, expression).isTrue();
    }
    assertThat(before).as("everything the root needs: %s", expression).isEqualTo(below(root));
    assertThat(order.get(order.size() - 1)).as("the last node is the root").isSameAs(root);
  }

  @Test
  @DisplayName("a graph of 300 000 nodes is ordered without overflow and without delay")
  void deepGraph() {
    Value x = Value.of(1);
    Value sum = x;
    for (int i = 1; i < 300_000; i++) {
      sum = sum.add(x);
    }
    List<Value> order = TopologicalOrder.of(sum);
    assertThat(order.size()).as("number of nodes").isEqualTo(300_000);
    assertThat(order.get(299_999)).as("the last node is the root").isSameAs(sum);
  }

  private static Set<Value> below(Value root) {
    Set<Value> seen = new HashSet<>(Set.of(root));
    Deque<Value> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Value operand : open.pop().operands()) {
        if (seen.add(operand)) {
          open.push(operand);
        }
      }
    }
    return seen;
  }
}
