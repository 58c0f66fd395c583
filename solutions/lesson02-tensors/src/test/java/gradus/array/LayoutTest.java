package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Layout")
class LayoutTest {
  private static final int SEEDS = 500;
  private final Layout layout = Layout.contiguous(Shape.of(2, 3, 4));

  private static Layout of(int[] sizes, int[] strides, int offset) {
    return Layout.of(Shape.of(sizes), strides, offset);
  }

  private static int[] ints(int... values) {
    return values;
  }

  @Test
  @DisplayName("of new arrays has no gaps, the last axis fastest")
  void contiguous() {
    assertThat(layout.strides()).containsExactly(12, 4, 1);
    assertThat(layout.stride(-2)).isEqualTo(4);
    assertThat(layout.offset()).isZero();
    assertThat(layout.isContiguous()).isTrue();
    assertThat(layout.shape()).isEqualTo(Shape.of(2, 3, 4));
    assertThat(Layout.contiguous(Shape.SCALAR).strides()).isEmpty();
    assertThat(Layout.contiguous(Shape.of(2, 0, 3)).strides()).containsExactly(3, 3, 1);
  }

  @Test
  @DisplayName(
      "counts as contiguous wherever it starts, and whatever the strides of single elements")
  void contiguousElsewhere() {
    assertThat(of(ints(2, 3), ints(3, 1), 7).isContiguous()).isTrue();
    assertThat(of(ints(2, 1, 3), ints(3, 99, 1), 0).isContiguous()).isTrue();
    assertThat(of(ints(2, 0), ints(5, 5), 0).isContiguous()).isTrue();
    assertThat(of(ints(2, 3), ints(1, 2), 0).isContiguous()).isFalse();
    assertThat(of(ints(2, 3), ints(4, 1), 0).isContiguous()).isFalse();
    assertThat(of(ints(2), ints(0), 0).isContiguous()).isFalse();
  }

  @Test
  @DisplayName("finds the index of a position from offset and strides")
  void index() {
    assertThat(layout.index(1, 2, 3)).isEqualTo(23);
    assertThat(of(ints(2, 3), ints(10, -1), 5).index(1, 2)).isEqualTo(13);
    assertThat(Layout.contiguous(Shape.SCALAR).index()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0, 'position: index 2 is outside 0..1 on axis 0 of shape (2, 3, 4)'",
    "0, 3, 0, 'position: index 3 is outside 0..2 on axis 1 of shape (2, 3, 4)'",
    "0, 0, -1, 'position: index -1 is outside 0..3 on axis 2 of shape (2, 3, 4)'"
  })
  @DisplayName("names the axis where a position is outside")
  void outside(int i, int j, int k, String message) {
    assertThatThrownBy(() -> layout.index(i, j, k))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(message);
  }

