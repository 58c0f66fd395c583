package gradus.vgpu.driver;

import static jcuda.driver.JCudaDriver.cuCtxCreate;
import static jcuda.driver.JCudaDriver.cuCtxDestroy;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemFree;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoH;
import static jcuda.driver.JCudaDriver.cuStreamAddCallback;
import static org.assertj.core.api.Assertions.assertThat;

import jcuda.Pointer;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("after a kernel's fault")
class StickyErrorTest {
  private static final String SET =
      "extern \"C\" __global__ void set(float* x, int n) {\n"
          + "  int i = blockIdx.x * blockDim.x + threadIdx.x;\n"
          + "  x[i] = i;\n"
          + "}\n";

  private final Session session = Session.withContext();
  private final CUdeviceptr x = session.allocate(40);
  private final CUfunction set = session.kernel("set", SET);

  private int fault() {
    return session.launch(set, 1, 32, Pointer.to(x), Session.of(10));
  }

  @Test
  @DisplayName("the launch returns success and the next call that waits returns 700")
  void launchSucceedsAndSynchroniseFails() {
    assertThat(fault()).isZero();
    assertThat(cuCtxSynchronize()).isEqualTo(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS);
  }

  @Test
  @DisplayName("a copy to the host waits too, and copies nothing")
  void copyFails() {
    fault();
    float[] host = {7};
    assertThat(cuMemcpyDtoH(Pointer.to(host), x, 4)).isEqualTo(700);
    assertThat(host[0]).isEqualTo(7);
  }

  @Test
  @DisplayName("what does not wait succeeds until somebody waited")
  void asynchronousCallsDoNotKnow() {
    fault();
    assertThat(cuMemAlloc(new CUdeviceptr(), 4)).isZero();
    assertThat(fault()).isZero();
    assertThat(cuCtxSynchronize()).isEqualTo(700);
    assertThat(fault()).isEqualTo(700);
  }

  @Test
  @DisplayName("everything returns the same error for ever")
  void contextIsDead() {
    fault();
    cuCtxSynchronize();
    assertThat(cuMemAlloc(new CUdeviceptr(), 4)).isEqualTo(700);
    assertThat(cuMemFree(x)).isEqualTo(700);
    assertThat(fault()).isEqualTo(700);
    assertThat(cuCtxSynchronize()).isEqualTo(700);
  }

  @Test
  @DisplayName("a stream's callback learns of it")
  void callback() {
    int[] seen = {-1, -1};
    cuStreamAddCallback(null, (stream, status, data) -> seen[0] = status, null, 0);
    fault();
    assertThat(cuStreamAddCallback(null, (stream, status, data) -> seen[1] = status, null, 0))
        .isZero();
    assertThat(seen).containsExactly(0, CUresult.CUDA_ERROR_ILLEGAL_ADDRESS);
    assertThat(cuCtxSynchronize()).isEqualTo(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS);
  }

  @Test
  @DisplayName("a new context works")
  void newContext() {
    fault();
    cuCtxSynchronize();
    assertThat(cuCtxDestroy(session.context)).isZero();
    assertThat(cuCtxCreate(session.context, 0, new CUdevice())).isZero();
    assertThat(session.read(session.copyOf(1, 2), 2)).containsExactly(1, 2);
  }

  @Test
  @DisplayName("the report names kernel, line, buffer and the line that allocated it")
  void report() {
    fault();
    assertThat(session.printed())
        .contains("kernel set, line 3")
        .contains("x[i] = i;")
        .contains("`x`")
        .contains("StickyErrorTest.java:");
  }

  @Test
  @DisplayName("buffers that could not be freed are no leaks")
  void noLeakReport() {
    fault();
    cuCtxSynchronize();
    cuCtxDestroy(session.context);
    assertThat(session.printed()).doesNotContain("not freed");
  }
}
