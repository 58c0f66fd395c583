package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.cards.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.2")
@DisplayName("2.2 Broadcasting")
class BroadcastTest {
  @Test
  @DisplayName("a row and a matrix: (2, 3) and (3) broadcast to (2, 3), in either order")
  void rowAndMatrix() {
    Shape matrix = Shape.of(2, 3);
    assertThat(Shape.broadcast(matrix, Shape.of(3)))
        .as("(2, 3) and (3), lined up at the last axis")
        .isEqualTo(Shape.of(2, 3));
    assertThat(Shape.broadcast(Shape.of(3), matrix)).as("(3) and (2, 3)").isEqualTo(matrix);
    assertThat(Shape.broadcast(matrix, matrix)).as("(2, 3) and (2, 3)").isEqualTo(matrix);
  }

  @Test
  @DisplayName("both may grow: a column (2, 1) and a row (1, 3) make a table (2, 3)")
  void bothGrow() {
    // PyTorch: [[1], [2]] * [[3, 4, 5]] is [[3, 4, 5], [6, 8, 10]].
    assertThat(Shape.broadcast(Shape.of(2, 1), Shape.of(1, 3)))
        .as("(2, 1) and (1, 3)")
        .isEqualTo(Shape.of(2, 3));
    assertThat(Shape.broadcast(Shape.of(5, 1, 3), Shape.of(4, 1)))
        .as("(5, 1, 3) and (4, 1)")
        .isEqualTo(Shape.of(5, 4, 3));
  }

  @Test
  @DisplayName("a scalar broadcasts to any shape")
  void scalar() {
    assertThat(Shape.broadcast(Shape.SCALAR, Shape.of(2, 3)))
        .as("() and (2, 3)")
        .isEqualTo(Shape.of(2, 3));
    assertThat(Shape.broadcast(Shape.of(4), Shape.SCALAR)).as("(4) and ()").isEqualTo(Shape.of(4));
    assertThat(Shape.broadcast(Shape.SCALAR, Shape.SCALAR)).as("() and ()").isEqualTo(Shape.SCALAR);
  }

  @Test
  @DisplayName("a size of 1 takes the other size, even if that is 0")
  void empty() {
    // PyTorch: torch.zeros(4, 0) + torch.zeros(4, 1) has the shape (4, 0).
    assertThat(Shape.broadcast(Shape.of(4, 0), Shape.of(4, 1)))
        .as("(4, 0) and (4, 1): 1 takes the size 0")
        .isEqualTo(Shape.of(4, 0));
    assertThat(Shape.broadcast(Shape.of(1), Shape.of(2, 0)))
        .as("(1) and (2, 0): 1 takes the size 0")
        .isEqualTo(Shape.of(2, 0));
  }

  @Test
  @DisplayName("sizes that differ are refused if neither is 1")
  void refused() {
    assertThatIllegalArgumentException()
        .as("(2, 3) and (2, 4): 3 and 4 on the last axis")
        .isThrownBy(() -> Shape.broadcast(Shape.of(2, 3), Shape.of(2, 4)))
        .withMessageContaining("sizes 3 and 4 on axis -1");
    assertThatIllegalArgumentException()
        .as("(2, 3) and (0, 3): 2 and 0 on the first axis")
        .isThrownBy(() -> Shape.broadcast(Shape.of(2, 3), Shape.of(0, 3)))
        .withMessageContaining("sizes 2 and 0 on axis -2");
  }

  @Test
  @DisplayName("shapes line up at the last axis: (2, 3) and (2) do not broadcast")
  void linesUpAtTheEnd() {
    assertThatIllegalArgumentException()
        .as("(2, 3) and (2): 3 and 2 on the last axis")
        .isThrownBy(() -> Shape.broadcast(Shape.of(2, 3), Shape.of(2)))
        .withMessageContaining("sizes 3 and 2 on axis -1");
    assertThat(Shape.broadcast(Shape.of(2, 3), Shape.of(2, 1)))
        .as("one number for each row needs the shape (2, 1)")
        .isEqualTo(Shape.of(2, 3));
  }

  @Test
  @DisplayName("a new axis in front has the stride 0: a row (3) expands to two equal rows")
  void newAxis() {
    Layout rows = Layout.contiguous(Shape.of(3)).expand(Shape.of(2, 3));
    assertThat(rows.strides())
        .as("strides of (3) in shape (2, 3): no step to the next row, 1 to the next column")
        .isEqualTo(new int[] {0, 1});
    assertThat(rows.index(1, 2)).as("1 * 0 + 2 * 1").isEqualTo(2);
  }

  @Test
  @DisplayName("an axis that grows from 1 has the stride 0 too: a column (2, 1) in shape (2, 3)")
  void grownAxis() {
    Layout columns = Layout.contiguous(Shape.of(2, 1)).expand(Shape.of(2, 3));
    assertThat(columns.strides())
        .as("strides of (2, 1) in shape (2, 3): 1 to the next row, no step to the next column")
        .isEqualTo(new int[] {1, 0});
    assertThat(Layout.of(Shape.of(3, 1), new int[] {5, 7}, 2).expand(Shape.of(2, 3, 4)))
        .as("the axis of size 3 keeps its stride 5, the layout its offset 2")
        .isEqualTo(Layout.of(Shape.of(2, 3, 4), new int[] {0, 5, 0}, 2));
  }

  @Test
  @DisplayName("the elements repeat: [[1], [2]] as (2, 3) is [[1, 1, 1], [2, 2, 2]]")
  void elements() {
    NdArray column = NdArray.of(Shape.of(2, 1), 1.0, 2.0).expand(Shape.of(2, 3));
    NdArray row = NdArray.of(Shape.of(1, 3), 3.0, 4.0, 5.0).expand(Shape.of(2, 3));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(column.get(i, j)).as("column %d, row %d of [[1], [2]]", j, i).isEqualTo(1 + i);
        assertThat(row.get(i, j)).as("row %d, column %d of [[3, 4, 5]]", i, j).isEqualTo(3 + j);
      }
    }
  }

  @Test
  @DisplayName("nothing is copied: a million elements can be one number")
  void oneNumber() {
    double[] number = {7};
    NdArray million = NdArray.of(Shape.SCALAR, number).expand(Shape.of(1000, 1000));
    assertThat(million.storage().length()).as("numbers in the storage").isEqualTo(1);
    number[0] = 8;
    assertThat(million.get(999, 999)).as("the one number, after it became 8").isEqualTo(8);
  }
}
