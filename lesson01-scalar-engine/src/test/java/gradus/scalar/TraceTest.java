package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import gradus.scalar.Trace.Contribution;
import gradus.scalar.Trace.Node;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.9")
@DisplayName("1.9 Trace a graph")
class TraceTest {
  private final Value x = Value.of(3).named("x");
  private final Value square = x.mul(x);

  @Test
  @DisplayName("a trace tells every node: x, and x*x whose operands are x and x")
  void describesEveryNode() {
    square.backward();
    assertThat(Trace.of(square).nodes())
        .as("the nodes of x*x at x = 3, after backward()")
        .isEqualTo(
            List.of(
                new Node(0, "", "x", 3, 6, List.of()), new Node(1, "*", "", 9, 1, List.of(0, 0))));
  }

  @Test
  @DisplayName("ids count from 0 in topological order, and a shared node has one")
  void idsFollowTheOrder() {
    Value y = Value.of(2).named("y");
    Value xy = x.mul(y);
    Value result = xy.add(x).pow(2);
    int idOfX = id(x, result);
    int idOfY = id(y, result);
    List<Node> nodes = Trace.of(result).nodes();
    assertThat(nodes).as("the ids").extracting(Node::id).isEqualTo(List.of(0, 1, 2, 3, 4));
    assertThat(nodes)
        .as("two leaves, xy, xy + x and (xy + x)^2, told by their operands")
        .extracting(Node::operands)
        .isEqualTo(
            List.of(List.of(), List.of(), List.of(idOfX, idOfY), List.of(2, idOfX), List.of(3)));
  }

  @Test
  @DisplayName("two nodes with the same number are still two nodes")
  void equalNumbersAreDifferentNodes() {
    Value left = Value.of(2);
    Value right = Value.of(2);
    Value sum = left.add(right);
    assertThat(Trace.of(sum).nodes())
        .as("the operands in 2 + 2")
        .extracting(Node::operands)
        .isEqualTo(List.of(List.of(), List.of(), List.of(id(left, sum), id(right, sum))));
  }

  @Test
  @DisplayName("before backward() all gradients are 0, and nobody asked for contributions")
  void beforeBackward() {
    Trace trace = Trace.of(square);
    assertThat(trace.nodes()).as("gradients").extracting(Node::grad).isEqualTo(List.of(0.0, 0.0));
    assertThat(trace.contributions()).as("contributions").isEmpty();
  }

  @Test
  @DisplayName("x*x sends two contributions to x: 3 by its left operand, 3 by its right")
  void squareSendsTwoContributions() {
    square.backward();
    assertThat(Trace.withContributions(square).contributions())
        .as("6 = 3 + 3")
        .isEqualTo(List.of(new Contribution(1, 0, 0, 3), new Contribution(1, 0, 1, 3)));
  }

  @Test
  @DisplayName("contributions come in the order of backward(): the result's first")
  void contributionsFromTheResultBack() {
    Value y = Value.of(2).named("y");
    Value result = y.mul(x).add(y).pow(2);
    result.backward();
    int idOfX = id(x, result);
    int idOfY = id(y, result);
    // PyTorch 1.13.1, float32: dv/dy = 64, dv/dx = 32 (tutorial 003, computation graph).
    assertThat(Trace.withContributions(result).contributions())
        .as("v = (yx + y)^2 at y = 2, x = 3: y receives 16 by + and 48 by *, together 64")
        .isEqualTo(
            List.of(
                new Contribution(4, 3, 0, 16),
                new Contribution(3, 2, 0, 16),
                new Contribution(3, idOfY, 1, 16),
                new Contribution(2, idOfY, 0, 48),
                new Contribution(2, idOfX, 1, 32)));
  }

  @Test
  @DisplayName("looking changes nothing: the gradients stay what backward() made them")
  void changesNoGradient() {
    square.backward();
    Trace first = Trace.withContributions(square);
    assertThat(x.grad()).as("the gradient of x after one look").isEqualTo(6);
    assertThat(Trace.withContributions(square)).as("a second look").isEqualTo(first);
  }

  @Test
  @DisplayName("as JSON, a trace is a page's data")
  void json() {
    square.backward();
    assertThat(Trace.withContributions(square).toJson())
        .as("the JSON of x*x at x = 3")
        .isEqualTo(
            """
            {"nodes":[
            {"id":0,"op":"","label":"x","data":3.0,"grad":6.0,"operands":[]},
            {"id":1,"op":"*","label":"","data":9.0,"grad":1.0,"operands":[0,0]}
            ],"contributions":[
            {"from":1,"operand":0,"slot":0,"amount":3.0},
            {"from":1,"operand":0,"slot":1,"amount":3.0}
            ]}
            """);
  }

  @Test
  @DisplayName("JSON survives any label, and numbers that JSON does not have")
  void jsonEscapes() {
    Value odd = Value.of(Double.NaN).named("\"a\\b\"\n</script>\u0001");
    odd.setGrad(Double.NEGATIVE_INFINITY);
    assertThat(Trace.of(odd).toJson())
        .as("quote, backslash, newline, <, control character, NaN, infinity")
        .isEqualTo(
            """
            {"nodes":[
            {"id":0,"op":"","label":"\\"a\\\\b\\"\\n\\u003c/script>\\u0001",\
            "data":"NaN","grad":"-Infinity","operands":[]}
            ],"contributions":[]}
            """);
  }

  @Test
  @DisplayName("as a picture, a trace has an arrow for every operand, with what came back along it")
  void pictures() {
    square.named("say \"x\\x\"").backward();
    Trace trace = Trace.withContributions(square);
    assertThat(trace.toMermaid())
        .as("the Mermaid flowchart of x*x")
        .isEqualTo(
            """
            flowchart LR
              n0["x<br/>data 3<br/>grad 6"]
              n1["say #34;x#92;x#34; #61; #42;<br/>data 9<br/>grad 1"]
              n0 -->|"3"| n1
              n0 -->|"3"| n1
            """);
    assertThat(trace.toDot())
        .as("the DOT graph of x*x")
        .isEqualTo(
            """
            digraph trace {
              rankdir=LR;
              n0 [shape=box, label="x\\ndata 3\\ngrad 6"];
              n1 [shape=box, label="say \\"x\\\\x\\" = *\\ndata 9\\ngrad 1"];
              n0 -> n1 [label="3"];
              n0 -> n1 [label="3"];
            }
            """);
  }

  /** Returns a node's place in the order, in which x may stand before y or y before x. */
  private static int id(Value node, Value result) {
    return TopologicalOrder.of(result).indexOf(node);
  }
}
