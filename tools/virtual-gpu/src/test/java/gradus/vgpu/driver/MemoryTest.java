package gradus.vgpu.driver;

import static jcuda.driver.JCudaDriver.cuCtxCreate;
import static jcuda.driver.JCudaDriver.cuCtxDestroy;
import static jcuda.driver.JCudaDriver.cuMemAdvise;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemAllocManaged;
import static jcuda.driver.JCudaDriver.cuMemFree;
import static jcuda.driver.JCudaDriver.cuMemFreeHost;
import static jcuda.driver.JCudaDriver.cuMemGetInfo;
import static jcuda.driver.JCudaDriver.cuMemHostAlloc;
import static jcuda.driver.JCudaDriver.cuMemHostGetDevicePointer;
import static jcuda.driver.JCudaDriver.cuMemPrefetchAsync;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoD;
import static jcuda.driver.JCudaDriver.cuMemsetD32;
import static org.assertj.core.api.Assertions.assertThat;

import jcuda.Pointer;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmemAttach_flags;
import jcuda.driver.CUmem_advise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("allocating and freeing")
class MemoryTest {
  private static final String DOUBLE =
      "extern \"C\" __global__ void twice(float* x) { x[threadIdx.x] *= 2; }";

  private final Session session = Session.withContext();

  @Test
  @DisplayName("2^40 bytes are out of memory: 2; so is a size without sense")
  void outOfMemory() {
    assertThat(cuMemAlloc(new CUdeviceptr(), 1L << 40)).isEqualTo(2);
    assertThat(cuMemAlloc(new CUdeviceptr(), -8)).isEqualTo(2);
    assertThat(session.printed()).contains("1099511627776 bytes");
  }

  @Test
  @DisplayName("0 bytes are invalid: 1")
  void zeroBytes() {
    assertThat(cuMemAlloc(new CUdeviceptr(), 0)).isEqualTo(1);
  }

  @Test
  @DisplayName("a double free returns 1 and tells where the first was")
  void doubleFree() {
    CUdeviceptr buffer = session.allocate(16);
    assertThat(cuMemFree(buffer)).isZero();
    assertThat(cuMemFree(buffer)).isEqualTo(1);
    assertThat(session.printed()).contains("double free").contains("MemoryTest.java:");
  }

  @Test
  @DisplayName("a buffer that went with its context was freed where the program destroyed that")
  void freedWithContext() {
    CUdeviceptr buffer = session.allocate(16);
    assertThat(cuCtxDestroy(session.context)).isZero();
    assertThat(cuCtxCreate(session.context, 0, new CUdevice())).isZero();
    assertThat(cuMemFree(buffer)).isEqualTo(1);
    assertThat(session.printed()).containsPattern("was freed at MemoryTest\\.java:\\d+");
  }

  @Test
  @DisplayName("hints on where managed memory should be are taken, and do nothing")
  void hints() {
    CUdeviceptr buffer = new CUdeviceptr();
    assertThat(cuMemAllocManaged(buffer, 400, CUmemAttach_flags.CU_MEM_ATTACH_GLOBAL)).isZero();
    assertThat(cuMemPrefetchAsync(buffer, 400, new CUdevice(), null)).isZero();
    int advice = CUmem_advise.CU_MEM_ADVISE_SET_READ_MOSTLY;
    assertThat(cuMemAdvise(buffer, 400, advice, new CUdevice())).isZero();
    assertThat(cuMemPrefetchAsync(buffer, 401, new CUdevice(), null)).isEqualTo(1);
    assertThat(session.printed()).contains("401 bytes");
    assertThat(cuMemFree(buffer)).isZero();
    assertThat(cuMemAdvise(buffer, 400, advice, new CUdevice())).isEqualTo(1);
  }

