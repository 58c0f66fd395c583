package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.2")
@DisplayName("2.2 Broadcasting: any shapes")
class BroadcastPropertyTest {
  private static Shape randomShape(Random random, int rank) {
    return Shape.of(random.ints(rank, 0, 4).toArray());
  }

  /** Returns a shape that expands to the given one: some axes dropped, some sizes made 1. */
  private static Shape narrowed(Random random, Shape shape) {
    int[] sizes = shape.sizes();
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = random.nextInt(3) == 0 ? 1 : sizes[axis];
    }
    int dropped = random.nextInt(sizes.length + 1);
    return Shape.of(Arrays.copyOfRange(sizes, random.nextBoolean() ? dropped : 0, sizes.length));
  }

  /** Returns sizes with as many 1s in front as a rank asks for. */
  private static int[] padded(Shape shape, int rank) {
    int[] sizes = new int[rank];
    Arrays.fill(sizes, 1);
    System.arraycopy(shape.sizes(), 0, sizes, rank - shape.rank(), shape.rank());
    return sizes;
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("with 1s put in front of the shorter shape, sizes agree or one of them is 1")
  void broadcast(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Shape whole = randomShape(random, random.nextInt(5));
      Shape a = narrowed(random, whole);
      Shape b =
          random.nextBoolean() ? narrowed(random, whole) : randomShape(random, random.nextInt(3));
      int rank = Math.max(a.rank(), b.rank());
      int[] m = padded(a, rank);
      int[] n = padded(b, rank);
      int[] expected = new int[rank];
      boolean fits = true;
      for (int axis = 0; axis < rank; axis++) {
        expected[axis] = m[axis] == 1 ? n[axis] : m[axis];
        fits &= m[axis] == n[axis] || m[axis] == 1 || n[axis] == 1;
      }
      if (fits) {
        assertThat(Shape.broadcast(a, b)).as("%s and %s", a, b).isEqualTo(Shape.of(expected));
        assertThat(Shape.broadcast(b, a)).as("%s and %s", b, a).isEqualTo(Shape.of(expected));
      } else {
        assertThatThrownBy(() -> Shape.broadcast(a, b))
            .as("%s and %s", a, b)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("broadcast: " + a + " and " + b);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("a position of an expanded layout is the old one, 0 wherever the old size was 1")
  void expand(long seed) {
    Random random = new Random(seed);
    Shape inner = Shape.of(random.ints(random.nextInt(4), 1, 4).toArray());
    Shape from = narrowed(random, inner);
    // One axis more than the old shape: expanding always has something to do.
    Shape to = inner.insert(0, random.nextInt(1, 4));
    int[] strides = random.ints(from.rank(), -9, 10).toArray();
    Layout layout = Layout.of(from, strides, random.nextInt(100));
    Layout expanded = layout.expand(to);
    assertThat(expanded.shape()).as("%s expanded", layout).isEqualTo(to);
    for (int[] position : Sample.positions(to)) {
      int[] old = new int[from.rank()];
      for (int axis = 0; axis < old.length; axis++) {
        old[axis] = from.size(axis) == 1 ? 0 : position[axis + to.rank() - from.rank()];
      }
      assertThat(expanded.index(position))
          .as("position %s of %s, expanded to %s", Shape.text(position), layout, to)
          .isEqualTo(layout.index(old));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("two arrays expand to the shape that they broadcast to")
  void together(long seed) {
    Random random = new Random(seed);
    Shape whole = randomShape(random, 1 + random.nextInt(4));
    Shape a = narrowed(random, whole);
    Shape b = narrowed(random, whole);
    Shape both = Shape.broadcast(a, b);
    assertThat(Layout.contiguous(a).expand(both).shape()).as("%s of %s", a, both).isEqualTo(both);
    assertThat(Layout.contiguous(b).expand(both).shape()).as("%s of %s", b, both).isEqualTo(both);
  }
}
