package gradus.vgpu.driver;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.vgpu.VirtualGpu;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jcuda.NativePointerObject;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.nvrtc.JNvrtc;
import jcuda.nvrtc.nvrtcProgram;

/** A fresh driver with a context, and short words for what every test does with it. */
final class Session {
  final CUcontext context = new CUcontext();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Session() {}

  /** A process in which {@code cuInit} was not called yet. */
  static Session fresh() {
    Session session = new Session();
    JCudaDriver.setExceptionsEnabled(false);
    JNvrtc.setExceptionsEnabled(false);
    PrintStream output = new PrintStream(session.printed, true, StandardCharsets.UTF_8);
    Driver.use(VirtualGpu.builder().memory(1L << 28).processors(1).output(output).build());
    return session;
  }

  static Session withContext() {
    Session session = fresh();
    assertThat(JCudaDriver.cuInit(0)).isZero();
    assertThat(JCudaDriver.cuCtxCreate(session.context, 0, new CUdevice())).isZero();
    return session;
  }

  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  CUdeviceptr allocate(long bytes) {
    CUdeviceptr pointer = new CUdeviceptr();
    assertThat(JCudaDriver.cuMemAlloc(pointer, bytes)).isZero();
    return pointer;
  }

  CUdeviceptr copyOf(float... values) {
    CUdeviceptr pointer = allocate(4L * values.length);
    assertThat(JCudaDriver.cuMemcpyHtoD(pointer, Pointer.to(values), 4L * values.length)).isZero();
    return pointer;
  }

  float[] read(CUdeviceptr pointer, int count) {
    float[] values = new float[count];
    assertThat(JCudaDriver.cuMemcpyDtoH(Pointer.to(values), pointer, 4L * count)).isZero();
    return values;
  }

  String compile(String text) {
    nvrtcProgram program = new nvrtcProgram();
    JNvrtc.nvrtcCreateProgram(program, text, "kernel.cu", 0, null, null);
    assertThat(JNvrtc.nvrtcCompileProgram(program, 0, null)).as(this::printed).isZero();
    String[] ptx = {null};
    assertThat(JNvrtc.nvrtcGetPTX(program, ptx)).isZero();
    return ptx[0];
  }

  CUmodule load(String text) {
    CUmodule module = new CUmodule();
    assertThat(JCudaDriver.cuModuleLoadData(module, compile(text))).as(this::printed).isZero();
    return module;
  }

  CUfunction kernel(String name, String text) {
    return kernel(name, load(text));
  }

  CUfunction kernel(String name, CUmodule module) {
    CUfunction function = new CUfunction();
    assertThat(JCudaDriver.cuModuleGetFunction(function, module, name)).isZero();
    return function;
  }

  int launch(CUfunction function, int blocks, int threads, NativePointerObject... parameters) {
    return JCudaDriver.cuLaunchKernel(
        function, blocks, 1, 1, threads, 1, 1, 0, null, Pointer.to(parameters), null);
  }

  static Pointer of(int value) {
    return Pointer.to(new int[] {value});
  }
}
