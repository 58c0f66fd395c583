package programs;

import static jcuda.driver.JCudaDriver.cuCtxCreate;
import static jcuda.driver.JCudaDriver.cuCtxDestroy;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuDeviceGet;
import static jcuda.driver.JCudaDriver.cuInit;
import static jcuda.driver.JCudaDriver.cuLaunchKernel;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemFree;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoH;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoD;
import static jcuda.driver.JCudaDriver.cuModuleGetFunction;
import static jcuda.driver.JCudaDriver.cuModuleLoadData;
import static jcuda.nvrtc.JNvrtc.nvrtcCompileProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcCreateProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcDestroyProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcGetPTX;

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

/** Adds two vectors with JCuda, as programs for hardware do; nothing here knows another device. */
public final class VectorAdd {
  private static final String SOURCE =
      """
      extern "C" __global__ void add(const float* a, const float* b, float* c, int n) {
        int i = blockIdx.x * blockDim.x + threadIdx.x;
        if (i < n) {
          c[i] = a[i] + b[i];
        }
      }
      """;

  private VectorAdd() {}

  /** Adds 1000 numbers and prints the greatest error. */
  public static void main(String[] arguments) {
    JCudaDriver.setExceptionsEnabled(true);
    JNvrtc.setExceptionsEnabled(true);
    cuInit(0);
    CUdevice device = new CUdevice();
    cuDeviceGet(device, 0);
    CUcontext context = new CUcontext();
    cuCtxCreate(context, 0, device);

    CUmodule module = new CUmodule();
    cuModuleLoadData(module, compile());
    CUfunction add = new CUfunction();
    cuModuleGetFunction(add, module, "add");

    int n = 1000;
    float[] a = new float[n];
    float[] b = new float[n];
    for (int i = 0; i < n; i++) {
      a[i] = i * 0.5f;
      b[i] = i * i;
    }
    CUdeviceptr deviceA = copy(a);
    CUdeviceptr deviceB = copy(b);
    CUdeviceptr deviceC = new CUdeviceptr();
    cuMemAlloc(deviceC, (long) n * Sizeof.FLOAT);

    Pointer parameters =
        Pointer.to(
            Pointer.to(deviceA),
            Pointer.to(deviceB),
            Pointer.to(deviceC),
            Pointer.to(new int[] {n}));
    cuLaunchKernel(add, (n + 255) / 256, 1, 1, 256, 1, 1, 0, null, parameters, null);
    cuCtxSynchronize();

    float[] c = new float[n];
    cuMemcpyDtoH(Pointer.to(c), deviceC, (long) n * Sizeof.FLOAT);
    cuMemFree(deviceA);
    cuMemFree(deviceB);
    cuMemFree(deviceC);
    cuCtxDestroy(context);

    float error = 0;
    for (int i = 0; i < n; i++) {
      error = Math.max(error, Math.abs(c[i] - (a[i] + b[i])));
    }
    System.out.println("greatest error " + error);
  }

  private static String compile() {
    nvrtcProgram program = new nvrtcProgram();
    nvrtcCreateProgram(program, SOURCE, "add.cu", 0, null, null);
    nvrtcCompileProgram(program, 0, null);
    String[] ptx = new String[1];
    nvrtcGetPTX(program, ptx);
    nvrtcDestroyProgram(program);
    return ptx[0];
  }

  private static CUdeviceptr copy(float[] values) {
    CUdeviceptr pointer = new CUdeviceptr();
    cuMemAlloc(pointer, (long) values.length * Sizeof.FLOAT);
    cuMemcpyHtoD(pointer, Pointer.to(values), (long) values.length * Sizeof.FLOAT);
    return pointer;
  }
}
