package gradus.vgpu.driver;

/** The sizes of the device, those of compute capability 9.0 but for the number of processors. */
final class Limits {
  static final int MAJOR = 9;
  static final int MINOR = 0;
  static final int THREADS_PER_BLOCK = 1024;
  static final int BLOCK_X = 1024;
  static final int BLOCK_Y = 1024;
  static final int BLOCK_Z = 64;
  static final int GRID_X = Integer.MAX_VALUE;
  static final int GRID_Y = 65535;
  static final int GRID_Z = 65535;
  static final int WARP = 32;
  static final int SHARED_PER_BLOCK = 48 << 10;
  static final int SHARED_PER_BLOCK_OPT_IN = 227 << 10;
  static final int SHARED_PER_PROCESSOR = 228 << 10;
  static final int SHARED_RESERVED_PER_BLOCK = 1 << 10;
  static final int THREADS_PER_PROCESSOR = 2048;
  static final int BLOCKS_PER_PROCESSOR = 32;
  static final int REGISTERS = 65536;
  static final int CONSTANT_BYTES = 64 << 10;

  /** A fixed number: grids that are sized by it are the same on every machine. */
  static final int PROCESSORS = 8;

  private Limits() {}
}
