package gradus.vgpu;

import java.util.List;

/**
 * What the CUDA C text says that PTX does not.
 *
 * @param file the name that the PTX's line information uses
 * @param lines of the file, in order; may be empty
 * @param parameters the names of the kernel's parameters, in order; may be empty
 */
public record KernelSource(String file, List<String> lines, List<String> parameters) {
  /** Copies the lists. */
  public KernelSource {
    lines = List.copyOf(lines);
    parameters = List.copyOf(parameters);
  }

  /** Returns a line, counted from 1, without its indentation; empty if there is none. */
  public String line(int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1).strip();
  }
}
