package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("1.1")
@DisplayName("1.1 Record the graph")
class RecordGraphTest {
  private final Value x = Value.of(3);
  private final Value y = Value.of(4);

  @Test
  @DisplayName("an input is a leaf")
  void inputIsLeaf() {
    assertThat(x.isLeaf()).as("3 was not computed from anything").isTrue();
  }

  @Test
  @DisplayName("a name keeps an input a leaf")
  void namedInputIsLeaf() {
    assertThat(x.named("x").isLeaf()).as("having a name is not being computed").isTrue();
  }

  @Test
  @DisplayName("named() gives its name to the value itself, not to a copy")
  void namedReturnsTheSameValue() {
    Value named = x.named("x");
    assertThat(named).as("what x.named(\"x\") returns").isSameAs(x);
    assertThat(x.label()).as("the label of x after x.named(\"x\")").isEqualTo("x");
  }

  @Test
  @DisplayName("a sum holds x + y and its operation \"+\"")
  void sumHoldsItsResult() {
    Value z = x.add(y);
    assertThat(z.data()).as("3 + 4").isEqualTo(7);
    assertThat(z.op()).as("the operation of z = x + y").isEqualTo("+");
  }

  @Test
  @DisplayName("adding changes neither operand")
  void operandsStayAsTheyAre() {
    x.add(y);
    assertThat(x.data()).as("x after x + y, which is a new value").isEqualTo(3);
    assertThat(y.data()).as("y after x + y, which is a new value").isEqualTo(4);
  }

  @Test
  @DisplayName("a sum remembers both operands in order, so it is no leaf")
  void sumRemembersItsOperands() {
    Value z = x.add(y);
    assertThat(z.operands().size()).as("number of operands of z = x + y").isEqualTo(2);
    assertThat(z.operands().get(0)).as("the left operand of z = x + y").isSameAs(x);
    assertThat(z.operands().get(1)).as("the right operand of z = x + y").isSameAs(y);
    assertThat(z.isLeaf()).as("x + y was computed, so it is no input").isFalse();
  }

  @Test
  @DisplayName("x + x remembers x twice: two edges lead to the same node")
  void sameOperandTwice() {
    assertThat(x.add(x).operands().size())
        .as("number of operands of x + x, one for each edge of the graph")
        .isEqualTo(2);
  }

  @Test
  @DisplayName("a sum hands its gradient to both operands unchanged")
  void sumPassesItsGradientOn() {
    BackwardRule rule = x.add(y).rule();
    assertThat(rule.contributions(5))
        .as("dz/dx = 1 and dz/dy = 1, each times the 5 that arrives")
        .isEqualTo(new double[] {5, 5});
  }

  @Test
  @DisplayName("the graph of (x + y) + 2 can be walked down to x, y and the constant")
  void sumsFormAGraph() {
    Value z = x.add(y).add(2);
    assertThat(z.data()).as("(3 + 4) + 2").isEqualTo(9);
    Value left = z.operands().get(0);
    Value right = z.operands().get(1);
    assertThat(left.data()).as("the left operand of (x + y) + 2").isEqualTo(7);
    assertThat(left.operands().get(1)).as("the right operand of x + y").isSameAs(y);
    assertThat(right.data()).as("the right operand of (x + y) + 2").isEqualTo(2);
  }
}
