package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.3")
@DisplayName("2.3 Views share storage")
class ViewTest {
  private static Layout layout(Shape shape, int offset, int... strides) {
    return Layout.of(shape, strides, offset);
  }

  @Test
  @DisplayName("a transpose swaps two sizes and their strides, and moves nothing")
  void transpose() {
    assertThat(Layout.contiguous(Shape.of(2, 3)).transpose(0, 1))
        .as("shape (2, 3) with strides (3, 1), transposed")
        .isEqualTo(layout(Shape.of(3, 2), 0, 1, 3));
    assertThat(Layout.contiguous(Shape.of(2, 3, 4)).transpose(0, -1))
        .as("shape (2, 3, 4) with strides (12, 4, 1), first and last axis swapped")
        .isEqualTo(layout(Shape.of(4, 3, 2), 0, 1, 4, 12));
    assertThat(layout(Shape.of(2, 3), 7, 3, 1).transpose(1, 0).offset())
        .as("the first element stays the first: its index is 7")
        .isEqualTo(7);
  }

  @Test
  @DisplayName("element (j, i) of the transpose is element (i, j) of the matrix")
  void transposedElements() {
    NdArray matrix = NdArray.of(Shape.of(2, 3), 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    NdArray transpose = matrix.transpose(0, 1);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(transpose.get(j, i))
            .as("[[1, 2, 3], [4, 5, 6]], row %d, column %d", i, j)
            .isEqualTo(1 + 3 * i + j);
      }
    }
  }

  @Test
  @DisplayName("a view leaves the layout that it was made from as it was")
  void immutable() {
    Layout matrix = layout(Shape.of(2, 3), 0, 3, 1);
    matrix.transpose(0, 1);
    assertThat(matrix.strides()).as("strides, after a transpose").isEqualTo(new int[] {3, 1});
    matrix.slice(1, 0, 3, 2);
    assertThat(matrix.strides()).as("strides, after a slice").isEqualTo(new int[] {3, 1});
    matrix.reshape(Shape.of(6));
    assertThat(matrix.shape()).as("shape, after a reshape").isEqualTo(Shape.of(2, 3));
  }

  @Test
  @DisplayName("a slice begins further on: rows 1 and 2 of shape (4, 3) begin at index 3")
  void rows() {
    assertThat(Layout.contiguous(Shape.of(4, 3)).slice(0, 1, 3, 1))
        .as("rows 1 to before 3: one row of stride 3 is passed over")
        .isEqualTo(layout(Shape.of(2, 3), 3, 3, 1));
    assertThat(Layout.contiguous(Shape.of(4, 3)).slice(1, -2, 3, 1))
        .as("the last two columns: one column of stride 1 is passed over")
        .isEqualTo(layout(Shape.of(4, 2), 1, 3, 1));
  }

  @Test
  @DisplayName("a step makes the stride longer and the axis shorter, rounded up")
  void steps() {
    Layout line = Layout.contiguous(Shape.of(7));
    assertThat(line.slice(0, 0, 7, 2))
        .as("every 2nd of 0..6: the four 0 2 4 6")
        .isEqualTo(layout(Shape.of(4), 0, 2));
    assertThat(line.slice(0, 1, 7, 3))
        .as("every 3rd of 1..6: the two 1 4")
        .isEqualTo(layout(Shape.of(2), 1, 3));
    assertThat(line.slice(0, 5, 7, 4))
        .as("every 4th of 5 6: 5 alone")
        .isEqualTo(layout(Shape.of(1), 5, 4));
    assertThat(line.slice(0, 3, 3, 2).shape()).as("from 3 to before 3").isEqualTo(Shape.of(0));
  }

  @Test
  @DisplayName("a slice of a slice: offsets add up, steps multiply")
  void sliceOfSlice() {
    Layout line = Layout.contiguous(Shape.of(12));
    assertThat(line.slice(0, 3, 12, 2).slice(0, 1, 5, 3))
        .as("3 5 7 9 11, and of these every 3rd from the second on: 5 11")
        .isEqualTo(layout(Shape.of(2), 5, 6));
  }

  @Test
  @DisplayName("a contiguous layout takes the contiguous strides of any shape of its size")
  void reshape() {
    assertThat(Layout.contiguous(Shape.of(2, 6)).reshape(Shape.of(3, 4)))
        .as("shape (2, 6) as (3, 4): the elements 0..11 in order")
        .isEqualTo(layout(Shape.of(3, 4), 0, 4, 1));
    assertThat(layout(Shape.of(2, 2), 4, 2, 1).reshape(Shape.of(4)))
        .as("the elements 4 5 6 7, shape (2, 2) as (4): they still begin at 4")
        .isEqualTo(layout(Shape.of(4), 4, 1));
  }

  @Test
  @DisplayName("no strides read a transposed matrix row by row as one line: only a copy can")
  void needsACopy() {
    assertThat(layout(Shape.of(3, 2), 0, 1, 3).reshape(Shape.of(6)))
        .as("the indices 0 3 1 4 2 5: no single stride leads from one to the next")
        .isNull();
  }

  @Test
  @DisplayName("other layouts with gaps can be reshaped: every 2nd of 12, as (2, 3)")
  void reshapeWithGaps() {
    assertThat(layout(Shape.of(6), 1, 2).reshape(Shape.of(2, 3)))
        .as("the indices 1 3 5 7 9 11: 6 to the next row, 2 to the next column")
        .isEqualTo(layout(Shape.of(2, 3), 1, 6, 2));
    assertThat(layout(Shape.of(3, 4), 0, 1, 3).reshape(Shape.of(3, 2, 2)))
        .as("a transposed (4, 3), its rows of 4 split into two of 2")
        .isEqualTo(layout(Shape.of(3, 2, 2), 0, 1, 6, 3));
  }

  @Test
  @DisplayName("all views share one storage: what is written there, every view sees")
  void shared() {
    double[] numbers = {0, 1, 2, 3, 4, 5};
    NdArray matrix = NdArray.of(Shape.of(2, 3), numbers);
    NdArray transpose = matrix.transpose(0, 1);
    NdArray secondRow = matrix.slice(0, 1, 2, 1);
    NdArray line = matrix.reshape(Shape.of(6));
    numbers[5] = 50;
    assertThat(transpose.get(2, 1)).as("the last element of the transpose").isEqualTo(50);
    assertThat(secondRow.get(0, 2)).as("the last element of the second row").isEqualTo(50);
    assertThat(line.get(5)).as("the last element of all in one line").isEqualTo(50);
    assertThat(secondRow.storage()).as("the storage").isSameAs(matrix.storage());
  }
}
