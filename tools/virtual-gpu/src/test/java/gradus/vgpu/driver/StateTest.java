package gradus.vgpu.driver;

import static jcuda.driver.JCudaDriver.cuCtxCreate;
import static jcuda.driver.JCudaDriver.cuCtxDestroy;
import static jcuda.driver.JCudaDriver.cuCtxGetCurrent;
import static jcuda.driver.JCudaDriver.cuCtxPopCurrent;
import static jcuda.driver.JCudaDriver.cuCtxPushCurrent;
import static jcuda.driver.JCudaDriver.cuCtxSetCurrent;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuDeviceGet;
import static jcuda.driver.JCudaDriver.cuDeviceGetCount;
import static jcuda.driver.JCudaDriver.cuDevicePrimaryCtxRelease;
import static jcuda.driver.JCudaDriver.cuDevicePrimaryCtxRetain;
import static jcuda.driver.JCudaDriver.cuInit;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jcuda.CudaException;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("initialisation and contexts")
class StateTest {
  private final Session session = Session.fresh();

  @Test
  @DisplayName("before cuInit every call returns 3")
  void notInitialised() {
    assertThat(cuDeviceGetCount(new int[1])).isEqualTo(3);
    assertThat(cuMemAlloc(new CUdeviceptr(), 4)).isEqualTo(3);
    assertThat(session.printed()).contains("cuInit(0)");
  }

  @Test
  @DisplayName("cuInit takes no flags")
  void initFlags() {
    assertThat(cuInit(1)).isEqualTo(1);
    assertThat(cuDeviceGetCount(new int[1])).isEqualTo(3);
  }

  @Test
  @DisplayName("without a context calls return 201")
  void noContext() {
    cuInit(0);
    assertThat(cuMemAlloc(new CUdeviceptr(), 4)).isEqualTo(201);
    assertThat(cuCtxSynchronize()).isEqualTo(201);
    assertThat(cuCtxPopCurrent(new CUcontext())).isEqualTo(201);
  }

  @Test
  @DisplayName("a device other than 0 does not exist: 101")
  void noSuchDevice() {
    cuInit(0);
    assertThat(cuDeviceGet(new CUdevice(), 1)).isEqualTo(101);
    assertThat(cuDeviceGet(new CUdevice(), 0)).isZero();
  }

  @Test
  @DisplayName("a context belongs to the thread that made it, until another sets it")
  void threads() throws InterruptedException {
    Session with = Session.withContext();
    int[] results = new int[2];
    Thread other =
        new Thread(
            () -> {
              results[0] = cuMemAlloc(new CUdeviceptr(), 4);
              cuCtxSetCurrent(with.context);
              results[1] = cuMemAlloc(new CUdeviceptr(), 4);
            });
    other.start();
    other.join();
    assertThat(results).containsExactly(201, 0);
  }

  @Test
  @DisplayName("contexts form a stack")
  void stack() {
    cuInit(0);
    CUcontext first = new CUcontext();
    CUcontext second = new CUcontext();
    cuCtxCreate(first, 0, new CUdevice());
    cuCtxCreate(second, 0, new CUdevice());
    CUcontext current = new CUcontext();
    cuCtxGetCurrent(current);
    assertThat(current).isEqualTo(second);
    cuCtxPopCurrent(current);
    assertThat(current).isEqualTo(second);
    cuCtxGetCurrent(current);
    assertThat(current).isEqualTo(first);
    assertThat(cuCtxPushCurrent(second)).isZero();
    assertThat(cuCtxDestroy(second)).isZero();
    cuCtxGetCurrent(current);
    assertThat(current).isEqualTo(first);
    assertThat(cuCtxDestroy(second)).as("a context that is gone").isEqualTo(201);
  }

  @Test
  @DisplayName("the primary context lives until the last release")
  void primary() {
    cuInit(0);
    CUcontext first = new CUcontext();
    CUcontext second = new CUcontext();
    cuDevicePrimaryCtxRetain(first, new CUdevice());
    cuDevicePrimaryCtxRetain(second, new CUdevice());
    assertThat(first).isEqualTo(second);
    cuCtxSetCurrent(first);
    cuDevicePrimaryCtxRelease(new CUdevice());
    assertThat(cuMemAlloc(new CUdeviceptr(), 4)).isZero();
    cuDevicePrimaryCtxRelease(new CUdevice());
    assertThat(cuMemAlloc(new CUdeviceptr(), 4)).isEqualTo(709);
    assertThat(cuDevicePrimaryCtxRelease(new CUdevice())).isEqualTo(201);
  }

  @Test
  @DisplayName("with exceptions on, a code becomes JCuda's own exception")
  void exceptions() {
    JCudaDriver.setExceptionsEnabled(true);
    try {
      assertThatThrownBy(() -> cuMemAlloc(new CUdeviceptr(), 4))
          .isInstanceOf(CudaException.class)
          .hasMessageContaining("CUDA_ERROR_NOT_INITIALIZED");
    } finally {
      JCudaDriver.setExceptionsEnabled(false);
    }
  }

  @Test
  @DisplayName("codes have names and texts")
  void names() {
    String[] text = {null};
    assertThat(JCudaDriver.cuGetErrorName(700, text)).isZero();
    assertThat(text[0]).isEqualTo("CUDA_ERROR_ILLEGAL_ADDRESS");
    assertThat(JCudaDriver.cuGetErrorString(700, text)).isZero();
    assertThat(text[0]).isEqualTo("an illegal memory access was encountered");
    assertThat(JCudaDriver.cuGetErrorName(12345, text)).isEqualTo(1);
  }
}
