package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.1")
@DisplayName("2.1 Shape, strides, index: any layout")
class StridesPropertyTest {
  private static int[] randomSizes(Random random, int smallest) {
    return random.ints(random.nextInt(5), smallest, 5).toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a contiguous layout numbers the elements of any shape 0, 1, 2, ...")
  void contiguousNumbersInOrder(long seed) {
    Shape shape = Shape.of(randomSizes(new Random(seed), 1));
    Layout layout = Layout.contiguous(shape);
    int number = 0;
    for (int[] position : Sample.positions(shape)) {
      assertThat(layout.index(position))
          .as("position %s in shape %s", Shape.text(position), shape)
          .isEqualTo(number++);
    }
    assertThat(layout.isContiguous()).as("%s", layout).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the strides of any shape are the products of the sizes after, 0 counting as 1")
  void strides(long seed) {
    int[] sizes = randomSizes(new Random(seed), 0);
    int[] expected = new int[sizes.length];
    for (int axis = 0; axis < sizes.length; axis++) {
      expected[axis] = 1;
      for (int after = axis + 1; after < sizes.length; after++) {
        expected[axis] *= sizes[after] == 0 ? 1 : sizes[after];
      }
    }
    assertThat(Layout.contiguousStrides(Shape.of(sizes)))
        .as("strides of shape %s", Shape.text(sizes))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("one more along an axis is its stride further on, in any layout")
  void index(long seed) {
    Random random = new Random(seed);
    Shape shape = Shape.of(randomSizes(random, 1));
    int[] strides = random.ints(shape.rank(), -20, 20).toArray();
    int offset = random.nextInt(1000);
    Layout layout = Layout.of(shape, strides, offset);
    assertThat(layout.index(new int[shape.rank()])).as("the first of %s", layout).isEqualTo(offset);
    for (int[] position : Sample.positions(shape)) {
      for (int axis = 0; axis < position.length; axis++) {
        int[] next = position.clone();
        if (++next[axis] < shape.size(axis)) {
          assertThat(layout.index(next) - layout.index(position))
              .as("from %s to %s", Shape.text(position), Shape.text(next))
              .isEqualTo(strides[axis]);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a layout is contiguous exactly if its indices go up by 1")
  void contiguous(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      Shape shape = Shape.of(random.ints(random.nextInt(4), 1, 4).toArray());
      int[] strides = Layout.contiguousStrides(shape);
      for (int axis = 0; axis < strides.length; axis++) {
        if (random.nextInt(4) == 0) {
          strides[axis] = random.nextInt(-1, 10);
        }
      }
      Layout layout = Layout.of(shape, strides, random.nextInt(10));
      boolean inOrder = true;
      int next = layout.offset();
      for (int[] position : Sample.positions(shape)) {
        inOrder &= layout.index(position) == next++;
      }
      assertThat(layout.isContiguous()).as("%s", layout).isEqualTo(inOrder);
    }
  }
}
