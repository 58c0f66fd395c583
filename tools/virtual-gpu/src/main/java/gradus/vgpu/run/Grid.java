package gradus.vgpu.run;

/** The shape of a launch: its size in blocks, and a block's size in threads. */
public record Grid(int x, int y, int z, int sizeX, int sizeY, int sizeZ) {
  /** Returns the number of threads in a block. */
  public int threads() {
    return sizeX * sizeY * sizeZ;
  }

  /** Returns the number of blocks. */
  public long blocks() {
    return (long) x * y * z;
  }

  /** Returns a block's index in three dimensions. */
  public String blockName(long block) {
    return "(" + block % x + "," + block / x % y + "," + block / x / y + ")";
  }

  /** Returns a thread's index in three dimensions. */
  public String threadName(int thread) {
    return "(" + thread % sizeX + "," + thread / sizeX % sizeY + "," + thread / sizeX / sizeY + ")";
  }
}
