package gradus.vgpu.driver;

import gradus.vgpu.Kernel;
import gradus.vgpu.KernelSource;
import gradus.vgpu.compiler.Signatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CUDA C text that a PTX text was made of: reports quote its lines and parameter names. */
final class KernelTexts {
  private static final Pattern FILE = Pattern.compile("(?m)^\\s*\\.file\\s+\\d+\\s+\"([^\"]*)\"");
  private static final int REMEMBERED = 64;

  /** What was compiled last, by its PTX. */
  private static final Map<String, KernelTexts> COMPILED =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KernelTexts> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final String file;
  private final String text;

  private KernelTexts(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Remembers what a PTX text was compiled from. */
  static void remember(String ptx, String name, String text) {
    String file = name;
    Matcher matcher = FILE.matcher(ptx);
    while (matcher.find()) {
      // Compilers put a folder before the name.
      if (matcher.group(1).equals(name) || matcher.group(1).endsWith("/" + name)) {
        file = matcher.group(1);
      }
    }
    synchronized (COMPILED) {
      COMPILED.put(ptx, new KernelTexts(file, text));
    }
  }

  /** Finds the text: as it was compiled in this process, or the file that the PTX names. */
  static KernelTexts of(String ptx) {
    synchronized (COMPILED) {
      KernelTexts known = COMPILED.get(ptx);
      if (known != null) {
        return known;
      }
    }
    Matcher matcher = FILE.matcher(ptx);
    if (matcher.find()) {
      try {
        Path path = Path.of(matcher.group(1));
        if (Files.isRegularFile(path)) {
          return new KernelTexts(matcher.group(1), Files.readString(path));
        }
      } catch (IOException | java.nio.file.InvalidPathException unreadable) {
        // The report does without the text.
      }
    }
    return new KernelTexts("", "");
  }

  /** Tells a kernel what the text says about it. */
  void describe(Kernel kernel) {
    List<String> names = Signatures.parameters(text, kernel.name());
    boolean isFitting = names.size() == kernel.parameters().size();
    kernel.setSource(new KernelSource(file, text.lines().toList(), isFitting ? names : List.of()));
  }
}
