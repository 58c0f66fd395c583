package gradus.vgpu.driver;

import gradus.vgpu.Kernel;
import jcuda.driver.CUfunction;
import jcuda.driver.CUfunction_attribute;

/** The functions that ask about kernels and prepare them. */
public final class Functions {
  private Functions() {}

  /** {@code cuFuncGetAttribute}. */
  public static int cuFuncGetAttribute(int[] value, int attribute, CUfunction function) {
    return Call.inContext(
        "cuFuncGetAttribute",
        context -> {
          KernelFunction found = get(function);
          Kernel kernel = found.kernel();
          value[0] =
              switch (attribute) {
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK ->
                    kernel.maxThreads();
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES ->
                    kernel.sharedBytes();
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_CONST_SIZE_BYTES -> 0;
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_LOCAL_SIZE_BYTES -> kernel.localBytes();
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_NUM_REGS -> registers(kernel);
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_PTX_VERSION,
                    CUfunction_attribute.CU_FUNC_ATTRIBUTE_BINARY_VERSION ->
                    Limits.MAJOR * 10 + Limits.MINOR;
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_CACHE_MODE_CA -> 0;
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES ->
                    found.maxDynamicShared();
                case CUfunction_attribute.CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT ->
                    found.carveout();
                default -> throw Refusal.invalid("there is no attribute " + attribute);
              };
        });
  }

  /** {@code cuFuncSetAttribute}: more dynamic shared memory than 48 KB has to be asked for. */
  public static int cuFuncSetAttribute(CUfunction function, int attribute, int value) {
    return Call.inContext(
        "cuFuncSetAttribute",
        context -> {
          KernelFunction found = get(function);
          switch (attribute) {
            case CUfunction_attribute.CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES -> {
              int most = Limits.SHARED_PER_BLOCK_OPT_IN - found.kernel().sharedBytes();
              if (value < 0 || value > most) {
                throw Refusal.invalid(value + " bytes of shared memory: " + most + " are possible");
              }
              found.setMaxDynamicShared(value);
            }
            case CUfunction_attribute.CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT -> {
              if (value < -1 || value > 100) {
                throw Refusal.invalid(value + " is no percentage");
              }
              found.setCarveout(value);
            }
            default -> throw Refusal.invalid("attribute " + attribute + " cannot be set");
          }
        });
  }

  /** {@code cuFuncSetCacheConfig}: a hint that nothing here can follow. */
  public static int cuFuncSetCacheConfig(CUfunction function, int config) {
    return Call.inContext("cuFuncSetCacheConfig", context -> get(function));
  }

  /** {@code cuFuncSetSharedMemConfig}: a hint that nothing here can follow. */
  public static int cuFuncSetSharedMemConfig(CUfunction function, int config) {
    return Call.inContext("cuFuncSetSharedMemConfig", context -> get(function));
  }

  static KernelFunction get(CUfunction function) {
    return Handles.get(function, KernelFunction.class, "function");
  }

  /** PTX has many registers that live shortly; a real compiler ends with about this many. */
  static int registers(Kernel kernel) {
    return Math.min(255, Math.max(16, (kernel.registers() / 2 + 7) / 8 * 8));
  }
}
