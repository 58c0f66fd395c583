package gradus.vgpu.driver;

import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuFuncSetAttribute;
import static jcuda.driver.JCudaDriver.cuLaunchKernel;
import static jcuda.driver.JCudaDriver.cuModuleUnload;
import static jcuda.driver.JCudaDriver.cuStreamCreate;
import static jcuda.driver.JCudaDriver.cuStreamDestroy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUfunction_attribute;
import jcuda.driver.CUmodule;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("launches")
class LaunchesTest {
  private static final String SCALE =
      "extern \"C\" __global__ void scale(float* x, double factor, int n) {\n"
          + "  int i = blockIdx.x * blockDim.x + threadIdx.x;\n"
          + "  if (i < n) x[i] *= factor;\n"
          + "}\n";

  private final Session session = Session.withContext();
  private final CUmodule module = session.load(SCALE);
  private final CUfunction scale = session.kernel("scale", module);
  private final CUdeviceptr x = session.copyOf(1, 2, 3);

  private static Pointer of(double value) {
    return Pointer.to(new double[] {value});
  }

  @Test
  @DisplayName("parameters of several sizes arrive")
  void works() {
    assertThat(session.launch(scale, 1, 32, Pointer.to(x), of(1.5), Session.of(3))).isZero();
    assertThat(cuCtxSynchronize()).isZero();
    assertThat(session.read(x, 3)).containsExactly(1.5f, 3, 4.5f);
  }

  @Test
  @DisplayName("the offset of a device pointer counts")
  void offset() {
    Pointer shifted = Pointer.to(x.withByteOffset(4));
    assertThat(session.launch(scale, 1, 32, shifted, of(2), Session.of(2))).isZero();
    assertThat(session.read(x, 3)).containsExactly(1, 4, 6);
  }

  @ParameterizedTest(name = "grid ({0},{1},{2}), block ({3},{4},{5})")
  @DisplayName("sizes that no device has: 1")
  @CsvSource({
    "1,1,1, 2048,1,1",
    "1,1,1, 32,33,1",
    "1,1,1, 1,1,65",
    "0,1,1, 32,1,1",
    "1,1,1, 0,1,1",
    "1,65536,1, 32,1,1",
    "1,1,65536, 32,1,1",
    "1,1,1, -1,1,1"
  })
  void sizes(int gx, int gy, int gz, int bx, int by, int bz) {
    Pointer parameters = Pointer.to(Pointer.to(x), of(2), Session.of(3));
    assertThat(cuLaunchKernel(scale, gx, gy, gz, bx, by, bz, 0, null, parameters, null))
        .isEqualTo(1);
    assertThat(cuCtxSynchronize()).as("the context lives").isZero();
    assertThat(session.read(x, 3)).containsExactly(1, 2, 3);
  }

  @Test
  @DisplayName("too many parameters, and too few: 1, with the names")
  void count() {
    assertThat(session.launch(scale, 1, 32, Pointer.to(x), of(2))).isEqualTo(1);
    assertThat(session.printed())
        .contains("scale(x, factor, n) has 3 parameters, but 2 are given")
        .contains("LaunchesTest.java:");
    assertThat(session.launch(scale, 1, 32, Pointer.to(x), of(2), Session.of(3), Session.of(4)))
        .isEqualTo(1);
    assertThat(cuLaunchKernel(scale, 1, 1, 1, 32, 1, 1, 0, null, null, null)).isEqualTo(1);
    assertThat(session.launch(scale, 1, 32, Pointer.to(x))).isEqualTo(1);
    assertThat(session.printed()).contains("has 3 parameters, but 1 is given");
  }

