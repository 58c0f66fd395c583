package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.14")
@DisplayName("2.14 Write in place: any writes")
class InPlaceWritePropertyTest {
  /** Writes to y in one of eight ways; some of them depend on another tensor, or on y itself. */
  private static void write(int way, Tensor y, Tensor other) {
    switch (way) {
      case 0 -> y.add_(other);
      case 1 -> y.mul_(other);
      case 2 -> y.sub_(y.get(0));
      case 3 -> y.apply_(t -> t.mul(t));
      case 4 -> y.div_(other);
      case 5 -> y.apply_(Tensor::tanh);
      case 6 -> y.slice(0, 1, 3).mul_(other.get(1));
      default -> y.select(0, 2).add_(y.select(0, 0)).mul_(other.get(2));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("after any writes the gradient is the measured slope, and so is the second one")
  void agreesWithCentralDifferences(long seed) {
    Random random = new Random(seed);
    int[] ways = random.ints(4, 0, 8).toArray();
    ways[0] = random.nextInt(2);
    ways[3] = 6 + random.nextInt(2);
    Tensor x = constant(random.doubles(3, -1, 1).toArray());
    Tensor other = constant(random.doubles(3, 1, 2).toArray());
    CentralDifferences.assertFirstAndSecond(
        inputs -> {
          Tensor y = inputs[0].mul(1);
          Arrays.stream(ways).forEach(way -> write(way, y, inputs[1]));
          return y;
        },
        x,
        other);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("saved at one version, found at another: refused with both; unchanged: accepted")
  void versions(long seed) {
    Random random = new Random(seed);
    int before = random.nextInt(4);
    int after = 1 + random.nextInt(4);
    Tensor x = vector(1, 2);
    Tensor y = x.mul(3);
    for (int i = 0; i < before; i++) {
      y.add_(1);
    }
    Tensor unharmed = y.clone().mul(2).sum();
    Tensor spoilt = y.mul(y).sum();
    for (int i = 0; i < after; i++) {
      y.detach().add_(1);
    }
    assertThatIllegalStateException()
        .as("%d writes before y * y, %d after", before, after)
        .isThrownBy(spoilt::backward)
        .withMessageContaining("MulBackward0")
        .withMessageContaining("version " + before)
        .withMessageContaining("version " + (before + after));
    unharmed.backward();
    assertThat(x.grad().toDoubles()).as("d(2 * 3x)/dx").isEqualTo(new double[] {6, 6});
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("factors written to slices of y multiply the slopes of just those elements")
  void slices(long seed) {
    Random random = new Random(seed);
    int count = 2 + random.nextInt(6);
    double[] slopes = new double[count];
    Arrays.fill(slopes, 2);
    Tensor x = vector(random.doubles(count).toArray());
    Tensor y = x.mul(2);
    for (int i = 0; i < 5; i++) {
      int start = random.nextInt(count);
      int end = start + 1 + random.nextInt(count - start);
      double factor = random.nextDouble(0.5, 2);
      y.slice(0, start, end).mul_(factor);
      for (int j = start; j < end; j++) {
        slopes[j] *= factor;
      }
    }
    y.sum().backward();
    assertThat(x.grad().toDoubles()).as("the slopes of y").containsExactly(slopes, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("the gradient of an element goes to whoever wrote it last, and to nobody else")
  void lastWriter(long seed) {
    Random random = new Random(seed);
    int count = 3 + random.nextInt(6);
    double[] weights = random.doubles(count, 1, 2).toArray();
    Tensor y = vector(random.doubles(count).toArray()).mul(1);
    List<Tensor> writers = new ArrayList<>();
    Tensor[] writer = new Tensor[count];
    int[] place = new int[count];
    for (int i = 0; i < 4; i++) {
      int step = 1 + random.nextInt(2);
      int start = random.nextInt(count);
      int end = start + 1 + random.nextInt(count - start);
      int length = (end - start + step - 1) / step;
      Tensor part = vector(random.doubles(length).toArray());
      y.slice(0, start, end, step).copy_(part);
      writers.add(part);
      for (int j = 0; j < length; j++) {
        writer[start + j * step] = part;
        place[start + j * step] = j;
      }
    }
    y.mul(constant(weights)).sum().backward();
    for (Tensor part : writers) {
      double[] expected = new double[part.numel()];
      for (int j = 0; j < count; j++) {
        if (writer[j] == part) {
          expected[place[j]] = weights[j];
        }
      }
      assertThat(part.grad().toDoubles())
          .as("the weights of those elements of y that are still its own")
          .containsExactly(expected, within(1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a number written to many places gets the gradients of all of them")
  void broadcastElements(long seed) {
    Random random = new Random(seed);
    double[] weights = random.doubles(12, -1, 1).toArray();
    int column = random.nextInt(4);
    Tensor x = leaf(new double[3][4]);
    Tensor number = leaf(5);
    Tensor y = x.mul(2);
    y.select(1, column).copy_(number);
    y.mul(constant(weights).reshape(3, 4)).sum().backward();
    double sum = weights[column] + weights[4 + column] + weights[8 + column];
    assertThat(number.grad().item()).as("column %d", column).isCloseTo(sum, within(1e-12));
    double[] rest = Arrays.stream(weights).map(weight -> 2 * weight).toArray();
    for (int row = 0; row < 3; row++) {
      rest[4 * row + column] = 0;
    }
    assertThat(x.grad().toDoubles())
        .as("all but column %d", column)
        .containsExactly(rest, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("no view of a view of a leaf is a way round: refused while recording, else allowed")
  void viewsOfLeaves(long seed) {
    Random random = new Random(seed);
    Tensor x = leaf(new double[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});
    Tensor view = x;
    int depth = random.nextInt(4);
    for (int i = 0; i < depth; i++) {
      view =
          switch (random.nextInt(3)) {
            case 0 -> view.transpose(0, 1);
            case 1 -> view.slice(0, 0, 2);
            default -> view.unsqueeze(0).squeeze(0);
          };
    }
    Tensor last = view;
    assertThatIllegalStateException()
        .as("a view of a leaf, %d views deep", depth)
        .isThrownBy(() -> last.mul_(2))
        .withMessageContaining("noGrad");
    assertThatIllegalStateException()
        .as("the same by another kind of write")
        .isThrownBy(() -> last.fill_(2))
        .withMessageContaining("noGrad");
    assertThat(x.version()).as("x's version").isZero();
    try (var off = GradMode.noGrad()) {
      last.mul_(2);
    }
    assertThat(x.version()).as("x's version, after a write under noGrad").isEqualTo(1);
    assertThat(x.item(0, 0)).as("x[0][0]").isEqualTo(2);
    assertThat(x.isLeaf() && x.requiresGrad()).as("x is a leaf that wants a gradient").isTrue();
  }

  @Test
  @DisplayName("a pass that stops at a changed tensor reaches no leaf behind it")
  void noHalfGradients() {
    Tensor x = leaf(2);
    Tensor y = x.mul(3);
    Tensor z = y.mul(y).exp();
    y.add_(1);
    assertThatIllegalStateException()
        .as("y * y saved y, which was changed since")
        .isThrownBy(z::backward)
        .withMessageContaining("MulBackward0");
    assertThat(x.grad()).as("x's gradient").isNull();
  }
}
