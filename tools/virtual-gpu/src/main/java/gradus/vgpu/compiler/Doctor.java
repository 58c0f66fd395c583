package gradus.vgpu.compiler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what this machine has for CUDA: a driver, and compilers for CUDA C.
 *
 * <p>Everything works without either but for one compiler, so each lack comes with its remedy.
 */
public final class Doctor {
  private Doctor() {}

  /** Prints the report, a line for each finding. */
  public static void main(String[] args) {
    report().forEach(System.out::println);
  }

  /** Returns a line for the driver and one for each compiler. */
  public static List<String> report() {
    List<String> lines = new ArrayList<>();
    lines.add(
        driver()
            .map(found -> "✓ CUDA driver: " + found)
            .orElse("· CUDA driver: none, and none is needed: the virtual GPU runs the kernels"));
    CompilerChain chain = CompilerChain.standard();
    for (String line : chain.report()) {
      lines.add((line.contains(": missing") ? "· " : "✓ ") + line);
    }
    if (chain.inUse() == null || chain.inUse() instanceof PreparedPtx) {
      lines.add("✗ no compiler for new kernels: only those that come with their PTX can run");
    }
    return lines;
  }

  /** Returns the name of the first NVIDIA GPU and its driver's version. */
  private static Optional<String> driver() {
    try {
      ToolRun run =
          ToolRun.of(
              List.of("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader"),
              "");
      return run.status() == 0 ? run.output().lines().findFirst() : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
