package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Shape")
class ShapeTest {
  private final Shape shape = Shape.of(2, 3, 4);

  @Test
  @DisplayName("knows rank, sizes and the number of elements; a scalar has one element")
  void sizes() {
    assertThat(shape.rank()).isEqualTo(3);
    assertThat(shape.numel()).isEqualTo(24);
    assertThat(shape.sizes()).containsExactly(2, 3, 4);
    assertThat(shape.size(0)).isEqualTo(2);
    assertThat(shape.size(-1)).isEqualTo(4);
    assertThat(Shape.SCALAR.rank()).isZero();
    assertThat(Shape.SCALAR.numel()).isEqualTo(1);
    assertThat(Shape.of(3, 0, 2).numel()).isZero();
  }

  @Test
  @DisplayName("is not changed through the arrays that went in or came out")
  void immutable() {
    int[] sizes = {2, 3};
    Shape made = Shape.of(sizes);
    sizes[0] = 9;
    made.sizes()[1] = 9;
    assertThat(made).isEqualTo(Shape.of(2, 3));
  }

  @Test
  @DisplayName("is equal to a shape of the same sizes, and to nothing else")
  void equality() {
    assertThat(Shape.of(2, 3)).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
    assertThat(Shape.of(2, 3)).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo("(2, 3)");
  }

  @Test
  @DisplayName("prints its sizes in parentheses")
  void prints() {
    assertThat(shape).hasToString("(2, 3, 4)");
    assertThat(Shape.of(5)).hasToString("(5)");
    assertThat(Shape.SCALAR).hasToString("()");
  }

  @Test
  @DisplayName("counts a negative axis from the end")
  void axis() {
    assertThat(shape.axis(0)).isZero();
    assertThat(shape.axis(-3)).isZero();
    assertThat(shape.axis(-1)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"3", "-4"})
  @DisplayName("names the valid axes where one does not exist")
  void noSuchAxis(int axis) {
    assertThatThrownBy(() -> shape.axis(axis))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("axis " + axis + " of shape (2, 3, 4): expected -3..2");
    assertThatThrownBy(() -> shape.size(axis)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shape.with(axis, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shape.without(axis)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("says that a scalar has no axes")
  void scalarHasNoAxes() {
    assertThatThrownBy(() -> Shape.SCALAR.size(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("axis 0 of shape (): a scalar has no axes");
  }

  @Test
  @DisplayName("changes, drops and inserts an axis in a new shape")
  void derives() {
    assertThat(shape.with(-1, 7)).isEqualTo(Shape.of(2, 3, 7));
    assertThat(shape.without(1)).isEqualTo(Shape.of(2, 4));
    assertThat(shape.insert(0, 1)).isEqualTo(Shape.of(1, 2, 3, 4));
    assertThat(shape.insert(3, 1)).isEqualTo(Shape.of(2, 3, 4, 1));
    assertThat(shape.insert(-1, 5)).isEqualTo(Shape.of(2, 3, 4, 5));
    assertThat(Shape.SCALAR.insert(-1, 5)).isEqualTo(Shape.of(5));
    assertThat(shape).isEqualTo(Shape.of(2, 3, 4));
  }

  @Test
  @DisplayName("names the valid places where an axis cannot be inserted")
  void noSuchPlace() {
    assertThatThrownBy(() -> shape.insert(4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("axis 4 of shape (2, 3, 4): expected -4..3");
  }

  @Test
  @DisplayName("refuses negative sizes, and more elements than an int can count")
  void invalid() {
    assertThatThrownBy(() -> Shape.of(2, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shape (2, -1): no size may be negative");
    assertThatThrownBy(() -> Shape.of(65536, 65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shape (65536, 65536): more than 2147483647 elements");
    assertThat(Shape.of(65536, 65536, 0).numel()).isZero();
    assertThat(Shape.of(Integer.MAX_VALUE, 1).numel()).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,3|2,3|2,3",
        "2,3|3|2,3",
        "3|2,3|2,3",
        "2,1|1,3|2,3",
        "|2,3|2,3",
        "2,3||2,3",
        "||",
        "4,0|4,1|4,0",
        "1|0|0",
        "5,1,3|4,1|5,4,3"
      })
  @DisplayName("broadcasts from the last axis, a missing axis or size 1 taking the other size")
  void broadcasts(String a, String b, String expected) {
    assertThat(Shape.broadcast(parse(a), parse(b))).isEqualTo(parse(expected));
  }

  private static Shape parse(String sizes) {
    if (sizes == null) {
      return Shape.SCALAR;
    }
    return Shape.of(
        java.util.Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray());
  }

  @Test
  @DisplayName("shows both shapes and the axis where they do not broadcast")
  void doNotBroadcast() {
    assertThatThrownBy(() -> Shape.broadcast(Shape.of(2, 3), Shape.of(2, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "broadcast: (2, 3) and (2, 4): sizes 3 and 4 on axis -1 differ and neither is 1");
    assertThatThrownBy(() -> Shape.broadcast(Shape.of(2, 3), Shape.of(0, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("axis -2");
  }
}
