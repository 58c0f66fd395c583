package gradus.vgpu.driver;

/** Ends a call of a function that the virtual GPU does not have. */
public final class Missing {
  private Missing() {}

  /** Returns what the rewritten class throws. */
  public static UnsupportedOperationException function(String name) {
    String text = name + " is not part of the virtual GPU; -Dgpu=cuda runs on a real one";
    Driver.report(text);
    return new UnsupportedOperationException(text);
  }
}
