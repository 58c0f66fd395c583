package gradus.vgpu.driver;

import static jcuda.driver.JCudaDriver.cuLaunchKernel;
import static jcuda.driver.JCudaDriver.cuMemGetInfo;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoH;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoD;
import static jcuda.driver.JCudaDriver.cuModuleGetFunction;
import static jcuda.driver.JCudaDriver.cuModuleGetGlobal;
import static jcuda.driver.JCudaDriver.cuModuleLoad;
import static jcuda.driver.JCudaDriver.cuModuleLoadData;
import static jcuda.driver.JCudaDriver.cuModuleLoadDataEx;
import static jcuda.driver.JCudaDriver.cuModuleLoadDataJIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.JITOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("modules")
class ModulesTest {
  private static final String GLOBAL =
      "__constant__ float factors[2];\n"
          + "extern \"C\" __global__ void use(float* x) { *x = factors[0] + factors[1]; }\n";
  private static final String EMPTY =
      ".version 6.0\n.target sm_70\n.address_size 64\n.visible .entry k() { ret; }\n";

  private final Session session = Session.withContext();

  @Test
  @DisplayName("a kernel that is not there: 500")
  void missingKernel() {
    CUmodule module = session.load(GLOBAL);
    assertThat(cuModuleGetFunction(new CUfunction(), module, "other")).isEqualTo(500);
    assertThat(session.printed()).contains("extern \"C\"");
    assertThat(cuModuleGetGlobal(new CUdeviceptr(), null, module, "other")).isEqualTo(500);
    assertThat(cuModuleGetFunction(new CUfunction(), new CUmodule(), "use")).isEqualTo(400);
  }

