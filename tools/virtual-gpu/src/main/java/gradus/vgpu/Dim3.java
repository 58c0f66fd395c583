package gradus.vgpu;

/** The size of a grid in blocks, or of a block in threads. */
public record Dim3(int x, int y, int z) {
  /** Checks that every size is at least 1. */
  public Dim3 {
    if (x < 1 || y < 1 || z < 1) {
      throw new IllegalArgumentException(
          "a grid or block of (" + x + "," + y + "," + z + "): every size must be at least 1");
    }
  }

  /** Makes a size in one dimension. */
  public static Dim3 of(int x) {
    return new Dim3(x, 1, 1);
  }

  /** Makes a size in two dimensions. */
  public static Dim3 of(int x, int y) {
    return new Dim3(x, y, 1);
  }

  /** Returns the number of blocks or threads. */
  public long count() {
    return (long) x * y * z;
  }

  /** Returns the size as {@code (x,y,z)}. */
  @Override
  public String toString() {
    return "(" + x + "," + y + "," + z + ")";
  }
}
