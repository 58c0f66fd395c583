package gradus.vgpu.compiler;

import java.util.List;
import java.util.Map;

/**
 * A CUDA C text and how to compile it.
 *
 * @param name of the file, such as {@code add.cu}; messages and line information use it
 * @param options as NVRTC takes them, such as {@code --gpu-architecture=compute_75}
 * @param headers what it may include, by name
 * @param expressions names of kernels and variables, such as {@code scale<float>}, whose PTX names
 *     are wanted
 */
public record Source(
    String name,
    String text,
    List<String> options,
    Map<String, String> headers,
    List<String> expressions) {

  /** Copies the lists. */
  public Source {
    options = List.copyOf(options);
    headers = Map.copyOf(headers);
    expressions = List.copyOf(expressions);
  }

  /** A text without options. */
  public static Source of(String name, String text) {
    return new Source(name, text, List.of(), Map.of(), List.of());
  }
}
