package gradus.vgpu.ptx;

import java.util.List;

/**
 * A whole PTX text.
 *
 * @param version such as {@code 8.5}
 * @param target such as {@code sm_70}
 * @param variables of the module, in GLOBAL, CONST and SHARED space
 * @param functions kernels and device functions; one that is only declared has an empty body
 */
public record Module(
    String version, String target, List<Variable> variables, List<Function> functions) {

  /** Returns a function by name; null if there is none with a body. */
  public Function function(String name) {
    for (Function function : functions) {
      if (function.name().equals(name) && !function.body().isEmpty()) {
        return function;
      }
    }
    return null;
  }
}
