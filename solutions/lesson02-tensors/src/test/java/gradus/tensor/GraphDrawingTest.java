package gradus.tensor;

import static gradus.tensor.Leaves.leaf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.array.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The graph as a picture: boxes and arrows")
class GraphDrawingTest {
  private final Tensor x = Tensor.of(2.0, 3.0).requiresGrad(true);
  private final Tensor w = Tensor.of(0.5).requiresGrad(true);
  private final Tensor y = x.mul(x).add(w);
  private final Map<String, Tensor> names = Map.of("x", x, "w", w, "y", y);

  @Test
  @DisplayName("the README's picture: y = x * x + w, summed up")
  void mermaid() {
    assertThat(Graph.of(y.sum(), names).toMermaid())
        .isEqualTo(
            """
            flowchart LR
              n0["SumBackward0<br/>()"]
              n1["y<br/>AddBackward0<br/>(2)"]
              n2["ExpandBackward0<br/>(2)"]
              n3["w<br/>AccumulateGrad<br/>()"]
              n4["MulBackward0<br/>(2)"]
              n5["x<br/>AccumulateGrad<br/>(2)"]
              n1 --> n0
              n4 --> n1
              n2 --> n1
              n3 --> n2
              n5 --> n4
              n5 --> n4
            """);
  }

  @Test
  @DisplayName("the same in the language of Graphviz")
  void dot() {
    assertThat(Graph.of(w.mul(3), Map.of("the \"w\" & more", w)).toDot())
        .isEqualTo(
            """
            digraph backward {
              rankdir=LR;
              node [shape=box];
              n0 [label="MulBackward0\\n()"];
              n1 [label="the \\"w\\" &amp; more\\nAccumulateGrad\\n()"];
              n1 -> n0;
            }
            """);
  }

  @Test
  @DisplayName("as data: the root first, each box before those it leads to")
  void data() {
    Graph graph = Graph.of(y, names);
    assertThat(graph.boxes().get(0)).isEqualTo(new Graph.Box("y", "AddBackward0", Shape.of(2)));
    assertThat(graph.boxes()).extracting(Graph.Box::name).containsExactly("y", "", "w", "", "x");
    assertThat(graph.arrows()).allMatch(arrow -> arrow.result() < arrow.operand());
  }

  @Test
  @DisplayName("constants are not in it, and a graph that was released still is there")
  void constantsAndReleased() {
    Tensor z = x.mul(Tensor.of(4.0, 5.0)).sum();
    z.backward();
    assertThat(Graph.of(z).boxes())
        .extracting(Graph.Box::operation)
        .containsExactly("SumBackward0", "MulBackward0", "AccumulateGrad");
    assertThat(Graph.of(x).boxes()).hasSize(1);
  }

  @Test
  @DisplayName("a chain of 100 000 nodes needs no stack")
  void longChain() {
    Tensor z = leaf(1);
    for (int i = 0; i < 100_000; i++) {
      z = z.neg();
    }
    assertThat(Graph.of(z).arrows()).hasSize(100_000);
  }

  @Test
  @DisplayName("Mermaid reads quotes and brackets in a name as text")
  void escaped() {
    assertThat(Graph.of(w, Map.of("w[\"0\"] -->", w)).toMermaid())
        .contains("n0[\"w#91;#34;0#34;#93; #45;#45;#62;<br/>AccumulateGrad<br/>()\"]");
  }

  @Test
  @DisplayName("no graph, or a name for a tensor that is not in it: the error says which")
  void refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graph.of(Tensor.of(1.0)))
        .withMessageContaining("requiresGrad(true)");
    for (Tensor other : List.of(Tensor.of(1.0), leaf(1), x.mul(x))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Graph.of(y, Map.of("other", other)))
          .withMessageContaining("'other' is no part of this graph");
    }
  }
}
