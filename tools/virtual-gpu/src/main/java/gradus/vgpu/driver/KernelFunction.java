package gradus.vgpu.driver;

import gradus.vgpu.Kernel;

/** A kernel as a program holds it, with the attributes that it set. */
final class KernelFunction {
  private final long handle = Handles.add(this);
  private final Kernel kernel;
  private final LoadedProgram program;
  private int maxDynamicShared;
  private int carveout = -1;

  KernelFunction(Kernel kernel, LoadedProgram program) {
    this.kernel = kernel;
    this.program = program;
    this.maxDynamicShared = Math.max(0, Limits.SHARED_PER_BLOCK - kernel.sharedBytes());
  }

  long handle() {
    return handle;
  }

  Kernel kernel() {
    return kernel;
  }

  LoadedProgram program() {
    return program;
  }

  int maxDynamicShared() {
    return maxDynamicShared;
  }

  void setMaxDynamicShared(int bytes) {
    maxDynamicShared = bytes;
  }

  int carveout() {
    return carveout;
  }

  void setCarveout(int percent) {
    carveout = percent;
  }
}
