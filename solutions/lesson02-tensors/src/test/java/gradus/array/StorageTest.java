package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Storage, devices and backends")
class StorageTest {
  private final float[] floats = {1, 2, 3};
  private final Storage storage = new Storage(DType.FLOAT32, Device.CPU, floats, 3);

  @Test
  @DisplayName("a storage wraps its buffer without copying")
  void wraps() {
    assertThat(storage.floats()).isSameAs(floats);
    assertThat(storage.buffer()).isSameAs(floats);
    assertThat(storage.length()).isEqualTo(3);
    assertThat(storage.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(storage.device()).isEqualTo(Device.CPU);
    assertThat(storage).hasToString("Storage(3 float32 on cpu, version 0)");
  }

  @Test
  @DisplayName("each type has its Java array")
  void typedBuffers() {
    assertThat(allocate(DType.FLOAT64).doubles()).hasSize(2);
    assertThat(allocate(DType.INT64).longs()).hasSize(2);
    assertThat(allocate(DType.BOOL).booleans()).hasSize(2);
    assertThat(allocate(DType.FLOAT16).halves()).hasSize(2);
    assertThat(allocate(DType.FLOAT32).floats()).hasSize(2);
  }

  private static Storage allocate(DType dtype) {
    return Backends.of(Device.CPU).allocate(dtype, 2);
  }

  @Test
  @DisplayName("a storage does not give its buffer as another type")
  void wrongType() {
    assertThatThrownBy(storage::doubles)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("storage of float32 on cpu: expected float64 on cpu; convert with to(...)");
  }

  @Test
  @DisplayName("a storage elsewhere has a buffer but no Java array")
  void elsewhere() {
    Storage remote = new Storage(DType.FLOAT32, new Device("tpu"), "handle", 3);
    assertThat(remote.buffer()).isEqualTo("handle");
    assertThatThrownBy(remote::floats)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("storage of float32 on tpu: expected float32 on cpu");
  }

  @Test
  @DisplayName("a buffer must be the array of the type, and long enough")
  void wrongBuffer() {
    assertThatThrownBy(() -> new Storage(DType.FLOAT32, Device.CPU, new double[3], 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("storage on cpu: expected a float[] of at least 3, but got double[]");
    assertThatThrownBy(() -> new Storage(DType.FLOAT32, Device.CPU, floats, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("storage on cpu: expected a float[] of at least 4, but got float[] of 3");
    assertThatThrownBy(() -> new Storage(DType.BOOL, Device.CPU, null, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("storage on cpu: expected a boolean[] of at least 0, but got null");
    assertThat(new Storage(DType.FLOAT32, Device.CPU, floats, 2).length()).isEqualTo(2);
  }

  @Test
  @DisplayName("the version counts the changes that are reported to it")
  void version() {
    assertThat(storage.version()).isZero();
    storage.bumpVersion();
    storage.bumpVersion();
    assertThat(storage.version()).isEqualTo(2);
  }

  @Test
  @DisplayName("a closed storage says so, and closing again does nothing")
  void close() {
    storage.close();
    storage.close();
    assertThat(storage.isClosed()).isTrue();
    assertThatThrownBy(storage::buffer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("storage of 3 float32 on cpu: it is closed");
    assertThatThrownBy(storage::floats).isInstanceOf(IllegalStateException.class);
    NdArray array = new NdArray(storage, Layout.contiguous(Shape.of(3)));
    assertThatThrownBy(() -> array.unary(UnaryOp.NEG)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> array.get(0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("storages are equal only to themselves")
  void identity() {
    assertThat(storage).isNotEqualTo(new Storage(DType.FLOAT32, Device.CPU, floats, 3));
  }

  @Test
  @DisplayName("a device is its name")
  void device() {
    assertThat(new Device("cpu")).isEqualTo(Device.CPU).hasToString("cpu");
    assertThatThrownBy(() -> new Device(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  @DisplayName("a device without a backend is an error that lists the others")
  void noBackend() {
    assertThat(Backends.of(Device.CPU)).isInstanceOf(CpuBackend.class);
    assertThatThrownBy(() -> Backends.of(new Device("abacus:0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no backend for device abacus:0, only for cpu")
        .hasMessageEndingWith("; see Backends.register");
  }
}
