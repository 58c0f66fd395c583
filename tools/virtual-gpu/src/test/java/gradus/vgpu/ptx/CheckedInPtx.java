package gradus.vgpu.ptx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PTX of the test kernels, as compilers wrote it: {@code src/test/kernels.sh} makes it. */
public final class CheckedInPtx {
  private static final Pattern ENTRY = Pattern.compile("\\.entry (\\w+)\\(");

  private CheckedInPtx() {}

  /** Returns the compilers of which there is PTX. */
  public static List<String> compilers() {
    try (Stream<Path> folders = Files.list(folder())) {
      return folders
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of the kernel files, such as {@code scan}. */
  public static List<String> sources() {
    return files(".cu");
  }

  /** Returns all texts' names, such as {@code nvcc/scan}. */
  public static List<String> names() {
    return files(".ptx");
  }

  /** Returns all kernels by file and name in PTX, such as {@code scan/scanTree}. */
  public static Set<String> kernels() {
    Set<String> kernels = new TreeSet<>();
    for (String source : sources()) {
      ENTRY
          .matcher(text("clang/" + source))
          .results()
          .forEach(entry -> kernels.add(source + '/' + entry.group(1)));
    }
    return kernels;
  }

  private static List<String> files(String ending) {
    try (Stream<Path> files = Files.walk(folder(), 2)) {
      return files
          .filter(path -> path.toString().endsWith(ending))
          .map(path -> folder().relativize(path).toString().replace('\\', '/'))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of a name. */
  public static String text(String name) {
    try (InputStream in = CheckedInPtx.class.getResourceAsStream("/kernels/" + name + ".ptx")) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no /kernels/" + name + ".ptx among the test resources: run src/test/kernels.sh");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    URL url = CheckedInPtx.class.getResource("/kernels");
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
