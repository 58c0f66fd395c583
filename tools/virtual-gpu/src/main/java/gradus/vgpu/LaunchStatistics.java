package gradus.vgpu;

/**
 * What one launch did, counted by warps as the hardware would.
 *
 * @param blocks in the grid
 * @param threads in the grid
 * @param globalReads load instructions to global memory, one per warp
 * @param globalReadSectors 32-byte sectors that those loads touch
 * @param globalReadBytes bytes that the threads asked for
 * @param globalWrites store instructions to global memory, one per warp
 * @param globalWriteSectors 32-byte sectors that those stores touch
 * @param globalWriteBytes bytes that the threads stored
 * @param sharedReads load instructions to shared memory, one per warp
 * @param sharedWrites store instructions to shared memory, one per warp
 * @param sharedPasses passes through the 32 banks that those take, at least one each
 * @param atomics atomic operations, one per thread
 * @param barriers that blocks passed
 * @param branches conditional branches, one per warp
 * @param divergentBranches those that some threads of the warp took and others did not
 */
public record LaunchStatistics(
    long blocks,
    long threads,
    long globalReads,
    long globalReadSectors,
    long globalReadBytes,
    long globalWrites,
    long globalWriteSectors,
    long globalWriteBytes,
    long sharedReads,
    long sharedWrites,
    long sharedPasses,
    long atomics,
    long barriers,
    long branches,
    long divergentBranches) {

  /** Returns the passes that bank conflicts cost, those beyond one per access. */
  public long bankConflicts() {
    return sharedPasses - sharedReads - sharedWrites;
  }

  /** Returns which part of the sectors read was asked for, from 0 to 1; 1 if nothing was read. */
  public double readEfficiency() {
    return globalReadSectors == 0 ? 1 : Math.min(1, globalReadBytes / (32.0 * globalReadSectors));
  }

  /** Returns which part of the sectors written was asked for, from 0 to 1. */
  public double writeEfficiency() {
    return globalWriteSectors == 0
        ? 1
        : Math.min(1, globalWriteBytes / (32.0 * globalWriteSectors));
  }
}
