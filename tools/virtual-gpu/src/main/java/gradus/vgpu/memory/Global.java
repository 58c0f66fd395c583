package gradus.vgpu.memory;

/** Finds where in a buffer an address points. */
public final class Global {
  private Global() {}

  /**
   * Returns the index of an access in the buffer that was hit before, most often the same one; -1
   * if the access is not wholly in it or misaligned.
   *
   * @param base the buffer's address
   */
  public static int index(byte[] data, long base, long address, int bytes) {
    long offset = address - base;
    // One test that the offset is no less than 0, fits an int and is aligned.
    boolean isIndex = (offset & (Bytes.NO_INDEX | bytes - 1)) == 0;
    return isIndex && (int) offset <= data.length - bytes ? (int) offset : -1;
  }
}