  @Test
  @DisplayName("a float for a double, and a double for an int: 1")
  void width() {
    Pointer small = Pointer.to(new float[] {2});
    assertThat(session.launch(scale, 1, 32, Pointer.to(x), small, Session.of(3))).isEqualTo(1);
    assertThat(session.printed()).contains("parameter 2 `factor`").contains("8 bytes");
    assertThat(session.launch(scale, 1, 32, Pointer.to(x), of(2), of(3))).isEqualTo(1);
    assertThat(session.printed()).contains("parameter 3 `n`");
    Pointer one = Pointer.to(new byte[1]);
    assertThat(session.launch(scale, 1, 32, Pointer.to(x), of(2), one)).isEqualTo(1);
    assertThat(session.printed()).contains("has 4 bytes, but 1 byte is given");
  }

  @Test
  @DisplayName("a device pointer without Pointer.to: 1")
  void bareDevicePointer() {
    assertThat(session.launch(scale, 1, 32, x, of(2), Session.of(3))).isEqualTo(1);
    assertThat(session.printed()).contains("Pointer.to(...)");
  }

  @Test
  @DisplayName("parameters may stand in one buffer")
  void extra() {
    ByteBuffer packed = ByteBuffer.allocateDirect(20).order(ByteOrder.nativeOrder());
    packed.putLong(0, Pointers.address(x)).putDouble(8, 3).putInt(16, 3);
    Pointer extra =
        Pointer.to(
            JCudaDriver.CU_LAUNCH_PARAM_BUFFER_POINTER,
            Pointer.to(packed),
            JCudaDriver.CU_LAUNCH_PARAM_BUFFER_SIZE,
            Pointer.to(new long[] {20}),
            JCudaDriver.CU_LAUNCH_PARAM_END);
    assertThat(cuLaunchKernel(scale, 1, 1, 1, 32, 1, 1, 0, null, null, extra)).isZero();
    assertThat(session.read(x, 3)).containsExactly(3, 6, 9);
  }

  @Test
  @DisplayName("a function that was never found, or whose module is gone: 400")
  void handles() {
    Pointer[] parameters = {Pointer.to(x), of(2), Session.of(3)};
    assertThat(session.launch(new CUfunction(), 1, 32, parameters)).isEqualTo(400);
    assertThat(cuModuleUnload(module)).isZero();
    assertThat(session.launch(scale, 1, 32, parameters)).isEqualTo(400);
    assertThat(cuModuleUnload(module)).isEqualTo(400);
  }

  @Test
  @DisplayName("a stream that was destroyed: 400")
  void stream() {
    CUstream stream = new CUstream();
    assertThat(cuStreamCreate(stream, 0)).isZero();
    Pointer parameters = Pointer.to(Pointer.to(x), of(2), Session.of(3));
    assertThat(cuLaunchKernel(scale, 1, 1, 1, 32, 1, 1, 0, stream, parameters, null)).isZero();
    assertThat(cuStreamDestroy(stream)).isZero();
    assertThat(cuLaunchKernel(scale, 1, 1, 1, 32, 1, 1, 0, stream, parameters, null))
        .isEqualTo(400);
  }

  @Test
  @DisplayName("more than 48 KB of shared memory has to be asked for: 1")
  void shared() {
    Pointer parameters = Pointer.to(Pointer.to(x), of(2), Session.of(3));
    int bytes = 64 << 10;
    assertThat(cuLaunchKernel(scale, 1, 1, 1, 32, 1, 1, bytes, null, parameters, null))
        .isEqualTo(1);
    int attribute = CUfunction_attribute.CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES;
    assertThat(cuFuncSetAttribute(scale, attribute, bytes)).isZero();
    assertThat(cuLaunchKernel(scale, 1, 1, 1, 32, 1, 1, bytes, null, parameters, null)).isZero();
    assertThat(cuFuncSetAttribute(scale, attribute, 300 << 10)).isEqualTo(1);
  }

  @Test
  @DisplayName("more threads than __launch_bounds__ allows: 1")
  void bounds() {
    CUfunction bounded =
        session.kernel("k", "extern \"C\" __global__ void __launch_bounds__(64) k() {}");
    assertThat(session.launch(bounded, 1, 64)).isZero();
    assertThat(session.launch(bounded, 1, 65)).isEqualTo(1);
    assertThat(session.printed()).contains("__launch_bounds__(64)");
  }
}
