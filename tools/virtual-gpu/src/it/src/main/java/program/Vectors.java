package program;

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
import static jcuda.driver.JCudaDriver.cuModuleUnload;
import static jcuda.nvrtc.JNvrtc.nvrtcCompileProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcCreateProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcDestroyProgram;
import static jcuda.nvrtc.JNvrtc.nvrtcGetPTX;
import static jcuda.nvrtc.JNvrtc.nvrtcGetProgramLog;

import java.util.Locale;
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

/** Adds two vectors and sums up the result, on the GPU. */
public final class Vectors {
  private static final int BLOCK = 256;
  private static final String SOURCE =
      """
      extern "C" __global__ void add(const float* a, const float* b, float* c, int n) {
        int i = blockIdx.x * blockDim.x + threadIdx.x;
        if (i < n) {
          c[i] = a[i] + b[i];
        }
      }

      extern "C" __global__ void sum(const float* x, float* sums, int n) {
        extern __shared__ float part[];
        int t = threadIdx.x;
        int i = blockIdx.x * blockDim.x + t;
        part[t] = i < n ? x[i] : 0.0f;
        __syncthreads();
        for (int width = blockDim.x / 2; width > 0; width /= 2) {
          if (t < width) {
            part[t] += part[t + width];
          }
          __syncthreads();
        }
        if (t == 0) {
          sums[blockIdx.x] = part[0];
        }
      }
      """;

  private Vectors() {}

  public static void main(String[] args) {
    JCudaDriver.setExceptionsEnabled(true);
    JNvrtc.setExceptionsEnabled(true);

    cuInit(0);
    CUdevice device = new CUdevice();
    cuDeviceGet(device, 0);
    CUcontext context = new CUcontext();
    cuCtxCreate(context, 0, device);

    nvrtcProgram program = new nvrtcProgram();
    nvrtcCreateProgram(program, SOURCE, "vectors.cu", 0, null, null);
    nvrtcCompileProgram(program, 0, null);
    String[] log = new String[1];
    nvrtcGetProgramLog(program, log);
    String[] ptx = new String[1];
    nvrtcGetPTX(program, ptx);
    nvrtcDestroyProgram(program);
    System.out.println("compiler's log: '" + log[0].trim() + "'");

    CUmodule module = new CUmodule();
    cuModuleLoadData(module, ptx[0]);
    CUfunction add = new CUfunction();
    cuModuleGetFunction(add, module, "add");
    CUfunction sum = new CUfunction();
    cuModuleGetFunction(sum, module, "sum");

    int n = 100_000;
    int blocks = (n + BLOCK - 1) / BLOCK;
    float[] hostA = new float[n];
    float[] hostB = new float[n];
    for (int i = 0; i < n; i++) {
      hostA[i] = i % 100;
      hostB[i] = 0.5f * (i % 7);
    }
    CUdeviceptr a = new CUdeviceptr();
    cuMemAlloc(a, (long) n * Sizeof.FLOAT);
    cuMemcpyHtoD(a, Pointer.to(hostA), (long) n * Sizeof.FLOAT);
    CUdeviceptr b = new CUdeviceptr();
    cuMemAlloc(b, (long) n * Sizeof.FLOAT);
    cuMemcpyHtoD(b, Pointer.to(hostB), (long) n * Sizeof.FLOAT);
    CUdeviceptr c = new CUdeviceptr();
    cuMemAlloc(c, (long) n * Sizeof.FLOAT);
    CUdeviceptr sums = new CUdeviceptr();
    cuMemAlloc(sums, (long) blocks * Sizeof.FLOAT);

    Pointer addParameters =
        Pointer.to(Pointer.to(a), Pointer.to(b), Pointer.to(c), Pointer.to(new int[] {n}));
    cuLaunchKernel(add, blocks, 1, 1, BLOCK, 1, 1, 0, null, addParameters, null);
    cuCtxSynchronize();
    Pointer sumParameters = Pointer.to(Pointer.to(c), Pointer.to(sums), Pointer.to(new int[] {n}));
    cuLaunchKernel(sum, blocks, 1, 1, BLOCK, 1, 1, BLOCK * Sizeof.FLOAT, null, sumParameters, null);
    cuCtxSynchronize();

    float[] hostC = new float[n];
    cuMemcpyDtoH(Pointer.to(hostC), c, (long) n * Sizeof.FLOAT);
    float[] hostSums = new float[blocks];
    cuMemcpyDtoH(Pointer.to(hostSums), sums, (long) blocks * Sizeof.FLOAT);
    cuMemFree(a);
    cuMemFree(b);
    cuMemFree(c);
    cuMemFree(sums);
    cuModuleUnload(module);
    cuCtxDestroy(context);

    int wrong = 0;
    for (int i = 0; i < n; i++) {
      if (hostC[i] != hostA[i] + hostB[i]) {
        wrong++;
      }
    }
    double total = 0;
    for (float each : hostSums) {
      total += each;
    }
    System.out.println("add: " + wrong + " of " + n + " elements are wrong");
    System.out.printf(Locale.ROOT, "sum: %.1f in %d blocks%n", total, blocks);
  }
}