  @Test
  @DisplayName("an address inside a buffer, or wild, cannot be freed: 1; null can")
  void wildFree() {
    CUdeviceptr buffer = session.allocate(16);
    assertThat(cuMemFree(buffer.withByteOffset(8))).isEqualTo(1);
    assertThat(session.printed()).contains("at byte 8 of a buffer of 16 bytes");
    CUdeviceptr wild = new CUdeviceptr().withByteOffset(12345);
    assertThat(cuMemFree(wild)).isEqualTo(1);
    assertThat(cuMemFree(new CUdeviceptr())).isZero();
    assertThat(cuMemFree(buffer)).isZero();
  }

  @Test
  @DisplayName("what was not freed is reported when the context goes, with the line")
  void leaks() {
    session.allocate(4000);
    cuMemFree(session.allocate(8000));
    cuCtxDestroy(session.context);
    assertThat(session.printed())
        .contains("1 buffer was not freed")
        .contains("4000 bytes, allocated at MemoryTest.java:")
        .doesNotContain("8000 bytes");
    assertThat(Driver.leaks()).isEmpty();
  }

  @Test
  @DisplayName("a program that frees everything sees no report")
  void noLeaks() {
    cuMemFree(session.allocate(4000));
    cuCtxDestroy(session.context);
    assertThat(session.printed()).isEmpty();
  }

  @Test
  @DisplayName("cuMemGetInfo counts")
  void info() {
    long[] before = {0};
    long[] after = {0};
    long[] total = {0};
    cuMemGetInfo(before, total);
    session.allocate(1 << 20);
    cuMemGetInfo(after, total);
    assertThat(before[0] - after[0]).isEqualTo(1 << 20);
    assertThat(total[0]).isEqualTo(1L << 28);
  }

  @Test
  @DisplayName("a kernel writes into pinned host memory")
  void mapped() {
    Pointer host = new Pointer();
    assertThat(cuMemHostAlloc(host, 16, 2)).isZero();
    host.getByteBuffer(0, 16).asFloatBuffer().put(new float[] {1, 2, 3, 4});
    CUdeviceptr device = new CUdeviceptr();
    assertThat(cuMemHostGetDevicePointer(device, host, 0)).isZero();
    CUfunction twice = session.kernel("twice", DOUBLE);
    assertThat(session.launch(twice, 1, 4, Pointer.to(device))).isZero();
    float[] seen = new float[4];
    host.getByteBuffer(0, 16).asFloatBuffer().get(seen);
    assertThat(seen).containsExactly(2, 4, 6, 8);
    assertThat(cuMemFreeHost(host)).isZero();
    assertThat(host.getByteBuffer(0, 16)).isNull();
  }

  @Test
  @DisplayName("pinned memory is a source of copies")
  void pinnedCopy() {
    Pointer host = new Pointer();
    cuMemHostAlloc(host, 8, 0);
    host.getByteBuffer().asFloatBuffer().put(new float[] {5, 6});
    CUdeviceptr device = session.allocate(8);
    assertThat(cuMemcpyHtoD(device, host, 8)).isZero();
    assertThat(session.read(device, 2)).containsExactly(5, 6);
  }

  @Test
  @DisplayName("managed memory is seen by both sides")
  void managed() {
    CUdeviceptr shared = new CUdeviceptr();
    assertThat(cuMemAllocManaged(shared, 16, 1)).isZero();
    shared.getByteBuffer(0, 16).asFloatBuffer().put(3, 21);
    session.launch(session.kernel("twice", DOUBLE), 1, 4, Pointer.to(shared));
    assertThat(shared.getByteBuffer(0, 16).asFloatBuffer().get(3)).isEqualTo(42);
    assertThat(cuMemFree(shared)).isZero();
  }

  @Test
  @DisplayName("cuMemsetD32 wants an aligned address: 1")
  void memset() {
    CUdeviceptr buffer = session.allocate(16);
    assertThat(cuMemsetD32(buffer, Float.floatToIntBits(1.5f), 4)).isZero();
    assertThat(session.read(buffer, 4)).containsExactly(1.5f, 1.5f, 1.5f, 1.5f);
    assertThat(cuMemsetD32(buffer.withByteOffset(2), 0, 1)).isEqualTo(1);
    assertThat(cuMemsetD32(buffer, 0, 5)).isEqualTo(1);
  }
}
