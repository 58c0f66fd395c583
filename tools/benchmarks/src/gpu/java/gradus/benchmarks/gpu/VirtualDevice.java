package gradus.benchmarks.gpu;

import static jcuda.driver.JCudaDriver.cuCtxCreate;
import static jcuda.driver.JCudaDriver.cuCtxDestroy;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuDeviceGet;
import static jcuda.driver.JCudaDriver.cuDeviceGetName;
import static jcuda.driver.JCudaDriver.cuInit;
import static jcuda.driver.JCudaDriver.cuLaunchKernel;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoH;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoD;
import static jcuda.driver.JCudaDriver.cuModuleGetFunction;
import static jcuda.driver.JCudaDriver.cuModuleLoadData;
import static jcuda.nvrtc.JNvrtc.nvrtcCompileProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcCreateProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcDestroyProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcGetPTX;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jcuda.Pointer;
import jcuda.Sizeof;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.nvrtc.JNvrtc;
import jcuda.nvrtc.nvrtcProgram;

/** The virtual GPU with its usual checks, used by JCuda's functions as any program does. */
final class VirtualDevice implements Device {
  private record Launch(CUfunction function, Pointer parameters, CUdeviceptr output) {}

  private final Map<Task, Launch> launches = new EnumMap<>(Task.class);
  private final List<CUdeviceptr> buffers = new ArrayList<>();
  private final CUcontext context = new CUcontext();
  private final String source;
  private final String name;

  /** Compiles the kernels and copies their inputs. */
  VirtualDevice(String source) {
    this.source = source;
    JCudaDriver.setExceptionsEnabled(true);
    JNvrtc.setExceptionsEnabled(true);
    cuInit(0);
    CUdevice device = new CUdevice();
    cuDeviceGet(device, 0);
    cuCtxCreate(context, 0, device);
    byte[] text = new byte[256];
    cuDeviceGetName(text, text.length, device);
    name = new String(text).trim();
    CUmodule module = load(source);
    for (Task task : Task.values()) {
      launches.put(task, prepare(task, module));
    }
  }

  private static CUmodule load(String source) {
    nvrtcProgram program = new nvrtcProgram();
    nvrtcCreateProgram(program, source, "kernels.cu", 0, null, null);
    nvrtcCompileProgram(program, 0, null);
    String[] ptx = new String[1];
    nvrtcGetPTX(program, ptx);
    nvrtcDestroyProgram(program);
    CUmodule module = new CUmodule();
    cuModuleLoadData(module, ptx[0]);
    return module;
  }

  private Launch prepare(Task task, CUmodule module) {
    Pointer[] parameters = new Pointer[task.inputs() + 2];
    long bytes = (long) task.elements() * Sizeof.FLOAT;
    for (int i = 0; i < task.inputs(); i++) {
      CUdeviceptr input = allocate(bytes);
      cuMemcpyHtoD(input, Pointer.to(task.input(i)), bytes);
      parameters[i] = Pointer.to(input);
    }
    CUdeviceptr output = allocate((long) task.results() * Sizeof.FLOAT);
    int n = task == Task.MATMUL ? Task.SIDE : Task.LENGTH;
    parameters[task.inputs()] = Pointer.to(output);
    parameters[task.inputs() + 1] = Pointer.to(new int[] {n});
    return new Launch(function(module, task), Pointer.to(parameters), output);
  }

  private CUdeviceptr allocate(long bytes) {
    CUdeviceptr buffer = new CUdeviceptr();
    cuMemAlloc(buffer, bytes);
    buffers.add(buffer);
    return buffer;
  }

  private static CUfunction function(CUmodule module, Task task) {
    CUfunction function = new CUfunction();
    cuModuleGetFunction(function, module, task.kernel());
    return function;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double run(Task task) {
    Launch launch = launches.get(task);
    return time(
        () -> {
          if (task == Task.MATMUL) {
            multiply(launch.function(), launch.parameters(), Task.SIDE);
          } else {
            int blocks = Task.blocks(Task.LENGTH);
            cuLaunchKernel(
                launch.function(),
                blocks,
                1,
                1,
                Task.BLOCK,
                1,
                1,
                0,
                null,
                launch.parameters(),
                null);
            cuCtxSynchronize();
          }
        });
  }

  private static void multiply(CUfunction function, Pointer parameters, int side) {
    int tiles = side / Task.TILE;
    cuLaunchKernel(function, tiles, tiles, 1, Task.TILE, Task.TILE, 1, 0, null, parameters, null);
    cuCtxSynchronize();
  }

  /**
   * Compiles a text that was never compiled before, loads it and multiplies two matrices.
   *
   * @param number makes the text different from all others
   * @param side how many rows and columns the matrices have, at most {@link Task#SIDE}
   * @return the seconds that it took, the launch included
   */
  double firstLaunch(long number, int side) {
    String text = source + "\n__device__ long long number = " + number + "LL;\n";
    Launch matmul = launches.get(Task.MATMUL);
    Pointer[] parameters = {
      Pointer.to(buffers.get(0)),
      Pointer.to(buffers.get(1)),
      Pointer.to(matmul.output()),
      Pointer.to(new int[] {side})
    };
    return time(() -> multiply(function(load(text), Task.MATMUL), Pointer.to(parameters), side));
  }

  private static double time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) * 1e-9;
  }

  @Override
  public float[] result(Task task) {
    float[] values = new float[task.results()];
    CUdeviceptr output = launches.get(task).output();
    cuMemcpyDtoH(Pointer.to(values), output, (long) values.length * Sizeof.FLOAT);
    return values;
  }

  @Override
  public void close() {
    buffers.forEach(JCudaDriver::cuMemFree);
    cuCtxDestroy(context);
  }
}
