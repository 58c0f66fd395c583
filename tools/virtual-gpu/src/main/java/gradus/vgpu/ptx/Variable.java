package gradus.vgpu.ptx;

import java.util.List;

/**
 * A variable in memory, or a parameter.
 *
 * @param space GLOBAL, CONST, SHARED, LOCAL or PARAM
 * @param type of one element
 * @param bytes the size of the whole; 0 for {@code extern .shared x[]}, which a launch sizes
 * @param alignment in bytes
 * @param initial the first bytes; what is not given is 0
 * @param pointers addresses of other variables that are to be put in at load time
 * @param isExtern whether it is only declared here
 */
public record Variable(
    String name,
    Space space,
    Type type,
    long bytes,
    int alignment,
    byte[] initial,
    List<Pointer> pointers,
    boolean isExtern) {

  /** An address in an initial value: of a symbol plus a number of bytes, to be put at an offset. */
  public record Pointer(int at, String symbol, long addend) {}
}
