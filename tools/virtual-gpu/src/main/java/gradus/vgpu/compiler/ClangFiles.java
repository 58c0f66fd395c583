package gradus.vgpu.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Unpacks clang from bytedeco's jar: only the program and its two libraries, once a version. */
final class ClangFiles {
  /** How the libraries are named in the jar, and by which names the program asks for them. */
  private static final List<List<String>> LINUX =
      List.of(
          List.of("libclang-cpp.so", "libclang-cpp.so.20.1"),
          List.of("libLLVM.so", "libLLVM.so.20.1"));

  private static final List<List<String>> MAC =
      List.of(
          List.of("libclang-cpp.dylib", "libclang-cpp.20.1.dylib"),
          List.of("libLLVM.dylib", "libLLVM.20.1.dylib"));

  private ClangFiles() {}

  /** Returns the platform as bytedeco names it, such as {@code linux-x86_64}. */
  static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean isArm = machine.equals("aarch64") || machine.equals("arm64");
    String name = system.contains("mac") ? "macosx" : system.contains("win") ? "windows" : "linux";
    return name + (isArm ? "-arm64" : "-x86_64");
  }

  private static String program() {
    return platform().startsWith("windows") ? "clang.exe" : "clang";
  }

  /** Returns where the jar on the class path has the program; null if there is no such jar. */
  static URL inJar() {
    return resource(program());
  }

  private static URL resource(String file) {
    return ClangFiles.class.getResource("/org/bytedeco/llvm/" + platform() + "/" + file);
  }

  /**
   * Returns whether there is a program: in a jar on the class path, or unpacked from one before.
   */
  static boolean areThere() {
    return inJar() != null || unpacked() != null;
  }

  /** Returns the folder of a program that was unpacked before; null if there is none. */
  private static Path unpacked() {
    String pattern = "llvm-" + Clang.VERSION + "-*-" + platform();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(UserCache.folder(""), pattern)) {
      Iterator<Path> folders = found.iterator();
      return folders.hasNext() ? folders.next() : null;
    } catch (IOException absent) {
      return null;
    }
  }

  /** Returns the unpacked program. */
  static Path unpack() throws IOException {
    Path folder = inJar() == null ? unpacked() : UserCache.folder(folderName(inJar()));
    if (!Files.exists(folder)) {
      Files.createDirectories(folder.getParent());
      Path made = Files.createTempDirectory(folder.getParent(), "clang");
      copy(program(), made.resolve(program()));
      made.resolve(program()).toFile().setExecutable(true);
      for (List<String> names : platform().startsWith("mac") ? MAC : LINUX) {
        unpackLibrary(names, made);
      }
      UserCache.publish(made, folder);
    }
    return folder.resolve(program());
  }

  /** The name of the jar has the version in it. */
  private static String folderName(URL program) throws IOException {
    if (program.openConnection() instanceof JarURLConnection jar) {
      String name = Path.of(jar.getJarFile().getName()).getFileName().toString();
      return name.replace(".jar", "");
    }
    return "llvm-unpacked-" + platform();
  }

  /** Windows keeps everything in the program, so a library may be absent. */
  private static void unpackLibrary(List<String> names, Path folder) throws IOException {
    Path first = null;
    for (String name : names) {
      if (resource(name) != null) {
        copy(name, folder.resolve(name));
        first = first == null ? Path.of(name) : first;
      }
    }
    for (String name : names) {
      Path alias = folder.resolve(name);
      if (first != null && !Files.exists(alias)) {
        Files.createSymbolicLink(alias, first);
      }
    }
  }

  private static void copy(String name, Path to) throws IOException {
    try (InputStream from = resource(name).openStream()) {
      Files.copy(from, to);
    }
  }
}