  @Test
  @DisplayName("a kernel that does what this device cannot: 801, and which function it was")
  void unsupportedKernel() throws IOException {
    String ptx;
    try (InputStream in = getClass().getResourceAsStream("/kernels/clang/recursion.ptx")) {
      ptx = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    CUmodule module = new CUmodule();
    assertThat(cuModuleLoadData(module, ptx)).isZero();
    assertThat(cuModuleGetFunction(new CUfunction(), module, "recursive")).isEqualTo(801);
    assertThat(session.printed()).contains("is not part of the virtual GPU");
  }

  @Test
  @DisplayName("a __constant__ variable can be found and filled")
  void global() {
    CUmodule module = session.load(GLOBAL);
    CUdeviceptr factors = new CUdeviceptr();
    long[] bytes = {0};
    assertThat(cuModuleGetGlobal(factors, bytes, module, "factors")).isZero();
    assertThat(bytes[0]).isEqualTo(8);
    assertThat(cuMemcpyHtoD(factors, Pointer.to(new float[] {20, 22}), 8)).isZero();
    CUdeviceptr x = session.allocate(4);
    session.launch(session.kernel("use", module), 1, 1, Pointer.to(x));
    assertThat(session.read(x, 1)).containsExactly(42);
  }

  @Test
  @DisplayName("a table of functions: what does not use it works, what does: 801, with the line")
  void functionTable() {
    CUmodule module =
        session.load(
            "typedef float (*Function)(float);\n"
                + "__device__ float twice(float x) { return 2 * x; }\n"
                + "__device__ float big[100000];\n"
                + "__device__ Function functions[2] = {twice, twice};\n"
                + "extern \"C\" __global__ void direct(float* x) { *x = twice(*x); }\n"
                + "extern \"C\" __global__ void through(float* x, int i) {\n"
                + "  *x = functions[i](big[i]);\n"
                + "}\n"
                + "extern \"C\" __global__ void look(bool* x, int i) {\n"
                + "  *x = functions[i] == functions[0];\n"
                + "}\n");
    CUdeviceptr x = session.copyOf(21);
    session.launch(session.kernel("direct", module), 1, 1, Pointer.to(x));
    assertThat(session.read(x, 1)).containsExactly(42);
    assertThat(cuModuleGetFunction(new CUfunction(), module, "through")).isEqualTo(801);
    assertThat(session.printed()).contains("a call through a pointer", "line 7");
    assertThat(cuModuleGetFunction(new CUfunction(), module, "look")).isEqualTo(801);
    assertThat(session.printed()).contains("the address of functions", "line 10");
  }

  @Test
  @DisplayName("variables that do not fit into memory: 2, and nothing stays allocated")
  void tooLarge() {
    String large = EMPTY + ".visible .global .align 4 .b8 %s[200000000];\n";
    long[] before = {0};
    long[] after = {0};
    cuMemGetInfo(before, new long[1]);
    String both = String.format(large, "a") + ".visible .global .align 4 .b8 b[200000000];\n";
    assertThat(cuModuleLoadData(new CUmodule(), both)).isEqualTo(2);
    cuMemGetInfo(after, new long[1]);
    assertThat(after).isEqualTo(before);
    assertThat(session.printed()).contains("the variable b of 200000000 bytes");
    assertThat(cuModuleLoadData(new CUmodule(), String.format(large, "a"))).isZero();
  }

  @Test
  @DisplayName("malformed PTX: 218, with the line")
  void malformed() {
    String broken = EMPTY.replace("ret;", "add.u32 %r1;");
    assertThat(cuModuleLoadData(new CUmodule(), broken)).isEqualTo(218);
    assertThat(session.printed()).contains("PTX line 4");
    assertThat(cuModuleLoadData(new CUmodule(), "this is no PTX")).isEqualTo(218);
  }

  @Test
  @DisplayName("PTX for a newer device: 209; of a newer version: 222")
  void tooNew() {
    assertThat(cuModuleLoadData(new CUmodule(), EMPTY.replace("sm_70", "sm_120"))).isEqualTo(209);
    assertThat(cuModuleLoadData(new CUmodule(), EMPTY.replace("6.0", "9.5"))).isEqualTo(222);
    assertThat(cuModuleLoadData(new CUmodule(), EMPTY.replace("sm_70", "sm_90"))).isZero();
  }

  @Test
  @DisplayName("machine code: 209")
  void cubin() {
    byte[] elf = {0x7f, 'E', 'L', 'F', 0, 0};
    assertThat(cuModuleLoadData(new CUmodule(), elf)).isEqualTo(209);
    assertThat(session.printed()).contains("nvcc -ptx");
  }

  @Test
  @DisplayName("a file, and one that is not there: 301")
  void file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("k.ptx"), EMPTY);
    CUmodule module = new CUmodule();
    assertThat(cuModuleLoad(module, file.toString())).isZero();
    assertThat(session.launch(session.kernel("k", module), 2, 3)).isZero();
    assertThat(cuModuleLoad(module, folder.resolve("other.ptx").toString())).isEqualTo(301);
  }

  @Test
  @DisplayName("with options, the log has the reason")
  void options() {
    CUmodule module = new CUmodule();
    assertThat(cuModuleLoadDataEx(module, EMPTY, 0, null, null)).isZero();
    JITOptions options = new JITOptions();
    options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[200]);
    byte[] broken = EMPTY.replace("ret;", "ret").getBytes(StandardCharsets.US_ASCII);
    assertThat(cuModuleLoadDataJIT(module, Pointer.to(broken), options)).isEqualTo(218);
    assertThat(options.getString(CUjit_option.CU_JIT_ERROR_LOG_BUFFER)).contains("PTX line");
  }

  @Test
  @DisplayName("variables of extern \"C\" are there, though C++ takes that for a declaration")
  void declared() {
    String text =
        """
        extern "C" __device__ int count;
        extern "C" __constant__ float scale[2];
        extern __device__ long long sum;
        extern "C" __global__ void k() {
          extern __shared__ float part[];
          part[threadIdx.x] = scale[1];
          atomicAdd(&count, (int)part[threadIdx.x]);
          sum = 1;
        }
        """;
    CUmodule module = session.load(text);
    CUdeviceptr scale = new CUdeviceptr();
    assertThat(cuModuleGetGlobal(scale, null, module, "scale")).isZero();
    assertThat(cuMemcpyHtoD(scale, Pointer.to(new float[] {1, 3}), 8)).isZero();
    CUfunction kernel = session.kernel("k", module);
    assertThat(cuLaunchKernel(kernel, 1, 1, 1, 8, 1, 1, 32, null, null, null)).isZero();
    CUdeviceptr count = new CUdeviceptr();
    assertThat(cuModuleGetGlobal(count, null, module, "count")).isZero();
    int[] found = {0};
    assertThat(cuMemcpyDtoH(Pointer.to(found), count, 4)).isZero();
    assertThat(found[0]).isEqualTo(24);
  }
}
