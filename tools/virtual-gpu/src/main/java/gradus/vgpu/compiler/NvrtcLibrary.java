package gradus.vgpu.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds NVRTC 12 and the genuine JCuda class that calls it.
 *
 * <p>The class that programs see is the rewritten one, so the genuine one is loaded a second time,
 * from its jar, by a loader of its own.
 */
final class NvrtcLibrary {
  private static final String PLATFORM = ClangFiles.platform();
  private static final boolean IS_WINDOWS = PLATFORM.startsWith("windows");
  private static final String FILE = IS_WINDOWS ? "nvrtc64_120_0.dll" : "libnvrtc.so.12";
  private static final Pattern BUILTINS =
      Pattern.compile("nvrtc-builtins64_12\\d\\.dll|libnvrtc-builtins\\.so\\.1\\d(\\.\\d+)+");
  private static final String NATIVES =
      "lib/"
          + (IS_WINDOWS ? "JNvrtc-12.6.0-" : "libJNvrtc-12.6.0-")
          + PLATFORM
          + (IS_WINDOWS ? ".dll" : ".so");

  private static Class<?> loaded;

  private NvrtcLibrary() {}

  /**
   * Loads the library and returns the genuine class; throws if something is missing.
   *
   * <p>A native library belongs to one class loader, so all that ask get the same class.
   */
  static synchronized Class<?> load() throws IOException, ClassNotFoundException {
    if (loaded == null) {
      loaded = find();
    }
    return loaded;
  }

  private static Class<?> find() throws IOException, ClassNotFoundException {
    URL natives = NvrtcLibrary.class.getResource("/" + NATIVES);
    if (natives == null) {
      throw new IOException(
          "no org.jcuda:jcuda-natives:12.6.0 jar for " + PLATFORM + " on the class path");
    }
    loadLibrary();
    URL classes = NvrtcLibrary.class.getResource("/jcuda/Pointer.class");
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {jar(classes), jar(natives)}, ClassLoader.getPlatformClassLoader());
    return Class.forName("jcuda.nvrtc.JNvrtc", true, loader);
  }

  private static URL jar(URL resource) throws IOException {
    return ((JarURLConnection) resource.openConnection()).getJarFileURL();
  }

  private static void loadLibrary() throws IOException {
    for (Path folder : folders()) {
      if (Files.exists(folder.resolve(FILE))) {
        loadBuiltins(folder);
        System.load(folder.resolve(FILE).toAbsolutePath().toString());
        return;
      }
    }
    throw new IOException(
        FILE + " not found; install CUDA 12, or add org.bytedeco:cuda-redist:12.9-9.10-1.5.12");
  }

  /** NVRTC asks for this library by its bare name, which is found only if it is loaded already. */
  private static void loadBuiltins(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (BUILTINS.matcher(file.getFileName().toString()).matches()) {
          System.load(file.toAbsolutePath().toString());
        }
      }
    }
  }

  private static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    add(folders, System.getProperty("gradus.nvrtc"), "");
    for (String variable : List.of("CUDA_PATH", "CUDA_HOME")) {
      add(folders, System.getenv(variable), IS_WINDOWS ? "bin" : "lib64");
    }
    if (!IS_WINDOWS) {
      add(folders, "/usr/local/cuda-12", "lib64");
      add(folders, "/usr/local/cuda", "lib64");
      add(folders, "/usr/lib/" + PLATFORM.replace("linux-", "").replace("arm64", "aarch64"), "");
      add(folders, "/usr/lib/x86_64-linux-gnu", "");
    }
    Path unpacked = unpackRedistributed();
    if (unpacked != null) {
      folders.add(unpacked);
    }
    return folders;
  }

  private static void add(List<Path> folders, String root, String inside) {
    if (root != null && !root.isEmpty()) {
      folders.add(Path.of(root, inside));
    }
  }

  /** The libraries of bytedeco's redistribution; null if its jar is not on the class path. */
  private static Path unpackRedistributed() throws IOException {
    String from = "/org/bytedeco/cuda/" + PLATFORM + "/";
    URL inJar = NvrtcLibrary.class.getResource(from + FILE);
    if (inJar == null) {
      return null;
    }
    JarURLConnection jar = (JarURLConnection) inJar.openConnection();
    String name = Path.of(jar.getJarFile().getName()).getFileName().toString().replace(".jar", "");
    Path folder = UserCache.folder(name);
    if (!Files.exists(folder)) {
      Files.createDirectories(folder.getParent());
      Path made = Files.createTempDirectory(folder.getParent(), "nvrtc");
      List<String> entries =
          jar.getJarFile().stream()
              .map(entry -> "/" + entry.getName())
              .filter(entry -> entry.startsWith(from) && entry.contains("nvrtc"))
              .filter(entry -> !entry.contains("jni") && !entry.endsWith("/"))
              .toList();
      for (String entry : entries) {
        try (InputStream in = NvrtcLibrary.class.getResourceAsStream(entry)) {
          Files.copy(in, made.resolve(entry.substring(entry.lastIndexOf('/') + 1)));
        }
      }
      UserCache.publish(made, folder);
    }
    return folder;
  }
}
