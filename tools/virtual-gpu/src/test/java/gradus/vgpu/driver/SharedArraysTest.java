package gradus.vgpu.driver;

import static org.assertj.core.api.Assertions.assertThat;

import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report of a fault in shared memory says what to do")
class SharedArraysTest {
  private final Session session = Session.withContext();

  private String report(String text) {
    CUdeviceptr x = session.allocate(4 * 64);
    JCudaDriver.cuMemsetD32(x, 0, 64);
    session.launch(session.kernel("k", text), 1, 64, Pointer.to(x));
    assertThat(JCudaDriver.cuCtxSynchronize()).isEqualTo(700);
    return session.printed();
  }

  @Test
  @DisplayName("where the launch gave none")
  void dynamic() {
    String text =
        """
        extern "C" __global__ void k(float* x) {
          extern __shared__ float part[];
          part[threadIdx.x] = x[threadIdx.x];
          __syncthreads();
          x[threadIdx.x] = part[63 - threadIdx.x];
        }
        """;
    assertThat(report(text))
        .contains("line 3:   part[threadIdx.x] = x[threadIdx.x];")
        .contains("out of bounds: element 0 of `part`, shared memory with 0 elements (0 bytes);")
        .contains("its size is what the launch gives as sharedMemBytes: here 0");
  }

  @Test
  @DisplayName("where counting begins with no value")
  void histogram() {
    String text =
        """
        extern "C" __global__ void k(int* x) {
          __shared__ int counts[4];
          atomicAdd(&counts[threadIdx.x % 4], 1);
          __syncthreads();
          x[threadIdx.x] = counts[threadIdx.x % 4];
        }
        """;
    assertThat(report(text))
        .contains("line 3:   atomicAdd(&counts[threadIdx.x % 4], 1);")
        .contains("shared memory is not 0 at first: write 0 to it, then __syncthreads()");
  }
}
