package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Arrays on another device")
class BackendTest {
  private final TwinBackend backend = TwinBackend.register();
  private final NdArray here = NdArray.of(Shape.of(2, 3), 1f, 2, 3, 4, 5, 6);
  private final NdArray there = here.to(TwinBackend.TWIN);

  @Test
  @DisplayName("go there and come back, as views too")
  void roundTrip() {
    assertThat(there.device()).isEqualTo(TwinBackend.TWIN);
    assertThat(there.to(TwinBackend.TWIN)).isSameAs(there);
    assertThat(there.toFloats()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(there.transpose(0, 1).toDoubles()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(here.transpose(0, 1).to(TwinBackend.TWIN).toLongs())
        .containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(there).hasToString("float32 (2, 3) on twin:0");
  }

  @Test
  @DisplayName("give and take single elements")
  void elements() {
    assertThat(there.get(1, 0)).isEqualTo(4);
    assertThat(there.getLong(1, 0)).isEqualTo(4);
    there.set(9, 0, 1);
    assertThat(there.toFloats()).containsExactly(1, 9, 3, 4, 5, 6);
    assertThat(here.get(0, 1)).as("the array that was copied").isEqualTo(2);
  }

  @Test
  @DisplayName("run every operation in their own backend")
  void operations() {
    assertThat(there.unary(UnaryOp.NEG).device()).isEqualTo(TwinBackend.TWIN);
    assertThat(there.binary(BinaryOp.ADD, there).toFloats()).containsExactly(2, 4, 6, 8, 10, 12);
    NdArray mask =
        there.compare(
            CompareOp.GT, NdArray.full(there.shape(), 3, DType.FLOAT32, TwinBackend.TWIN));
    assertThat(mask.toBooleans()).containsExactly(false, false, false, true, true, true);
    NdArray zeros = NdArray.zeros(there.shape(), DType.FLOAT32, TwinBackend.TWIN);
    assertThat(NdArray.where(mask, there, zeros).toFloats()).containsExactly(0, 0, 0, 4, 5, 6);
    assertThat(there.reduce(ReduceOp.SUM, new int[] {0}, false).toFloats())
        .containsExactly(5, 7, 9);
    assertThat(there.argReduce(true, 1, false).toLongs()).containsExactly(2, 2);
    assertThat(there.matmul(there.transpose(0, 1)).toFloats()).containsExactly(14, 32, 32, 77);
    NdArray index = NdArray.of(Shape.of(1, 3), 1L, 0, 1).to(TwinBackend.TWIN);
    assertThat(there.gather(0, index).toFloats()).containsExactly(4, 2, 6);
    assertThat(zeros.scatterAdd(0, index, there.slice(0, 0, 1, 1)).toFloats())
        .containsExactly(0, 2, 0, 1, 0, 3);
    assertThat(zeros.fill(1).addScaled(there, 2).toFloats()).containsExactly(3, 5, 7, 9, 11, 13);
    assertThat(zeros.copyFrom(here).toFloats()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(there.to(DType.INT64).copy().dtype()).isEqualTo(DType.INT64);
  }

  @Test
  @DisplayName("do not mix with arrays of the CPU")
  void mixed() {
    assertThatThrownBy(() -> here.binary(BinaryOp.ADD, there))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("add: devices cpu and twin:0 differ; move one array with to(...)");
    assertThatThrownBy(() -> here.matmul(there.transpose(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("matmul: devices cpu and twin:0 differ");
  }

  @Test
  @DisplayName("are released once, when their storage is closed")
  void release() {
    there.storage().close();
    there.storage().close();
    assertThat(backend.released()).isEqualTo(1);
  }
}
