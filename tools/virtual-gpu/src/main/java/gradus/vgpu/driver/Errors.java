package gradus.vgpu.driver;

import java.util.Map;
import jcuda.driver.CUresult;

/** The functions that turn an error code into words. */
public final class Errors {
  private static final Map<Integer, String> TEXTS =
      Map.ofEntries(
          Map.entry(CUresult.CUDA_SUCCESS, "no error"),
          Map.entry(CUresult.CUDA_ERROR_INVALID_VALUE, "invalid argument"),
          Map.entry(CUresult.CUDA_ERROR_OUT_OF_MEMORY, "out of memory"),
          Map.entry(CUresult.CUDA_ERROR_NOT_INITIALIZED, "initialization error"),
          Map.entry(CUresult.CUDA_ERROR_INVALID_DEVICE, "invalid device ordinal"),
          Map.entry(CUresult.CUDA_ERROR_INVALID_IMAGE, "device kernel image is invalid"),
          Map.entry(CUresult.CUDA_ERROR_INVALID_CONTEXT, "invalid device context"),
          Map.entry(
              CUresult.CUDA_ERROR_NO_BINARY_FOR_GPU,
              "no kernel image is available for execution on the device"),
          Map.entry(CUresult.CUDA_ERROR_INVALID_PTX, "a PTX JIT compilation failed"),
          Map.entry(
              CUresult.CUDA_ERROR_UNSUPPORTED_PTX_VERSION,
              "the provided PTX was compiled with an unsupported toolchain."),
          Map.entry(CUresult.CUDA_ERROR_FILE_NOT_FOUND, "file not found"),
          Map.entry(CUresult.CUDA_ERROR_INVALID_HANDLE, "invalid resource handle"),
          Map.entry(CUresult.CUDA_ERROR_NOT_FOUND, "named symbol not found"),
          Map.entry(CUresult.CUDA_ERROR_NOT_READY, "device not ready"),
          Map.entry(
              CUresult.CUDA_ERROR_ILLEGAL_ADDRESS, "an illegal memory access was encountered"),
          Map.entry(
              CUresult.CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES,
              "too many resources requested for launch"),
          Map.entry(CUresult.CUDA_ERROR_LAUNCH_TIMEOUT, "the launch timed out and was terminated"),
          Map.entry(CUresult.CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE, "primary context is active"),
          Map.entry(CUresult.CUDA_ERROR_CONTEXT_IS_DESTROYED, "context is destroyed"),
          Map.entry(CUresult.CUDA_ERROR_ASSERT, "device-side assert triggered"),
          Map.entry(CUresult.CUDA_ERROR_MISALIGNED_ADDRESS, "misaligned address"),
          Map.entry(CUresult.CUDA_ERROR_LAUNCH_FAILED, "unspecified launch failure"),
          Map.entry(CUresult.CUDA_ERROR_NOT_SUPPORTED, "operation not supported"),
          Map.entry(CUresult.CUDA_ERROR_UNKNOWN, "unknown error"));

  private Errors() {}

  /** {@code cuGetErrorName}: such as {@code CUDA_ERROR_INVALID_VALUE}. */
  public static int cuGetErrorName(int error, String[] name) {
    String known = CUresult.stringFor(error);
    boolean isKnown = known != null && known.startsWith("CUDA_");
    name[0] = isKnown ? known : null;
    return isKnown ? CUresult.CUDA_SUCCESS : CUresult.CUDA_ERROR_INVALID_VALUE;
  }

  /** {@code cuGetErrorString}: such as {@code invalid argument}. */
  public static int cuGetErrorString(int error, String[] text) {
    int result = cuGetErrorName(error, text);
    if (result == CUresult.CUDA_SUCCESS) {
      String words = text[0].replace("CUDA_ERROR_", "").replace('_', ' ');
      text[0] = TEXTS.getOrDefault(error, words.toLowerCase(java.util.Locale.ROOT));
    }
    return result;
  }

  /** JCuda's own log has nothing to say: there is no native code. */
  public static void setLogLevel(int level) {}
}
