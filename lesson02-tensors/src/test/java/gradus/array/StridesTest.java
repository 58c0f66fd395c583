package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.1")
@DisplayName("2.1 Shape, strides, index")
class StridesTest {
  private static int[] strides(int... sizes) {
    return Layout.contiguousStrides(Shape.of(sizes));
  }

  private static Layout layout(Shape shape, int offset, int... strides) {
    return Layout.of(shape, strides, offset);
  }

  @Test
  @DisplayName("in a matrix of 2 rows and 3 columns, the next row begins 3 elements further on")
  void matrix() {
    assertThat(strides(2, 3))
        .as("strides of shape (2, 3): 3 to the next row, 1 to the next column")
        .isEqualTo(new int[] {3, 1});
    assertThat(strides(3, 2)).as("strides of shape (3, 2)").isEqualTo(new int[] {2, 1});
  }

  @Test
  @DisplayName("a step along an axis passes over all the axes after it: (2, 3, 4) has (12, 4, 1)")
  void threeAxes() {
    assertThat(strides(2, 3, 4))
        .as("strides of shape (2, 3, 4): 3 * 4, then 4, then 1")
        .isEqualTo(new int[] {12, 4, 1});
    assertThat(strides(5, 2, 3, 4))
        .as("strides of shape (5, 2, 3, 4): the first size is in none of them")
        .isEqualTo(new int[] {24, 12, 4, 1});
  }

  @Test
  @DisplayName("a vector has the stride 1, a scalar has none, and sizes of 1 change nothing")
  void fewAxes() {
    assertThat(strides(5)).as("strides of shape (5)").isEqualTo(new int[] {1});
    assertThat(strides()).as("strides of shape (): no axis").isEqualTo(new int[] {});
    assertThat(strides(2, 1, 3)).as("strides of shape (2, 1, 3)").isEqualTo(new int[] {3, 3, 1});
  }

  @Test
  @DisplayName("an empty axis counts as one of size 1")
  void emptyAxis() {
    // PyTorch 1.13.1: torch.zeros(2, 0, 3).stride() is (3, 3, 1).
    assertThat(strides(2, 0, 3)).as("strides of shape (2, 0, 3)").isEqualTo(new int[] {3, 3, 1});
  }

  @Test
  @DisplayName("a contiguous layout numbers its elements row by row")
  void rowByRow() {
    Layout layout = Layout.contiguous(Shape.of(2, 3));
    int number = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(layout.index(i, j)).as("%d * 3 + %d * 1", i, j).isEqualTo(number++);
      }
    }
  }

  @Test
  @DisplayName("the strides alone say how far a step goes: columns first, or backwards")
  void otherStrides() {
    char[] storage = {'a', 'b', 'c', 'd', 'e', 'f'};
    Layout columns = layout(Shape.of(2, 3), 0, 1, 2);
    assertThat(storage[columns.index(0, 2)]).as("0 * 1 + 2 * 2 = 4").isEqualTo('e');
    assertThat(storage[columns.index(1, 0)]).as("1 * 1 + 0 * 2 = 1").isEqualTo('b');
    Layout backwards = layout(Shape.of(6), 5, -1);
    assertThat(storage[backwards.index(1)]).as("5 + 1 * -1 = 4").isEqualTo('e');
    assertThat(storage[layout(Shape.of(2, 3), 1, 0, 2).index(1, 1)])
        .as("1 + 1 * 0 + 1 * 2 = 3: with a stride of 0 all rows are one and the same")
        .isEqualTo('d');
  }

  @Test
  @DisplayName("the walk begins at the offset")
  void offset() {
    assertThat(layout(Shape.of(2, 3), 5, 10, 2).index(1, 2)).as("5 + 1 * 10 + 2 * 2").isEqualTo(19);
    assertThat(layout(Shape.of(2, 3), 5, 10, 2).index(0, 0))
        .as("no step at all: the offset itself")
        .isEqualTo(5);
    assertThat(layout(Shape.SCALAR, 4).index()).as("a scalar has only its offset").isEqualTo(4);
  }

  @Test
  @DisplayName("one line of bytes is a picture: 2 rows, 3 pixels each, red, green and blue in turn")
  void picture() {
    Layout picture = Layout.contiguous(Shape.of(2, 3, 3));
    assertThat(picture.index(1, 0, 2))
        .as("the blue of the first pixel in the second row: 1 * 9 + 0 * 3 + 2")
        .isEqualTo(11);
    assertThat(picture.index(1, 2, 0))
        .as("the red of the last pixel in the second row: 1 * 9 + 2 * 3 + 0")
        .isEqualTo(15);
  }

  @Test
  @DisplayName("contiguous means one element after the other, wherever the first one lies")
  void contiguous() {
    assertThat(layout(Shape.of(2, 3), 0, 3, 1).isContiguous())
        .as("shape (2, 3), strides (3, 1): the indices are 0 1 2 3 4 5")
        .isTrue();
    assertThat(layout(Shape.of(2, 3), 7, 3, 1).isContiguous())
        .as("shape (2, 3), strides (3, 1), offset 7: the indices are 7 8 9 10 11 12")
        .isTrue();
    assertThat(layout(Shape.SCALAR, 7).isContiguous()).as("a scalar: its index is 7").isTrue();
  }

  @Test
  @DisplayName("another order, a gap or a repetition is not contiguous")
  void notContiguous() {
    assertThat(layout(Shape.of(2, 3), 0, 1, 2).isContiguous())
        .as("shape (2, 3), strides (1, 2): the indices are 0 2 4 1 3 5")
        .isFalse();
    assertThat(layout(Shape.of(2, 3), 0, 4, 1).isContiguous())
        .as("shape (2, 3), strides (4, 1): the indices are 0 1 2 4 5 6, without 3")
        .isFalse();
    assertThat(layout(Shape.of(3), 0, 2).isContiguous())
        .as("shape (3), strides (2): the indices are 0 2 4")
        .isFalse();
    assertThat(layout(Shape.of(2, 3), 0, 0, 1).isContiguous())
        .as("shape (2, 3), strides (0, 1): the indices are 0 1 2 0 1 2")
        .isFalse();
  }

  @Test
  @DisplayName("along an axis of size 1 nobody takes a step, so its stride does not matter")
  void singleSize() {
    assertThat(layout(Shape.of(2, 1, 3), 0, 3, 99, 1).isContiguous())
        .as("shape (2, 1, 3), strides (3, 99, 1): the indices are 0 1 2 3 4 5")
        .isTrue();
    assertThat(layout(Shape.of(3, 1), 0, 1, 0).isContiguous())
        .as("shape (3, 1), strides (1, 0): the indices are 0 1 2")
        .isTrue();
    assertThat(layout(Shape.of(3, 1), 0, 2, 1).isContiguous())
        .as("shape (3, 1), strides (2, 1): the indices are 0 2 4")
        .isFalse();
  }
}
