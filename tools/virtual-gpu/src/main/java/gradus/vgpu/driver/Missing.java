package gradus.vgpu.driver;

/** Ends a call of a function that the virtual GPU does not have. */
public final class Missing {
  private Missing() {}

  /** Returns what the rewritten class throws. */
  public static UnsupportedOperationException function(String name) {
    String instead =
        name.startsWith("cuda")
            ? ", which has no runtime API: use the driver API, jcuda.driver.JCudaDriver"
            : "; without gradus-virtual-gpu on the class path a program runs on a real one";
    String text = name + " is not part of the virtual GPU" + instead;
    Driver.report(text);
    return new UnsupportedOperationException(text);
  }
}
