package gradus.vgpu.driver;

import gradus.vgpu.ptx.PtxException;
import jcuda.driver.CUresult;

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
    return new Refusal(CUresult.CUDA_ERROR_INVALID_VALUE, reason);
  }

  /** A PTX text is malformed, or uses what this device does not have. */
  static Refusal of(PtxException wrong, String reason) {
    return new Refusal(
        wrong.isUnsupported() ? CUresult.CUDA_ERROR_NOT_SUPPORTED : CUresult.CUDA_ERROR_INVALID_PTX,
        reason);
  }

  int result() {
    return result;
  }
}
