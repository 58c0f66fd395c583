package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.3")
@DisplayName("2.3 Views share storage: views of views")
class ViewPropertyTest {
  private static Shape randomShape(Random random) {
    return Shape.of(random.ints(random.nextInt(2, 5), 1, 5).toArray());
  }

  /** Returns a layout with gaps, another order of axes and an offset. */
  private static Layout randomLayout(Random random) {
    Layout layout = Layout.contiguous(randomShape(random));
    int rank = layout.shape().rank();
    int[] strides = layout.strides();
    int factor = random.nextInt(1, 3);
    for (int axis = 0; axis < rank; axis++) {
      strides[axis] *= axis == 0 ? random.nextInt(1, 3) * factor : factor;
    }
    Layout spread = Layout.of(layout.shape(), strides, random.nextInt(20));
    return random.nextBoolean() ? spread : spread.permute(shuffled(random, rank));
  }

  private static int[] shuffled(Random random, int rank) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      axes.add(random.nextInt(axis + 1), axis);
    }
    return axes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] indices(Layout layout) {
    int[][] positions = Sample.positions(layout.shape());
    int[] indices = new int[positions.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = layout.index(positions[i]);
    }
    return indices;
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a position of a transpose is the old one with two indices swapped")
  void transpose(long seed) {
    Random random = new Random(seed);
    Layout layout = randomLayout(random);
    int rank = layout.shape().rank();
    int a = random.nextInt(rank);
    int b = random.nextInt(rank);
    Layout transposed = layout.transpose(a, b - rank);
    for (int[] position : Sample.positions(layout.shape())) {
      int[] swapped = position.clone();
      swapped[a] = position[b];
      swapped[b] = position[a];
      assertThat(transposed.index(swapped))
          .as("position %s of %s, axes %d and %d swapped", Shape.text(swapped), layout, a, b)
          .isEqualTo(layout.index(position));
    }
    assertThat(transposed.transpose(b, a)).as("swapped back").isEqualTo(layout);
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("position i of a slice is start + i * step, as long as that is before the end")
  void slice(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Layout layout = randomLayout(random);
      int axis = random.nextInt(layout.shape().rank());
      int size = layout.shape().size(axis);
      int start = random.nextInt(size + 1);
      int end = random.nextInt(size + 3);
      int step = random.nextInt(1, size + 2);
      Layout sliced = layout.slice(axis, start, end, step);
      int count = 0;
      for (int at = start; at < Math.min(end, size); at += step) {
        count++;
      }
      String what = String.format("%d:%d:%d on axis %d of %s", start, end, step, axis, layout);
      assertThat(sliced.shape()).as(what).isEqualTo(layout.shape().with(axis, count));
      for (int[] position : Sample.positions(sliced.shape())) {
        int[] old = position.clone();
        old[axis] = start + position[axis] * step;
        assertThat(sliced.index(position))
            .as("position %s of %s", Shape.text(position), what)
            .isEqualTo(layout.index(old));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a reshaped layout has the same elements in the same order, or there are no strides")
  void reshape(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Layout layout = randomLayout(random);
      Shape to = regrouped(random, layout.shape());
      Layout reshaped = layout.reshape(to);
      int[] expected = indices(layout);
      if (reshaped != null) {
        assertThat(indices(reshaped)).as("%s as %s", layout, to).isEqualTo(expected);
      } else {
        assertThat(indices(stepping(to, expected)))
            .as("%s as %s is null, but has strides", layout, to)
            .isNotEqualTo(expected);
      }
    }
  }

  /** Returns a shape of as many elements: two neighbouring axes merged, or one split. */
  private static Shape regrouped(Random random, Shape shape) {
    int axis = random.nextInt(1, shape.rank());
    int size = shape.size(axis);
    if (random.nextBoolean()) {
      return shape.without(axis).with(axis - 1, size * shape.size(axis - 1));
    }
    int factor = size % 2 == 0 ? 2 : 1;
    return shape.with(axis, size / factor).insert(axis, factor);
  }

  /** Returns the only layout whose indices could be these: its strides are the first steps. */
  private static Layout stepping(Shape shape, int[] indices) {
    int[] strides = new int[shape.rank()];
    int step = indices.length;
    for (int axis = 0; axis < strides.length; axis++) {
      step /= shape.size(axis);
      strides[axis] = shape.size(axis) > 1 ? indices[step] - indices[0] : 0;
    }
    return Layout.of(shape, strides, indices[0]);
  }
}
