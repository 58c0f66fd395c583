package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("NdArray: making, viewing, copying, converting, reading")
class NdArrayTest {
  private static final int SEEDS = 300;
  private final float[] six = {1, 2, 3, 4, 5, 6};
  private final NdArray array = NdArray.of(Shape.of(2, 3), six);

  @Test
  @DisplayName("takes a Java array without copying it")
  void takesArray() {
    assertThat(array.storage().floats()).isSameAs(six);
    six[5] = 60;
    assertThat(array.get(1, 2)).isEqualTo(60);
    assertThat(NdArray.of(Shape.of(2), 1.0, 2).dtype()).isEqualTo(DType.FLOAT64);
    assertThat(NdArray.of(Shape.of(2), 1L, 2).dtype()).isEqualTo(DType.INT64);
    assertThat(NdArray.of(Shape.of(2), true, false).dtype()).isEqualTo(DType.BOOL);
  }

  @Test
  @DisplayName("needs as many elements as the shape has, and a storage that holds them")
  void wrongCount() {
    assertThatThrownBy(() -> NdArray.of(Shape.of(2, 2), 1f, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("array: shape (2, 2) needs 4 elements, but got 2");
    Storage storage = array.storage();
    assertThatThrownBy(() -> new NdArray(storage, Layout.contiguous(Shape.of(7))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("array: (7) with strides (1) from 0 in a storage of 6 elements");
    Layout before = Layout.of(Shape.of(2), new int[] {-1}, 0);
    assertThatThrownBy(() -> array.view(before)).isInstanceOf(IllegalArgumentException.class);
    Layout nothing = Layout.of(Shape.of(0), new int[] {1}, 99);
    assertThat(array.view(nothing).numel()).isZero();
  }

  @Test
  @DisplayName("knows shape, type, device, and their sizes")
  void facts() {
    assertThat(array.shape()).isEqualTo(Shape.of(2, 3));
    assertThat(array.rank()).isEqualTo(2);
    assertThat(array.numel()).isEqualTo(6);
    assertThat(array.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(array.device()).isEqualTo(Device.CPU);
    assertThat(array.layout()).isEqualTo(Layout.contiguous(Shape.of(2, 3)));
    assertThat(array).hasToString("float32 (2, 3) on cpu");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("makes zeros and full arrays of every type")
  void full(DType dtype) {
    assertThat(NdArray.zeros(Shape.of(2, 2), dtype, Device.CPU).toDoubles()).containsOnly(0);
    NdArray ones = NdArray.full(Shape.of(2, 2), 1, dtype, Device.CPU);
    assertThat(ones.dtype()).isEqualTo(dtype);
    assertThat(ones.toDoubles()).hasSize(4).containsOnly(1);
    assertThat(NdArray.empty(Shape.of(0, 2), dtype, Device.CPU).toDoubles()).isEmpty();
  }

  @Test
  @DisplayName("views share the storage")
  void views() {
    NdArray column = array.transpose(0, 1).slice(0, 1, 3, 1).select(1, 0);
    assertThat(column.storage()).isSameAs(array.storage());
    column.set(20, 0);
    assertThat(array.toFloats()).containsExactly(1, 20, 3, 4, 5, 6);
    assertThat(array.permute(1, 0).shape()).isEqualTo(Shape.of(3, 2));
    assertThat(array.unsqueeze(1).shape()).isEqualTo(Shape.of(2, 1, 3));
    assertThat(array.unfold(1, 2, 1).toFloats()).containsExactly(1, 20, 20, 3, 4, 5, 5, 6);
    assertThat(array.select(0, 0).expand(Shape.of(2, 3)).toFloats())
        .containsExactly(1, 20, 3, 1, 20, 3);
    assertThat(array.expand(Shape.of(2, 3))).isSameAs(array);
  }

  @Test
  @DisplayName("reshapes to a view where it can, to a copy where it must")
  void reshape() {
    assertThat(array.reshape(Shape.of(3, 2)).storage()).isSameAs(array.storage());
    NdArray copied = array.transpose(0, 1).reshape(Shape.of(6));
    assertThat(copied.storage()).isNotSameAs(array.storage());
    assertThat(copied.toFloats()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThatThrownBy(() -> array.reshape(Shape.of(4)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("is its own contiguous array, but never its own copy")
  void copies() {
    assertThat(array.contiguous()).isSameAs(array);
    assertThat(array.copy().storage()).isNotSameAs(array.storage());
    NdArray transposed = array.transpose(0, 1).contiguous();
    assertThat(transposed.layout().isContiguous()).isTrue();
    assertThat(transposed.storage().floats()).containsExactly(1, 4, 2, 5, 3, 6);
  }

  @Test
  @DisplayName("copies any layout to any other, converting every type to every other")
  void copyProperty() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType from = DType.values()[sample.random().nextInt(5)];
      DType to = DType.values()[sample.random().nextInt(5)];
      NdArray x = sample.array(from);
      NdArray z = sample.distinct(x.shape(), to);
      double[] expected = Sample.elements(x);
      for (int i = 0; i < expected.length; i++) {
        expected[i] = convert(expected[i], to);
      }
      assertThat(z.copyFrom(x)).isSameAs(z);
      assertThat(Sample.elements(z)).as("seed %s: %s to %s", seed, x, to).containsExactly(expected);
      assertThat(x.to(to).toDoubles()).as("seed %s: to", seed).containsExactly(expected);
    }
  }

  private static double convert(double value, DType to) {
    switch (to) {
      case BOOL:
        return value != 0 ? 1 : 0;
      case INT64:
        return (long) value;
      case FLOAT16:
        return Float16.toFloat(Float16.of((float) value));
      default:
        return (float) value;
    }
  }

  @Test
  @DisplayName("copies large arrays of any layout, in blocks and by threads")
  void copyLarge() {
    NdArray x = range(750, 700);
    NdArray transposed = x.transpose(0, 1).copy();
    NdArray sliced = NdArray.zeros(Shape.of(700, 1500), DType.FLOAT32, Device.CPU);
    NdArray target = sliced.slice(1, 1, 1500, 2).copyFrom(x.transpose(0, 1));
    NdArray doubles = x.transpose(0, 1).to(DType.FLOAT64);
    for (int i = 0; i < 700; i += 7) {
      for (int j = 0; j < 750; j += 11) {
        double expected = j * 700 + i;
        assertThat(transposed.get(i, j)).isEqualTo(expected);
        assertThat(target.get(i, j)).isEqualTo(expected);
        assertThat(doubles.get(i, j)).isEqualTo(expected);
      }
    }
    assertThat(sliced.slice(1, 0, 1500, 2).reduce(ReduceOp.MAX, new int[0], false).item()).isZero();
  }

  private static NdArray range(int rows, int columns) {
    float[] elements = new float[rows * columns];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = i;
    }
    return NdArray.of(Shape.of(rows, columns), elements);
  }

  @Test
  @DisplayName("copies within one storage as if through a copy")
  void copyOverlapping() {
    NdArray line = NdArray.of(Shape.of(6), 1f, 2, 3, 4, 5, 6);
    line.slice(0, 1, 6, 1).copyFrom(line.slice(0, 0, 5, 1));
    assertThat(line.toFloats()).containsExactly(1, 1, 2, 3, 4, 5);
    NdArray square = NdArray.of(Shape.of(2, 2), 1f, 2, 3, 4);
    square.copyFrom(square.transpose(0, 1));
    assertThat(square.toFloats()).containsExactly(1, 3, 2, 4);
  }

  @Test
  @DisplayName("copies only equal shapes, and not to where elements are shared")
  void cannotCopy() {
    assertThatThrownBy(() -> array.copyFrom(array.transpose(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("copyFrom: shapes (2, 3) and (3, 2) differ; expand one of the arrays");
    NdArray expanded = NdArray.of(Shape.of(1), 1f).expand(Shape.of(3));
    assertThatThrownBy(() -> expanded.fill(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fill: positions of the (3) output share elements; write to a copy()");
    assertThatThrownBy(() -> expanded.copyFrom(expanded))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("converts: integers are truncated, all but 0 is true, halves are rounded")
  void converts() {
    NdArray x = NdArray.of(Shape.of(6), 2.9, -2.9, 0.0, -0.0, 1e-300, 70000);
    assertThat(x.to(DType.INT64).toLongs()).containsExactly(2, -2, 0, 0, 0, 70000);
    assertThat(x.to(DType.BOOL).toBooleans()).containsExactly(true, true, false, false, true, true);
    assertThat(x.to(DType.FLOAT16).toDoubles())
        .containsExactly(2.900390625, -2.900390625, 0, -0.0, 0, Double.POSITIVE_INFINITY);
    assertThat(x.to(DType.FLOAT32).toDoubles()[0]).isEqualTo(2.9f);
    assertThat(x.to(DType.FLOAT64)).isSameAs(x);
    NdArray nan = NdArray.of(Shape.of(1), Double.NaN);
    assertThat(nan.toBooleans()).containsExactly(true);
    assertThat(nan.to(DType.FLOAT16).item()).isNaN();
  }

  @Test
  @DisplayName("keeps large integers exact, and rounds them to float only once")
  void largeIntegers() {
    long large = (1L << 62) + 1;
    NdArray x = NdArray.of(Shape.of(2), large, (1L << 53) + 1);
    assertThat(x.copy().toLongs()).containsExactly(large, (1L << 53) + 1);
    assertThat(x.getLong(0)).isEqualTo(large);
    assertThat(x.view(x.layout().slice(0, 0, 2, 1)).toLongs()[1]).isEqualTo((1L << 53) + 1);
    long nearTie = (1L << 60) + (1L << 36) + 1;
    NdArray y = NdArray.of(Shape.of(1), nearTie);
    assertThat(y.to(DType.FLOAT32).item()).isEqualTo((float) nearTie);
  }

  @Test
  @DisplayName("reads and writes single elements of every type")
  void elements() {
    assertThat(array.get(0, 1)).isEqualTo(2);
    array.set(2.5, 0, 1);
    assertThat(array.get(0, 1)).isEqualTo(2.5);
    assertThat(array.getLong(0, 1)).isEqualTo(2);
    NdArray flags = NdArray.of(Shape.of(2), true, false);
    flags.set(3, 1);
    assertThat(flags.get(1)).isEqualTo(1);
    NdArray halves = NdArray.full(Shape.of(2), 0.1, DType.FLOAT16, Device.CPU);
    assertThat(halves.get(1)).isEqualTo(0.0999755859375);
    assertThat(NdArray.of(Shape.SCALAR, 4.0).get()).isEqualTo(4);
    assertThatThrownBy(() -> array.get(2, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("position: index 2 is outside 0..1 on axis 0 of shape (2, 3)");
    assertThatThrownBy(() -> array.set(1, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  @DisplayName("gives its only element, if there is just one")
  void item() {
    assertThat(array.slice(0, 1, 2, 1).slice(1, 1, 2, 1).item()).isEqualTo(5);
    assertThat(NdArray.of(Shape.SCALAR, 3L).item()).isEqualTo(3);
    assertThatThrownBy(array::item)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item: shape (2, 3) has 6 elements, not 1");
  }

  @Test
  @DisplayName("gives its elements in order, as any Java array")
  void toJava() {
    NdArray transposed = array.transpose(0, 1);
    assertThat(transposed.toDoubles()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(transposed.toFloats()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(transposed.toLongs()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(transposed.toBooleans()).containsOnly(true);
    assertThat(array.toFloats()).as("never the array itself").isNotSameAs(six);
  }

  @Test
  @DisplayName("fills views, and nothing around them")
  void fill() {
    assertThat(array.slice(1, 0, 3, 2).fill(0).toFloats()).containsOnly(0);
    assertThat(array.toFloats()).containsExactly(0, 2, 0, 0, 5, 0);
    NdArray large = NdArray.of(Shape.of(1), (double) (1L << 52)).to(DType.INT64).fill(1L << 53);
    assertThat(large.toLongs()).containsExactly(1L << 53);
  }
}
