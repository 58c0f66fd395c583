package gradus.vgpu.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Device memory")
class DeviceMemoryTest {
  private final DeviceMemory memory = new DeviceMemory(1 << 20, true);

  @Test
  @DisplayName("a buffer has an aligned address of its own and says which line allocated it")
  void allocates() {
    Allocation a = memory.allocate(1000);
    Allocation b = memory.allocate(1);

    assertThat(a.address() % 256).isZero();
    assertThat(b.address()).isGreaterThanOrEqualTo(a.address() + 1000 + 256);
    assertThat(a.allocatedAt()).startsWith("DeviceMemoryTest.java:");
    assertThat(memory.used()).isEqualTo(1001);
    assertThat(memory.find(a.address() + 999)).isSameAs(a);
    assertThat(memory.find(a.address() + 1000)).isNull();
    assertThat(memory.nearest(a.address() + 1003)).isSameAs(a);
    assertThat(memory.nearest(b.address() - 1)).isSameAs(b);
  }

  @Test
  @DisplayName("more than there is cannot be allocated")
  void runsOut() {
    assertThat(memory.allocate(1L << 40)).isNull();
    assertThat(memory.allocate(1 << 20)).isNotNull();
    assertThat(memory.allocate(1)).isNull();
  }

  @Test
  @DisplayName("freeing tells a buffer from its inside, from one that is gone, and from nothing")
  void frees() {
    Allocation a = memory.allocate(64);

    assertThat(memory.free(a.address() + 4).outcome()).isEqualTo(Freed.Outcome.NOT_A_START);
    assertThat(memory.free(a.address()).outcome()).isEqualTo(Freed.Outcome.FREED);
    Freed again = memory.free(a.address());
    assertThat(again.outcome()).isEqualTo(Freed.Outcome.TWICE);
    assertThat(again.allocation().freedAt()).startsWith("DeviceMemoryTest.java:");
    assertThat(memory.free(12345).outcome()).isEqualTo(Freed.Outcome.UNKNOWN);
    assertThat(memory.used()).isZero();
    assertThat(memory.allocate(64).address()).isNotEqualTo(a.address());
  }

  @Test
  @DisplayName("what is not freed is a leak; a module's variable is none")
  void leaks() {
    Allocation a = memory.allocate(64);
    memory.allocate("table", 64, new byte[0]);

    assertThat(memory.leaks()).containsExactly(a);
  }

  @Test
  @DisplayName("the host's transfers keep account of what is initialized")
  void tracks() {
    Allocation a = memory.allocate(12);
    Allocation b = memory.allocate(12);
    memory.write(a.address() + 4, new byte[] {1, 2, 3, 4}, 0, 4);
    memory.copy(b.address(), a.address(), 12);

    assertThat(b.written()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0);
    memory.fill(b.address(), new byte[] {7}, 4);
    memory.fill(b.address() + 8, new byte[] {1, 2}, 2);
    memory.settle();
    assertThat(b.written()).isNull();
    assertThat(b.data()).containsExactly(7, 7, 7, 7, 1, 2, 3, 4, 1, 2, 1, 2);
    assertThat(a.written()).isNotNull();
  }

  @Test
  @DisplayName("a transfer beyond a buffer's end says so")
  void checksTransfers() {
    Allocation a = memory.allocate(12);

    assertThatThrownBy(() -> memory.write(a.address() + 8, new byte[8], 0, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write of 8 bytes")
        .hasMessageContaining("at byte 8 of a buffer of 12 bytes, allocated at DeviceMemoryTest");
  }

  @Test
  @DisplayName("an index is found by one test for sign, size and alignment")
  void indexes() {
    byte[] data = new byte[10];

    assertThat(Global.index(data, 1000, 1004, 4)).isEqualTo(4);
    assertThat(Global.index(data, 1000, 1008, 4)).isEqualTo(-1);
    assertThat(Global.index(data, 1000, 1008, 2)).isEqualTo(8);
    assertThat(Global.index(data, 1000, 1002, 4)).isEqualTo(-1);
    assertThat(Global.index(data, 1000, 996, 4)).isEqualTo(-1);
    assertThat(Global.index(data, 1000, 1000 + (1L << 32), 4)).isEqualTo(-1);
  }
}
