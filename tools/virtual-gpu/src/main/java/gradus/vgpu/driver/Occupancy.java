package gradus.vgpu.driver;

import gradus.vgpu.Kernel;
import jcuda.driver.CUfunction;
import jcuda.driver.CUoccupancyB2DSize;

/** The functions that say how many blocks run on one multiprocessor at a time. */
public final class Occupancy {
  private Occupancy() {}

  /** {@code cuOccupancyMaxActiveBlocksPerMultiprocessor}. */
  public static int cuOccupancyMaxActiveBlocksPerMultiprocessor(
      int[] blocks, CUfunction function, int threads, long dynamicShared) {
    return cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
        blocks, function, threads, dynamicShared, 0);
  }

  /** {@code cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags}. */
  public static int cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
      int[] blocks, CUfunction function, int threads, long dynamicShared, int flags) {
    return Call.inContext(
        "cuOccupancyMaxActiveBlocksPerMultiprocessor",
        context -> {
          if (threads < 1 || dynamicShared < 0) {
            throw Refusal.invalid(
                "a block of " + threads + " threads with " + dynamicShared + " bytes");
          }
          blocks[0] = active(Functions.get(function).kernel(), threads, dynamicShared);
        });
  }

  /** {@code cuOccupancyMaxPotentialBlockSize}: the block size that keeps most threads active. */
  public static int cuOccupancyMaxPotentialBlockSize(
      int[] minGrid,
      int[] block,
      CUfunction function,
      CUoccupancyB2DSize sharedOf,
      long dynamicShared,
      int limit) {
    return cuOccupancyMaxPotentialBlockSizeWithFlags(
        minGrid, block, function, sharedOf, dynamicShared, limit, 0);
  }

  /** {@code cuOccupancyMaxPotentialBlockSizeWithFlags}. */
  public static int cuOccupancyMaxPotentialBlockSizeWithFlags(
      int[] minGrid,
      int[] block,
      CUfunction function,
      CUoccupancyB2DSize sharedOf,
      long dynamicShared,
      int limit,
      int flags) {
    return Call.inContext(
        "cuOccupancyMaxPotentialBlockSize",
        context -> {
          Kernel kernel = Functions.get(function).kernel();
          int most = limit > 0 ? Math.min(limit, kernel.maxThreads()) : kernel.maxThreads();
          int best = 0;
          // From large to small: of equal ones the largest wins, as on hardware.
          for (int threads = most; threads > 0; threads = (threads - 1) / 32 * 32) {
            long shared = sharedOf == null ? dynamicShared : sharedOf.call(threads);
            int blocks = active(kernel, threads, shared);
            if (blocks * threads > best) {
              best = blocks * threads;
              block[0] = threads;
              minGrid[0] = blocks * Limits.PROCESSORS;
            }
          }
        });
  }

  private static int active(Kernel kernel, int threads, long dynamicShared) {
    if (threads > kernel.maxThreads()) {
      return 0;
    }
    int warps = (threads + Limits.WARP - 1) / Limits.WARP;
    int byThreads = Limits.THREADS_PER_PROCESSOR / (warps * Limits.WARP);
    int byRegisters = Limits.REGISTERS / (Functions.registers(kernel) * warps * Limits.WARP);
    long shared = kernel.sharedBytes() + dynamicShared + Limits.SHARED_RESERVED_PER_BLOCK;
    long byShared = Limits.SHARED_PER_PROCESSOR / shared;
    long least = Math.min(Math.min(byThreads, byRegisters), byShared);
    return (int) Math.min(least, Limits.BLOCKS_PER_PROCESSOR);
  }
}
