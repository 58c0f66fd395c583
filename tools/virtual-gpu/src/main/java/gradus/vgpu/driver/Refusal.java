package gradus.vgpu.driver;

/** Ends a call with an error code and the reason for the report. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int result;

  Refusal(int result, String reason) {
    super(reason, null, false, false);
    this.result = result;
  }

  /** A parameter is wrong. */
  static Refusal invalid(String reason) {
    return new Refusal(jcuda.driver.CUresult.CUDA_ERROR_INVALID_VALUE, reason);
  }

  int result() {
    return result;
  }
}
