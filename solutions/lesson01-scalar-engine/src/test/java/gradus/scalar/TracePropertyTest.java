package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import gradus.scalar.Trace.Contribution;
import gradus.scalar.Trace.Node;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.9")
@DisplayName("1.9 Trace a graph: any expression")
class TracePropertyTest {
  private static final EnumSet<Operation> ALL = EnumSet.allOf(Operation.class);

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("a node's gradient is the sum of the contributions it received")
  void contributionsAddUp(long seed) {
    Value result = differentiated(seed);
    Trace trace = Trace.withContributions(result);
    double[] received = new double[trace.nodes().size()];
    received[received.length - 1] = 1;
    for (Contribution sent : trace.contributions()) {
      received[sent.operand()] += sent.amount();
    }
    for (Node node : trace.nodes()) {
      assertThat(received[node.id()])
          .as("what node %d received of %s", node.id(), RandomExpression.of(seed, ALL, ALL))
          .isCloseTo(node.grad(), within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("nodes repeat the graph: numbers, gradients, and operands by id")
  void nodesRepeatTheGraph(long seed) {
    Value result = differentiated(seed);
    List<Value> order = TopologicalOrder.of(result);
    List<Node> nodes = Trace.of(result).nodes();
    assertThat(nodes).as("as many nodes as values").hasSameSizeAs(order);
    for (int i = 0; i < order.size(); i++) {
      Value value = order.get(i);
      Node node = nodes.get(i);
      assertThat(node.id()).as("the id of node %d", i).isEqualTo(i);
      assertThat(node.data()).as("the number of node %d", i).isEqualTo(value.data());
      assertThat(node.grad()).as("the gradient of node %d", i).isEqualTo(value.grad());
      assertThat(node.operands().stream().map(order::get).toList())
          .as("the operands of node %d", i)
          .isEqualTo(value.operands());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("one contribution for every edge, and none before its sender is complete")
  void oneContributionPerEdge(long seed) {
    Trace trace = Trace.withContributions(differentiated(seed));
    int edges = trace.nodes().stream().mapToInt(node -> node.operands().size()).sum();
    assertThat(trace.contributions()).as("one per edge").doesNotHaveDuplicates().hasSize(edges);
    int from = trace.nodes().size();
    for (Contribution sent : trace.contributions()) {
      assertThat(sent.from()).as("senders come in reverse order").isLessThanOrEqualTo(from);
      assertThat(trace.nodes().get(sent.from()).operands().get(sent.slot()))
          .as("slot %d of node %d", sent.slot(), sent.from())
          .isEqualTo(sent.operand());
      from = sent.from();
    }
  }

  @Test
  @DisplayName("a chain of 100 000 nodes is traced without overflowing the stack")
  void longChain() {
    Value x = Value.of(1);
    Value sum = x;
    for (int i = 0; i < 100_000; i++) {
      sum = sum.neg();
    }
    sum.backward();
    assertThat(Trace.withContributions(sum).contributions())
        .as("one contribution per negation")
        .hasSize(100_000);
  }

  private static Value differentiated(long seed) {
    RandomExpression expression = RandomExpression.of(seed, ALL, ALL);
    Value result = expression.on(expression.leaves());
    result.backward();
    return result;
  }
}
