package gradus.vgpu.driver;

import static org.assertj.core.api.Assertions.assertThat;

import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report of a fault in an array of the thread")
class LocalArraysTest {
  private final Session session = Session.withContext();

  private String report(String body, int n) {
    String text =
        "extern \"C\" __global__ void k(const int* x, int* y, int n) {\n" + body + "\n}\n";
    CUdeviceptr x = session.allocate(4 * 64);
    JCudaDriver.cuMemsetD32(x, 1, 64);
    CUdeviceptr y = session.allocate(4 * 64);
    Pointer count = Pointer.to(new int[] {n});
    session.launch(session.kernel("k", text), 1, 1, Pointer.to(x), Pointer.to(y), count);
    assertThat(JCudaDriver.cuCtxSynchronize()).isEqualTo(700);
    return session.printed();
  }

  @Test
  @DisplayName("names it, the element and the size")
  void outOfBounds() {
    String body =
        """
          int values[16];
          for (int i = 0; i <= n; i++) {
            values[i] = x[i];
          }
          for (int i = 0; i < n; i++) {
            y[i] = values[(i * 7 + x[i]) % 16];
          }\
        """;
    assertThat(report(body, 16))
        .contains("line 4:   values[i] = x[i];")
        .contains("write of 4 bytes out of bounds: element 16 of the thread's local memory")
        .contains("with 16 elements (64 bytes),\n  where `values` is");
  }

  @Test
  @DisplayName("says nothing of which it is if a line uses two")
  void two() {
    String body =
        """
          int a[8];
          int b[8];
          a[x[0]] = 3;
          b[x[0] + 1] = 4;
          y[0] = a[x[1]] + b[x[2]];\
        """;
    assertThat(report(body, 8))
        .contains("read of 4 bytes that are not initialized")
        .contains("of the thread's local memory with 16 elements (64 bytes)")
        .doesNotContain("where `");
  }
}
