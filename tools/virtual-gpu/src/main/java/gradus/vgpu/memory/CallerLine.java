package gradus.vgpu.memory;

/** Finds the line of the program that called the device. */
public final class CallerLine {
  private CallerLine() {}

  /** Returns the line such as {@code VectorAdd.java:29}; empty if nothing but the device called. */
  public static String find() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> isProgram(frame.getClassName()))
                    .findFirst()
                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                    .orElse(""));
  }

  private static boolean isProgram(String name) {
    boolean isDevice = name.startsWith("gradus.vgpu.") && !name.endsWith("Test");
    return !isDevice && !name.startsWith("jcuda.") && !name.startsWith("java.");
  }
}
