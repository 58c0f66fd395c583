package gradus.vgpu.memory;

/** Numbers of things in sentences. */
public final class Amount {
  private Amount() {}

  /** Returns {@code 1 byte} or {@code 2 bytes}. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Returns the word that agrees with a number, {@code is} or {@code are}. */
  public static String agree(long count, String one, String several) {
    return count == 1 ? one : several;
  }
}
