package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("gather and scatterAdd")
class IndexingTest {
  private static final int SEEDS = 300;
  private final NdArray table = NdArray.of(Shape.of(3, 2), 1f, 2, 3, 4, 5, 6);

  private static NdArray index(Shape shape, long... values) {
    return NdArray.of(shape, values);
  }

  @Test
  @DisplayName("gather picks along the axis, the other position unchanged")
  void gather() {
    NdArray rows = table.gather(0, index(Shape.of(2, 2), 2, 0, 0, 0));
    assertThat(rows.toFloats()).containsExactly(5, 2, 1, 2);
    NdArray columns = table.gather(-1, index(Shape.of(3, 1), 1, 0, 1));
    assertThat(columns.shape()).isEqualTo(Shape.of(3, 1));
    assertThat(columns.toFloats()).containsExactly(2, 3, 6);
  }

  @Test
  @DisplayName("scatterAdd adds every term, also several to one place")
  void scatterAdd() {
    NdArray out = NdArray.zeros(Shape.of(3), DType.FLOAT32, Device.CPU);
    NdArray source = NdArray.of(Shape.of(4), 1f, 2, 3, 4);
    assertThat(out.scatterAdd(0, index(Shape.of(4), 2, 0, 2, 2), source)).isSameAs(out);
    assertThat(out.toFloats()).containsExactly(2, 0, 8);
    NdArray longs = NdArray.of(Shape.of(1), 1L << 60);
    longs.scatterAdd(0, index(Shape.of(2), 0, 0), NdArray.of(Shape.of(2), 1L, 2));
    assertThat(longs.toLongs()).containsExactly((1L << 60) + 3);
  }

