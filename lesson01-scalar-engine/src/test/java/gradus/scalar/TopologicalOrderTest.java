package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Exercise("1.3")
@DisplayName("1.3 Topological order")
class TopologicalOrderTest {
  private final Value x = Value.of(3).named("x");

  @Test
  @DisplayName("a leaf is its own order")
  void leaf() {
    assertThat(order(x)).as("x depends on nothing but itself").isEqualTo(List.of("x"));
  }

  @Test
  @DisplayName("every node comes after its operands, the root last")
  void chain() {
    Value square = x.mul(x).named("x^2");
    Value fourth = square.mul(square).named("x^4");
    assertThat(order(fourth))
        .as("x^2 needs x, x^4 needs x^2")
        .isEqualTo(List.of("x", "x^2", "x^4"));
  }

  @Test
  @DisplayName("a node waits for its longest path: x comes before x^2 though the root uses both")
  void shortAndLongPath() {
    Value square = x.mul(x).named("x^2");
    Value fourth = square.mul(square).named("x^4");
    Value longFirst = fourth.add(x).named("x^4 + x");
    Value shortFirst = x.add(fourth).named("x + x^4");
    assertThat(order(longFirst))
        .as("the root x^4 + x uses x directly, but x^2 needs x too")
        .isEqualTo(List.of("x", "x^2", "x^4", "x^4 + x"));
    assertThat(order(shortFirst))
        .as("the root x + x^4 uses x directly, but x^2 needs x too")
        .isEqualTo(List.of("x", "x^2", "x^4", "x + x^4"));
  }

  @Test
  @DisplayName("what the root does not depend on is left out")
  void onlyWhatTheRootNeeds() {
    Value y = Value.of(4).named("y");
    Value square = x.mul(x).named("x^2");
    square.mul(y).named("x^2 * y");
    assertThat(order(square))
        .as("x^2 * y uses x^2, not the other way round")
        .isEqualTo(List.of("x", "x^2"));
  }

  @Test
  @DisplayName("a second walk finds everything again")
  void secondWalk() {
    Value square = x.mul(x).named("x^2");
    TopologicalOrder.of(square);
    assertThat(order(square))
        .as("the first walk leaves no mark that stops the second")
        .isEqualTo(List.of("x", "x^2"));
  }

  @Test
  @DisplayName("x doubled 16 times has 17 nodes, though 65 536 paths lead down to x")
  void everyNodeOnce() {
    Value doubled = doubled(16);
    assertThat(TopologicalOrder.of(doubled).size())
        .as("number of nodes: each stands once, however many paths lead to it")
        .isEqualTo(17);
  }

  @Test
  @Timeout(2)
  @DisplayName("x doubled 32 times is ordered at once, though 4 294 967 296 paths lead down to x")
  void everyNodeVisitedOnce() {
    // Four thousand million nodes would fill the memory: only what passes this goes on.
    assertThat(TopologicalOrder.of(doubled(16)).size()).as("number of nodes").isEqualTo(17);
    assertThat(TopologicalOrder.of(doubled(32)).size()).as("number of nodes").isEqualTo(33);
  }

  @Test
  @DisplayName("a chain of 100 000 sums does not overflow the stack")
  void deepChain() {
    Value sum = x;
    for (int i = 0; i < 100_000; i++) {
      sum = sum.add(x);
    }
    List<String> order = order(sum.named("root"));
    assertThat(order.size()).as("number of nodes: x and 100 000 sums").isEqualTo(100_001);
    assertThat(order.get(100_000)).as("the last node").isEqualTo("root");
  }

  private static List<String> order(Value root) {
    return TopologicalOrder.of(root).stream().map(Value::label).toList();
  }

  /** Returns x + x, added to itself, and so on: a diamond on a diamond, 2^times paths to x. */
  private Value doubled(int times) {
    Value sum = x;
    for (int i = 0; i < times; i++) {
      sum = sum.add(sum);
    }
    return sum;
  }
}
