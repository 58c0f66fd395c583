package gradus.vgpu.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What stands before every kernel that clang compiles: the declarations that NVRTC brings. */
final class Prelude {
  private static final String[] FILES = {
    "language", "vectors", "math", "intrinsics", "simd", "threads", "limits"
  };
  private static final String TEXT = read();

  private Prelude() {}

  /** Returns the text; its line marks say that it is no part of the program. */
  static String text() {
    return TEXT;
  }

  private static String read() {
    StringBuilder text = new StringBuilder();
    for (String file : FILES) {
      // 3 marks a system header: nothing in it is warned about.
      text.append("# 1 \"").append(file).append(".cuh\" 3\n").append(read(file)).append('\n');
    }
    return text.toString();
  }

  private static String read(String file) {
    try (InputStream in = Prelude.class.getResourceAsStream("prelude/" + file + ".cuh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