  @Test
  @DisplayName("both agree with a loop over all positions, for any layouts")
  void property() {
    DType[] types = {DType.FLOAT64, DType.FLOAT32, DType.INT64, DType.BOOL};
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      Shape shape = sample.shape();
      if (shape.rank() == 0 || shape.numel() == 0) {
        continue;
      }
      int axis = sample.random().nextInt(shape.rank());
      Shape picked = shape.with(axis, sample.random().nextInt(4));
      int other = sample.random().nextInt(shape.rank());
      if (other != axis) {
        picked = picked.with(other, 1 + sample.random().nextInt(picked.size(other)));
      }
      NdArray index = sample.distinct(picked, DType.INT64);
      for (int[] position : Sample.positions(picked)) {
        index.set(sample.random().nextInt(shape.size(axis)), position);
      }
      DType dtype = types[seed % 4];
      NdArray x = sample.array(shape, dtype);
      NdArray gathered = x.gather(axis, index);
      for (int[] position : Sample.positions(picked)) {
        double expected = x.get(target(position, axis, index));
        assertThat(gathered.get(position)).as("seed %s", seed).isEqualTo(Double.valueOf(expected));
      }
      if (dtype != DType.BOOL) {
        checkScatter(sample, shape, axis, index, dtype);
      }
    }
  }

  private static void checkScatter(
      Sample sample, Shape shape, int axis, NdArray index, DType dtype) {
    NdArray out = sample.distinct(shape, dtype);
    NdArray source = sample.array(index.shape(), dtype);
    NdArray expected = out.copy();
    for (int[] position : Sample.positions(index.shape())) {
      int[] place = target(position, axis, index);
      expected.set(expected.get(place) + source.get(position), place);
    }
    out.scatterAdd(axis, index, source);
    assertThat(Sample.elements(out)).containsExactly(Sample.elements(expected));
  }

  private static int[] target(int[] position, int axis, NdArray index) {
    int[] place = position.clone();
    place[axis] = (int) index.getLong(position);
    return place;
  }

  @Test
  @DisplayName("both work through many blocks")
  void large() {
    int n = 5000;
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      order[i] = (i * 7L) % n;
    }
    NdArray index = index(Shape.of(n), order);
    NdArray values = index.to(DType.FLOAT64);
    NdArray gathered = values.gather(0, index);
    NdArray counts = NdArray.zeros(Shape.of(n), DType.FLOAT64, Device.CPU);
    counts.scatterAdd(0, index, NdArray.of(Shape.of(1), 1.0).expand(Shape.of(n)));
    for (int i = 0; i < n; i++) {
      assertThat(gathered.get(i)).isEqualTo((order[i] * 7) % n);
    }
    assertThat(counts.toDoubles()).containsOnly(1);
  }

  @Test
  @DisplayName("an index outside the axis is named")
  void outside() {
    assertThatThrownBy(() -> table.gather(1, index(Shape.of(1, 1), 5)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("gather: index 5 is outside 0..1 on axis 1 of shape (3, 2)");
    assertThatThrownBy(() -> table.gather(0, index(Shape.of(1, 1), -1)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("gather: index -1 is outside 0..2 on axis 0 of shape (3, 2)");
    NdArray source = NdArray.of(Shape.of(1, 1), 1f);
    long huge = (1L << 32) + 1;
    assertThatThrownBy(() -> table.scatterAdd(0, index(Shape.of(1, 1), huge), source))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("scatterAdd: index 4294967297 is outside 0..2 on axis 0 of shape (3, 2)");
    assertThat(table.toFloats()).containsExactly(1, 2, 3, 4, 5, 6);
    NdArray empty = NdArray.zeros(Shape.of(0), DType.FLOAT32, Device.CPU);
    assertThatThrownBy(() -> empty.gather(0, index(Shape.of(1), 0)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("gather: index 0 is outside the empty axis 0 of shape (0)");
    assertThat(empty.gather(0, index(Shape.of(0))).numel()).isZero();
  }

  @Test
  @DisplayName("shapes and types are checked")
  void errors() {
    assertThatThrownBy(() -> table.gather(0, index(Shape.of(2, 3), 0, 0, 0, 0, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "gather: index (2, 3) on axis 0 of shape (3, 2): expected as many axes, no other"
                + " longer");
    assertThatThrownBy(() -> table.gather(0, index(Shape.of(2), 0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table.gather(0, table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gather: the index is float32, but must be int64; convert it with to(...)");
    NdArray index = index(Shape.of(1, 2), 0, 0);
    assertThatThrownBy(() -> table.scatterAdd(0, index, table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scatterAdd: shapes (1, 2) and (3, 2) differ; expand one of the arrays");
    NdArray doubles = NdArray.of(Shape.of(1, 2), 1.0, 2);
    assertThatThrownBy(() -> table.scatterAdd(0, index, doubles))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scatterAdd: types float32 and float64 differ; convert one with to(...)");
    NdArray halves = table.to(DType.FLOAT16);
    assertThatThrownBy(() -> halves.gather(0, index))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gather: not defined for float16; convert with to(FLOAT32) first");
    NdArray flags = NdArray.of(Shape.of(1, 2), true, true);
    assertThatThrownBy(() -> flags.scatterAdd(0, index, flags))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scatterAdd: not defined for bool; convert with to(INT64) first");
    NdArray expanded = NdArray.of(Shape.of(1, 2), 1f, 2).expand(Shape.of(3, 2));
    assertThatThrownBy(() -> expanded.scatterAdd(0, index, expanded.slice(0, 0, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("share elements");
  }

  @Test
  @DisplayName("scatterAdd reads a source in the same storage before it adds")
  void sameStorage() {
    NdArray x = NdArray.of(Shape.of(3), 1f, 2, 3);
    x.scatterAdd(0, index(Shape.of(3), 1, 2, 0), x);
    assertThat(x.toFloats()).containsExactly(4, 3, 5);
    NdArray longs = NdArray.of(Shape.of(3), 1L, 2, 0);
    longs.scatterAdd(0, longs, longs);
    assertThat(longs.toLongs()).containsExactly(1, 3, 2);
  }
}
