package gradus.vgpu.driver;

import gradus.vgpu.Dim3;
import gradus.vgpu.Fault;
import gradus.vgpu.Kernel;
import gradus.vgpu.VirtualGpu;
import gradus.vgpu.ptx.PtxException;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;

/** The functions that launch kernels. */
public final class Launches {
  private Launches() {}

  /** {@code cuLaunchKernel}: returns success even if the kernel fails, as hardware does. */
  public static int cuLaunchKernel(
      CUfunction function,
      int gridX,
      int gridY,
      int gridZ,
      int blockX,
      int blockY,
      int blockZ,
      int sharedBytes,
      CUstream stream,
      Pointer parameters,
      Pointer extra) {
    return launch(
        "cuLaunchKernel",
        function,
        new int[] {gridX, gridY, gridZ, blockX, blockY, blockZ},
        sharedBytes,
        stream,
        parameters,
        extra);
  }

  private static int launch(
      String name,
      CUfunction function,
      int[] sizes,
      int sharedBytes,
      CUstream stream,
      Pointer parameters,
      Pointer extra) {
    return Call.inContext(
        name,
        context -> {
          KernelFunction target = Functions.get(function);
          Streams.check(stream);
          Kernel kernel = target.kernel();
          checkSizes(kernel, sizes);
          checkShared(target, sharedBytes);
          byte[] bytes = LaunchParameters.of(kernel, parameters, extra);
          // What stands behind a kernel that failed is not started.
          if (!context.isFaulty()) {
            run(context, kernel, sizes, sharedBytes, bytes);
          }
        });
  }

  private static void run(
      Context context, Kernel kernel, int[] sizes, int sharedBytes, byte[] parameters) {
    Dim3 grid = new Dim3(sizes[0], sizes[1], sizes[2]);
    Dim3 block = new Dim3(sizes[3], sizes[4], sizes[5]);
    try {
      VirtualGpu gpu = Driver.gpu();
      // The device runs one kernel at a time; threads of the program wait for each other.
      synchronized (gpu) {
        Fault fault = gpu.launch(kernel, grid, block, sharedBytes, parameters);
        if (fault != null) {
          context.fail(fault);
        }
      }
    } catch (PtxException unsupported) {
      throw Refusal.of(unsupported, "kernel " + kernel.name() + ": " + unsupported.getMessage());
    }
  }

  private static void checkSizes(Kernel kernel, int[] sizes) {
    int[] most = {
      Limits.GRID_X, Limits.GRID_Y, Limits.GRID_Z, Limits.BLOCK_X, Limits.BLOCK_Y, Limits.BLOCK_Z
    };
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] < 1 || sizes[i] > most[i]) {
        throw Refusal.invalid(
            (i < 3 ? "gridDim" : "blockDim")
                + "XYZ".charAt(i % 3)
                + " is "
                + sizes[i]
                + "; it must be from 1 to "
                + most[i]);
      }
    }
    long threads = (long) sizes[3] * sizes[4] * sizes[5];
    if (threads > Limits.THREADS_PER_BLOCK) {
      throw Refusal.invalid(
          "a block of "
              + threads
              + " threads; "
              + Limits.THREADS_PER_BLOCK
              + " are possible: use smaller blocks and more of them");
    }
    if (threads > kernel.maxThreads()) {
      throw Refusal.invalid(
          "a block of "
              + threads
              + " threads, but kernel "
              + kernel.name()
              + " has __launch_bounds__("
              + kernel.maxThreads()
              + ")");
    }
  }

  private static void checkShared(KernelFunction function, int dynamic) {
    int fixed = function.kernel().sharedBytes();
    if (dynamic < 0 || dynamic > function.maxDynamicShared()) {
      throw Refusal.invalid(
          dynamic
              + " bytes of dynamic shared memory beside "
              + fixed
              + " of the kernel's own; "
              + function.maxDynamicShared()
              + " are allowed (cuFuncSetAttribute with MAX_DYNAMIC_SHARED_SIZE_BYTES allows more)");
    }
    if (fixed > Limits.SHARED_PER_BLOCK_OPT_IN) {
      throw new Refusal(
          CUresult.CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES, fixed + " bytes of shared memory");
    }
  }

  /** {@code cuLaunchCooperativeKernel} would need all blocks at the same time. */
  public static int cuLaunchCooperativeKernel(
      CUfunction function,
      int gridX,
      int gridY,
      int gridZ,
      int blockX,
      int blockY,
      int blockZ,
      int sharedBytes,
      CUstream stream,
      Pointer parameters) {
    return Call.inContext(
        "cuLaunchCooperativeKernel",
        context -> {
          throw new Refusal(
              CUresult.CUDA_ERROR_NOT_SUPPORTED,
              "cooperative launches are not part of the virtual GPU: blocks run one after the"
                  + " other");
        });
  }
}
