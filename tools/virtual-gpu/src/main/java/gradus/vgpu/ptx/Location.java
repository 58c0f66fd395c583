package gradus.vgpu.ptx;

/**
 * Where in the source an instruction comes from, as {@code .loc} says.
 *
 * @param file the path, as {@code .file} gives it; empty if it does not
 * @param line counted from 1; 0 if unknown
 * @param column counted from 1; 0 if unknown
 * @param inlinedAt the call that was inlined; null if this is the kernel's own code
 */
public record Location(String file, int line, int column, Location inlinedAt) {
  /** Stands where nothing is known. */
  public static final Location UNKNOWN = new Location("", 0, 0, null);
}
