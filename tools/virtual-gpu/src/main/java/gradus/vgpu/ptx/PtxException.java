package gradus.vgpu.ptx;

/** Says that a PTX text is malformed or uses what this device does not have. */
public final class PtxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean isUnsupported;

  private PtxException(String message, boolean isUnsupported) {
    super(message);
    this.isUnsupported = isUnsupported;
  }

  /** The text breaks the rules of PTX. */
  public static PtxException malformed(int line, String reason) {
    return new PtxException("PTX line " + line + ": " + reason, false);
  }

  /** The text is right, but this device cannot execute it. */
  public static PtxException unsupported(String what, Location location) {
    String where = location.line() == 0 ? "" : ", line " + location.line();
    return new PtxException(what + " is not part of the virtual GPU" + where, true);
  }

  /** Returns whether the text may run on another device. */
  public boolean isUnsupported() {
    return isUnsupported;
  }
}
