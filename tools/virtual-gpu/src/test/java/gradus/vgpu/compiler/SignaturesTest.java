package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("parameter names")
class SignaturesTest {
  private static final String TEXT =
      """
      // __global__ void add(int wrong) {}
      __device__ float help(float h) { return h; }
      extern "C" __global__ void add(const float* __restrict__ a, float *b, float c[], int n) {}
      extern "C" __global__ void __launch_bounds__(256, 2) bounded(dim3 size, /* , */ int k = 3) {}
      template <typename T, int N>
      __global__ void scale(T* x, Pair<int, T> factors, T (&t)[N]) {}
      namespace deep { __global__ void inner(unsigned long long count) {} }
      __global__ void nothing() {}
      __global__ void unnamed(int*, float) {}
      """;

  @Test
  @DisplayName("of kernels with C names")
  void plain() {
    assertThat(Signatures.parameters(TEXT, "add")).containsExactly("a", "b", "c", "n");
    assertThat(Signatures.parameters(TEXT, "bounded")).containsExactly("size", "k");
    assertThat(Signatures.parameters(TEXT, "_Z7nothingv")).isEmpty();
  }

  @Test
  @DisplayName("of kernels with C++ names")
  void decorated() {
    assertThat(Signatures.parameters(TEXT, "_ZN4deep5innerEy")).containsExactly("count");
    assertThat(Signatures.parameters(TEXT, "_Z7unnamedPif")).as("a type is no name").isEmpty();
  }

  @Test
  @DisplayName("are not guessed: device functions and unknown names have none")
  void unknown() {
    assertThat(Signatures.parameters(TEXT, "help")).isEmpty();
    assertThat(Signatures.parameters("", "add")).isEmpty();
    assertThat(Signatures.parameters("__global__ void add(int a", "add")).containsExactly("a");
  }
}
