package gradus.vgpu.driver;

import static jcuda.nvrtc.JNvrtc.nvrtcAddNameExpression;
import static jcuda.nvrtc.JNvrtc.nvrtcCompileProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcCreateProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcDestroyProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcGetLoweredName;
import static jcuda.nvrtc.JNvrtc.nvrtcGetPTX;
import static jcuda.nvrtc.JNvrtc.nvrtcGetPTXSize;
import static jcuda.nvrtc.JNvrtc.nvrtcGetProgramLog;
import static org.assertj.core.api.Assertions.assertThat;

import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.nvrtc.nvrtcProgram;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NVRTC")
class ProgramsTest {
  private final Session session = Session.withContext();

  private static nvrtcProgram program(String text) {
    nvrtcProgram program = new nvrtcProgram();
    assertThat(nvrtcCreateProgram(program, text, "kernel.cu", 0, null, null)).isZero();
    return program;
  }

  @Test
  @DisplayName("errors: 6, a log with file and line, no PTX")
  void errors() {
    nvrtcProgram program = program("extern \"C\" __global__ void k(float* x) {\n  x[0] = y;\n}\n");
    assertThat(nvrtcCompileProgram(program, 0, null)).isEqualTo(6);
    String[] log = {null};
    assertThat(nvrtcGetProgramLog(program, log)).isZero();
    assertThat(log[0])
        .contains("kernel.cu(2): error: ")
        .contains("x[0] = y;")
        .contains("1 error detected in the compilation of \"kernel.cu\".");
    assertThat(session.printed()).as("printed for those who ignore codes").contains(log[0].strip());
    assertThat(nvrtcGetPTX(program, log)).isEqualTo(4);
  }

  @Test
  @DisplayName("an unknown option: 5")
  void option() {
    nvrtcProgram program = program("");
    assertThat(nvrtcCompileProgram(program, 1, new String[] {"--nonsense"})).isEqualTo(5);
  }

  @Test
  @DisplayName("macros and headers")
  void headers() {
    nvrtcProgram program = new nvrtcProgram();
    String text =
        "#include \"two.h\"\nextern \"C\" __global__ void k(float* x) { *x = TWO * THREE; }";
    String[] headers = {"#define TWO 2\n"};
    nvrtcCreateProgram(program, text, "k.cu", 1, headers, new String[] {"two.h"});
    assertThat(nvrtcCompileProgram(program, 2, new String[] {"-D", "THREE=3"}))
        .as(session::printed)
        .isZero();
    CUdeviceptr x = session.allocate(4);
    CUmodule module = new CUmodule();
    String[] ptx = {null};
    nvrtcGetPTX(program, ptx);
    JCudaDriver.cuModuleLoadData(module, ptx[0]);
    session.launch(session.kernel("k", module), 1, 1, Pointer.to(x));
    assertThat(session.read(x, 1)).containsExactly(6);
    long[] size = {0};
    nvrtcGetPTXSize(program, size);
    assertThat(size[0]).isEqualTo(ptx[0].length() + 1L);
  }

  @Test
  @DisplayName("a template's PTX name, and a run of it")
  void names() {
    nvrtcProgram program =
        program("template <typename T> __global__ void twice(T* x) { x[threadIdx.x] *= 2; }");
    assertThat(nvrtcAddNameExpression(program, "twice<float>")).isZero();
    assertThat(nvrtcAddNameExpression(program, "&twice<double>")).isZero();
    assertThat(nvrtcCompileProgram(program, 0, null)).as(session::printed).isZero();
    String[] name = {null};
    assertThat(nvrtcGetLoweredName(program, "twice<float>", name)).isZero();
    assertThat(name[0]).isEqualTo("_Z5twiceIfEvPT_");
    assertThat(nvrtcGetLoweredName(program, "twice<int>", name)).isEqualTo(10);
    assertThat(nvrtcAddNameExpression(program, "twice<int>")).isEqualTo(8);
    String[] ptx = {null};
    nvrtcGetPTX(program, ptx);
    CUmodule module = new CUmodule();
    assertThat(JCudaDriver.cuModuleLoadData(module, ptx[0])).isZero();
    CUdeviceptr x = session.copyOf(1, 2);
    session.launch(session.kernel("_Z5twiceIfEvPT_", module), 1, 2, Pointer.to(x));
    assertThat(session.read(x, 2)).containsExactly(2, 4);
  }

  @Test
  @DisplayName("a name that does not exist: 6, it is an error in the text")
  void wrongName() {
    nvrtcProgram program = program("__global__ void k() {}");
    nvrtcAddNameExpression(program, "other");
    assertThat(nvrtcCompileProgram(program, 0, null)).isEqualTo(6);
  }

  @Test
  @DisplayName("a destroyed program: 4")
  void destroyed() {
    nvrtcProgram program = program("");
    assertThat(nvrtcDestroyProgram(program)).isZero();
    assertThat(nvrtcCompileProgram(program, 0, null)).isEqualTo(4);
    assertThat(nvrtcDestroyProgram(program)).isEqualTo(4);
    assertThat(nvrtcCreateProgram(program, null, "k", 0, null, null)).isEqualTo(3);
  }
}
