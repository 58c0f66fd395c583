package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("clang")
class UnrollTest {
  @Test
  @DisplayName("unrolls loops of known length, with a barrier in each round, as NVRTC does")
  void unrolls() {
    Compilation made =
        new Clang()
            .compile(
                Source.of(
                    "k.cu",
                    """
                    extern "C" __global__ void k(float* x) {
                      __shared__ float s[32];
                      s[threadIdx.x] = x[threadIdx.x];
                      for (int width = 16; width > 0; width /= 2) {
                        __syncthreads();
                        if (threadIdx.x < width) s[threadIdx.x] += s[threadIdx.x + width];
                      }
                      x[threadIdx.x] = s[threadIdx.x];
                    }
                    """));

    assertThat(made.isCompiled()).as(made.log()).isTrue();
    assertThat(made.ptx().split("bar\\.sync", -1)).hasSize(1 + 5);
  }
}
