package gradus.vgpu.compiler;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Keeps PTX on disk, by the hash of all that it depends on. */
public final class PtxCache {
  private final Path folder;

  /** Makes a cache in a folder, which need not exist. */
  public PtxCache(Path folder) {
    this.folder = folder;
  }

  /** Returns what the compiler makes of a text, from the disk if it was made before. */
  public Compilation get(Compiler compiler, Source source) {
    if (!source.options().stream().allMatch(PtxCache::isSelfContained)) {
      return compiler.compile(source);
    }
    Path file = folder.resolve(key(compiler, source) + ".ptx");
    Compilation known = read(file);
    if (known != null) {
      return known;
    }
    Compilation made = compiler.compile(source);
    if (made.isCompiled()) {
      write(file, made);
    }
    return made;
  }

  /** A text that includes files from elsewhere depends on more than is hashed. */
  private static boolean isSelfContained(String option) {
    return !option.startsWith("-I") && !option.startsWith("--include-path");
  }

  private static String key(Compiler compiler, Source source) {
    List<String> parts = new ArrayList<>(List.of(compiler.name(), source.name(), source.text()));
    parts.addAll(source.options());
    parts.add("headers");
    new TreeMap<>(source.headers()).forEach((name, text) -> parts.addAll(List.of(name, text)));
    parts.add("expressions");
    parts.addAll(source.expressions());
    return Digest.of(parts);
  }

  /** The PTX with log and names as properties; null if it is not there or cannot be read. */
  private static Compilation read(Path file) {
    try {
      Properties kept = new Properties();
      kept.load(new StringReader(Files.readString(file)));
      Map<String, String> names = new HashMap<>();
      for (String key : kept.stringPropertyNames()) {
        if (key.startsWith("name ")) {
          names.put(key.substring(5), kept.getProperty(key));
        }
      }
      String ptx = kept.getProperty("ptx");
      return ptx == null
          ? null
          : new Compilation(Compilation.Outcome.COMPILED, ptx, kept.getProperty("log", ""), names);
    } catch (IOException | IllegalArgumentException none) {
      return null;
    }
  }

  private static void write(Path file, Compilation made) {
    Properties kept = new Properties();
    kept.setProperty("ptx", made.ptx());
    kept.setProperty("log", made.log());
    made.names().forEach((expression, name) -> kept.setProperty("name " + expression, name));
    StringWriter text = new StringWriter();
    try {
      kept.store(text, null);
      UserCache.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException full) {
      // Without the cache the next run compiles again, no more.
    }
  }
}
