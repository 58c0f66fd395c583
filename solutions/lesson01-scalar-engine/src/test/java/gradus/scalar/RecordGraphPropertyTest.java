package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.1")
@DisplayName("1.1 Record the graph: any sums")
class RecordGraphPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("every sum holds the sum of its operands and remembers them in order")
  void sumsOfSums(long seed) {
    Random random = new Random(seed);
    List<Value> values = new ArrayList<>(List.of(Value.of(random.nextGaussian())));
    for (int i = 0; i < 50; i++) {
      Value left = values.get(random.nextInt(values.size()));
      Value right = Value.of(random.nextGaussian());
      if (random.nextBoolean()) {
        right = values.get(random.nextInt(values.size()));
      }
      double expected = left.data() + right.data();
      Value sum = left.add(right);
      values.add(sum);
      assertThat(sum.data()).as("the sum of %s and %s", left, right).isEqualTo(expected);
      assertThat(sum.operands()).as("the operands of a sum").isEqualTo(List.of(left, right));
      assertThat(sum.isLeaf()).as("a sum is computed").isFalse();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a name changes neither number nor gradient nor operands")
  void namesChangeNothingElse(long seed) {
    Random random = new Random(seed);
    Value x = Value.of(random.nextGaussian());
    Value y = Value.of(random.nextGaussian());
    double expected = x.data() + y.data();
    Value sum = x.add(y);
    sum.setGrad(seed);
    assertThat(sum.named("first").named("second").label())
        .as("the newest name counts")
        .isEqualTo("second");
    assertThat(sum.data()).as("the number of a renamed sum").isEqualTo(expected);
    assertThat(sum.grad()).as("the gradient of a renamed sum").isEqualTo(seed);
    assertThat(sum.operands()).as("the operands of a renamed sum").isEqualTo(List.of(x, y));
  }
}