  @Test
  @DisplayName("refuses a position of another rank, and any in an empty axis")
  void noPosition() {
    assertThatThrownBy(() -> layout.index(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("position (1, 2) in shape (2, 3, 4): expected one index an axis");
    assertThatThrownBy(() -> Layout.contiguous(Shape.of(0)).index(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("position: index 0 is outside the empty axis 0 of shape (0)");
  }

  @Test
  @DisplayName("takes one stride an axis")
  void strides() {
    assertThatThrownBy(() -> of(ints(2, 3), ints(1), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layout: shape (2, 3) needs one stride an axis, but got (1)");
  }

  @Test
  @DisplayName("is equal where shape, strides and offset are")
  void equality() {
    Layout same = of(ints(2, 3, 4), ints(12, 4, 1), 0);
    assertThat(same).isEqualTo(layout).hasSameHashCodeAs(layout);
    assertThat(same).isNotEqualTo(of(ints(2, 3, 4), ints(12, 4, 1), 1));
    assertThat(same).isNotEqualTo(of(ints(2, 3, 4), ints(0, 4, 1), 0));
    assertThat(same).isNotEqualTo("layout");
    assertThat(same).hasToString("(2, 3, 4) with strides (12, 4, 1) from 0");
  }

  @Test
  @DisplayName("expands sizes of 1 and new axes in front by strides of 0")
  void expand() {
    Layout expanded = of(ints(3, 1), ints(5, 7), 2).expand(Shape.of(2, 3, 4));
    assertThat(expanded).isEqualTo(of(ints(2, 3, 4), ints(0, 5, 0), 2));
    assertThat(layout.expand(Shape.of(2, 3, 4))).isEqualTo(layout);
    assertThat(of(ints(1), ints(1), 0).expand(Shape.of(0))).isEqualTo(of(ints(0), ints(0), 0));
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 5", "3, 3, 4", "1, 3, 4"})
  @DisplayName("does not expand or shrink other sizes")
  void cannotExpand(int a, int b, int c) {
    assertThatThrownBy(() -> layout.expand(Shape.of(a, b, c)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expand: (2, 3, 4) to (" + a + ", " + b + ", " + c + "): only");
    assertThatThrownBy(() -> layout.expand(Shape.of(4)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("transposes two axes and permutes all")
  void permute() {
    assertThat(layout.transpose(0, -1)).isEqualTo(of(ints(4, 3, 2), ints(1, 4, 12), 0));
    assertThat(layout.transpose(1, 1)).isEqualTo(layout);
    assertThat(layout.permute(2, 0, 1)).isEqualTo(of(ints(4, 2, 3), ints(1, 12, 4), 0));
    assertThat(layout.permute(-1, 0, 1)).isEqualTo(layout.permute(2, 0, 1));
  }

  @Test
  @DisplayName("permutes only by all axes, each once")
  void cannotPermute() {
    assertThatThrownBy(() -> layout.permute(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("permute: axes (0, 0, 1) of shape (2, 3, 4): name each axis once");
    assertThatThrownBy(() -> layout.permute(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> layout.permute(0, 1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("reshapes without a copy where strides allow")
  void reshape() {
    assertThat(layout.reshape(Shape.of(6, 4))).isEqualTo(of(ints(6, 4), ints(4, 1), 0));
    assertThat(layout.reshape(Shape.of(24))).isEqualTo(of(ints(24), ints(1), 0));
    assertThat(layout.transpose(0, 1).reshape(Shape.of(6, 4))).isNull();
    assertThat(layout.transpose(0, 1).reshape(Shape.of(3, 2, 2, 2)))
        .isEqualTo(of(ints(3, 2, 2, 2), ints(4, 12, 2, 1), 0));
    assertThat(layout.transpose(1, 2).reshape(Shape.of(1, 2, 2, 2, 1, 3)).strides())
        .startsWith(24, 12, 2, 1);
    assertThat(layout.select(2, 1).reshape(Shape.of(6))).isEqualTo(of(ints(6), ints(4), 1));
    assertThat(of(ints(2, 3), ints(0, 0), 1).reshape(Shape.of(6)))
        .isEqualTo(of(ints(6), ints(0), 1));
  }

  @Test
  @DisplayName("reshapes only to as many elements")
  void cannotReshape() {
    assertThatThrownBy(() -> layout.reshape(Shape.of(5, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reshape: (2, 3, 4) to (5, 5): these have 24 and 25 elements");
  }

  @Test
  @DisplayName("reshapes to layouts that keep the order of elements, or else says null rightly")
  void reshapeProperty() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      Layout random = sample.array(DType.BOOL).layout();
      Shape to = regrouped(sample, random.shape());
      Layout result = random.reshape(to);
      int[] expected = indices(random);
      String given = "seed " + seed + ": " + random + " to " + to;
      if (result != null) {
        assertThat(indices(result)).as(given).containsExactly(expected);
      } else {
        assertThat(someStrides(to, expected)).as(given).isFalse();
      }
    }
  }

  /** Returns whether any strides at all give these indices. */
  private static boolean someStrides(Shape shape, int[] indices) {
    int[] strides = new int[shape.rank()];
    int step = shape.numel();
    for (int axis = 0; axis < strides.length; axis++) {
      step /= shape.size(axis);
      strides[axis] = shape.size(axis) > 1 ? indices[step] - indices[0] : 0;
    }
    return java.util.Arrays.equals(indices(Layout.of(shape, strides, indices[0])), indices);
  }

  /** Returns a shape of as many elements, made by merging and splitting axes. */
  private static Shape regrouped(Sample sample, Shape shape) {
    Shape result = shape;
    for (int i = 0; i < 3 && result.rank() > 0; i++) {
      int axis = sample.random().nextInt(result.rank());
      int size = result.size(axis);
      if (sample.random().nextBoolean() && axis > 0) {
        result = result.without(axis).with(axis - 1, size * result.size(axis - 1));
      } else {
        int factor = size % 2 == 0 && size > 0 ? 2 : 1;
        result = result.with(axis, size / factor).insert(axis, factor);
      }
    }
    return result;
  }

  private static int[] indices(Layout layout) {
    int[][] positions = Sample.positions(layout.shape());
    int[] indices = new int[positions.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = layout.index(positions[i]);
    }
    return indices;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 1, 3, 0", "1, 3, 1, 2, 4", "0, 3, 2, 2, 0", "1, 99, 1, 2, 4", "-2, 3, 1, 2, 4",
    "-99, 2, 1, 2, 0", "0, -1, 1, 2, 0", "2, 1, 1, 0, 8", "3, 3, 1, 0, 12", "0, 3, 2147483647, 1, 0"
  })
  @DisplayName("slices with PyTorch's clamping of the bounds")
  void slice(int start, int end, int step, int size, int offset) {
    Layout sliced = layout.slice(1, start, end, step);
    assertThat(sliced.shape()).isEqualTo(Shape.of(2, size, 4));
    assertThat(sliced.offset()).isEqualTo(offset);
    assertThat(sliced.stride(1)).isEqualTo(4 * step);
  }

  @Test
  @DisplayName("slices forwards only")
  void sliceStep() {
    assertThatThrownBy(() -> layout.slice(0, 0, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("slice: step 0: expected 1 or more");
  }

  @Test
  @DisplayName("selects an index and drops the axis")
  void select() {
    assertThat(layout.select(1, 2)).isEqualTo(of(ints(2, 4), ints(12, 1), 8));
    assertThat(layout.select(-1, -1)).isEqualTo(of(ints(2, 3), ints(12, 4), 3));
    assertThatThrownBy(() -> layout.select(1, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("select: index 3 is outside -3..2 on axis 1 of shape (2, 3, 4)");
    assertThatThrownBy(() -> layout.select(1, -4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Layout.contiguous(Shape.of(0)).select(0, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("select: index 0 is outside the empty axis 0 of shape (0)");
  }

  @Test
  @DisplayName("adds axes of size 1")
  void unsqueeze() {
    assertThat(layout.unsqueeze(1)).isEqualTo(of(ints(2, 1, 3, 4), ints(12, 12, 4, 1), 0));
    assertThat(layout.unsqueeze(-1)).isEqualTo(of(ints(2, 3, 4, 1), ints(12, 4, 1, 1), 0));
    assertThat(layout.unsqueeze(0).isContiguous()).isTrue();
  }

  @Test
  @DisplayName("unfolds windows along a new last axis")
  void unfold() {
    Layout line = Layout.contiguous(Shape.of(7));
    assertThat(line.unfold(0, 3, 2)).isEqualTo(of(ints(3, 3), ints(2, 1), 0));
    assertThat(layout.unfold(1, 2, 1)).isEqualTo(of(ints(2, 2, 4, 2), ints(12, 4, 1, 4), 0));
    assertThat(line.unfold(0, 7, 1).shape()).isEqualTo(Shape.of(1, 7));
    assertThatThrownBy(() -> line.unfold(0, 8, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unfold: windows of 8 elements, 1 apart, on axis 0 of (7): "
                + "expected 0..7 elements, 1 or more apart");
    assertThatThrownBy(() -> line.unfold(0, 2, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("knows whether positions may share an element")
  void overlaps() {
    assertThat(layout.overlaps()).isFalse();
    assertThat(layout.permute(2, 0, 1).overlaps()).isFalse();
    assertThat(layout.slice(2, 0, 4, 2).overlaps()).isFalse();
    assertThat(of(ints(3, 1), ints(1, 0), 0).overlaps()).isFalse();
    assertThat(of(ints(3, 2), ints(1, 0), 0).overlaps()).isTrue();
    assertThat(Layout.contiguous(Shape.of(5)).unfold(0, 2, 1).overlaps()).isTrue();
    assertThat(Layout.contiguous(Shape.of(4)).unfold(0, 2, 2).overlaps()).isFalse();
    assertThat(of(ints(0, 2), ints(0, 0), 0).overlaps()).isFalse();
  }

  @Test
  @DisplayName("says that random layouts overlap exactly where they do")
  void overlapsProperty() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Layout random = new Sample(seed).array(DType.BOOL).layout();
      Set<Integer> distinct = new HashSet<>();
      for (int index : indices(random)) {
        distinct.add(index);
      }
      boolean shared = distinct.size() < random.shape().numel();
      assertThat(random.overlaps()).as("seed %s: %s", seed, random).isEqualTo(shared);
    }
  }
}
