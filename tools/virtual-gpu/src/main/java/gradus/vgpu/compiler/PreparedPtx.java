package gradus.vgpu.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** PTX that was compiled before and stands on the class path, by the hash of its source. */
public final class PreparedPtx implements Compiler {
  private static final String FOLDER = "/gradus/ptx/";

  @Override
  public String name() {
    return "prepared PTX";
  }

  /** Nothing is missing, but only known texts can be answered. */
  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  /** Returns where the PTX of a text belongs among the resources. */
  public static String resource(String text) {
    // Line ends depend on how the file was checked out.
    return FOLDER + Digest.of(List.of(text.replace("\r\n", "\n"))) + ".ptx";
  }

  @Override
  public Compilation compile(Source source) {
    try (InputStream in = PreparedPtx.class.getResourceAsStream(resource(source.text()))) {
      if (in == null || !source.expressions().isEmpty()) {
        return Compilation.failed(
            Compilation.Outcome.NO_COMPILER,
            source.name() + ": this text is none of those that are delivered compiled\n");
      }
      return Compilation.of(new String(in.readAllBytes(), StandardCharsets.UTF_8), "");
    } catch (IOException broken) {
      return Compilation.failed(Compilation.Outcome.NO_COMPILER, broken + "\n");
    }
  }
}
