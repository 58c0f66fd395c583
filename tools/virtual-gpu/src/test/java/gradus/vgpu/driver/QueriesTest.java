package gradus.vgpu.driver;

import static jcuda.driver.JCudaDriver.cuCtxGetSharedMemConfig;
import static jcuda.driver.JCudaDriver.cuCtxSetSharedMemConfig;
import static jcuda.driver.JCudaDriver.cuDeviceCanAccessPeer;
import static jcuda.driver.JCudaDriver.cuDeviceGetAttribute;
import static jcuda.driver.JCudaDriver.cuDeviceGetName;
import static jcuda.driver.JCudaDriver.cuEventCreate;
import static jcuda.driver.JCudaDriver.cuEventDestroy;
import static jcuda.driver.JCudaDriver.cuEventElapsedTime;
import static jcuda.driver.JCudaDriver.cuEventRecord;
import static jcuda.driver.JCudaDriver.cuFuncGetAttribute;
import static jcuda.driver.JCudaDriver.cuFuncSetSharedMemConfig;
import static jcuda.driver.JCudaDriver.cuOccupancyMaxActiveBlocksPerMultiprocessor;
import static jcuda.driver.JCudaDriver.cuOccupancyMaxPotentialBlockSize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUevent;
import jcuda.driver.CUfunction;
import jcuda.driver.CUfunction_attribute;
import jcuda.driver.CUgraph;
import jcuda.driver.CUsharedconfig;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("questions to the device")
class QueriesTest {
  private static final String TILE =
      "extern \"C\" __global__ void tile(float* x) {\n"
          + "  __shared__ float t[1024];\n"
          + "  t[threadIdx.x] = x[threadIdx.x];\n"
          + "  __syncthreads();\n"
          + "  x[threadIdx.x] = t[1023 - threadIdx.x];\n"
          + "}\n";

  private final Session session = Session.withContext();

  @Test
  @DisplayName("name and attributes")
  void device() {
    byte[] name = new byte[64];
    assertThat(cuDeviceGetName(name, 64, new CUdevice())).isZero();
    assertThat(new String(name, StandardCharsets.US_ASCII)).startsWith("Gradus virtual GPU\0");
    int[] value = {0};
    assertThat(
            cuDeviceGetAttribute(
                value, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_WARP_SIZE, new CUdevice()))
        .isZero();
    assertThat(value[0]).isEqualTo(32);
    assertThat(cuDeviceGetAttribute(value, 9999, new CUdevice())).isEqualTo(1);
  }

  @Test
  @DisplayName("no device reaches another's memory, and shared memory has banks of 4 bytes")
  void onlyOne() {
    int[] value = {7};
    assertThat(cuDeviceCanAccessPeer(value, new CUdevice(), new CUdevice())).isZero();
    assertThat(value[0]).isZero();
    int eight = CUsharedconfig.CU_SHARED_MEM_CONFIG_EIGHT_BYTE_BANK_SIZE;
    assertThat(cuCtxSetSharedMemConfig(eight)).isZero();
    assertThat(cuFuncSetSharedMemConfig(session.kernel("tile", TILE), eight)).isZero();
    assertThat(cuCtxGetSharedMemConfig(value)).isZero();
    assertThat(value[0]).isEqualTo(CUsharedconfig.CU_SHARED_MEM_CONFIG_FOUR_BYTE_BANK_SIZE);
  }

  @Test
  @DisplayName("a kernel's shared memory, and how many blocks fit")
  void occupancy() {
    CUfunction tile = session.kernel("tile", TILE);
    int[] value = {0};
    cuFuncGetAttribute(value, CUfunction_attribute.CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES, tile);
    assertThat(value[0]).isEqualTo(4096);
    cuOccupancyMaxActiveBlocksPerMultiprocessor(value, tile, 1024, 0);
    assertThat(value[0]).as("2048 threads on a processor").isEqualTo(2);
    cuOccupancyMaxActiveBlocksPerMultiprocessor(value, tile, 32, 45056 - 1024);
    assertThat(value[0]).as("228 KB of shared memory, 48 KB a block").isEqualTo(4);
    int[] grid = {0};
    assertThat(cuOccupancyMaxPotentialBlockSize(grid, value, tile, null, 0, 256)).isZero();
    assertThat(value[0]).isEqualTo(256);
    assertThat(grid[0]).isEqualTo(8 * Limits.PROCESSORS);
  }

  @Test
  @DisplayName("events measure time; one that was not recorded: 400")
  void events() throws InterruptedException {
    CUevent start = new CUevent();
    CUevent end = new CUevent();
    cuEventCreate(start, 0);
    cuEventCreate(end, 0);
    float[] milliseconds = {0};
    assertThat(cuEventElapsedTime(milliseconds, start, end)).isEqualTo(400);
    cuEventRecord(start, null);
    Thread.sleep(20);
    cuEventRecord(end, null);
    assertThat(cuEventElapsedTime(milliseconds, start, end)).isZero();
    assertThat(milliseconds[0]).isBetween(19f, 2000f);
    assertThat(cuEventDestroy(end)).isZero();
    assertThat(cuEventDestroy(end)).isEqualTo(400);
  }

  @Test
  @DisplayName("a function that is not there says so")
  void missing() {
    assertThatThrownBy(() -> JCudaDriver.cuGraphCreate(new CUgraph(), 0))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("cuGraphCreate is not part of the virtual GPU")
        .hasMessageContaining("without gradus-virtual-gpu on the class path");
    assertThat(session.printed()).contains("cuGraphCreate");
  }
}
