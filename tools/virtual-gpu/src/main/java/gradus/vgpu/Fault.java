package gradus.vgpu;

/**
 * What went wrong in a launch.
 *
 * @param result the driver's error code: 700 illegal address, 702 timeout, 710 assert, 716
 *     misaligned address, 719 launch failure
 * @param report the text about the first fault
 * @param count how many threads it happened to
 */
public record Fault(int result, String report, int count) {
  /** A load or store that leaves its buffer, or reads what was never written. */
  public static final int ILLEGAL_ADDRESS = 700;

  /** A loop that does not end. */
  public static final int TIMEOUT = 702;

  /** A failed {@code assert}. */
  public static final int ASSERT = 710;

  /** An address that is no multiple of the access's size. */
  public static final int MISALIGNED = 716;

  /** Anything else: a race, a divergent barrier, a trap. */
  public static final int LAUNCH_FAILED = 719;
}
