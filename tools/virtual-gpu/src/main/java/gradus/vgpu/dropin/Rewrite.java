package gradus.vgpu.dropin;

import gradus.vgpu.driver.Contexts;
import gradus.vgpu.driver.Copies;
import gradus.vgpu.driver.Devices;
import gradus.vgpu.driver.Errors;
import gradus.vgpu.driver.Events;
import gradus.vgpu.driver.Fills;
import gradus.vgpu.driver.Functions;
import gradus.vgpu.driver.Launches;
import gradus.vgpu.driver.Memory;
import gradus.vgpu.driver.Modules;
import gradus.vgpu.driver.Occupancy;
import gradus.vgpu.driver.PitchedCopies;
import gradus.vgpu.driver.Programs;
import gradus.vgpu.driver.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** Rewrites the classes of JCuda that have native methods. */
public final class Rewrite {
  private static final Map<String, List<Class<?>>> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put(
        "jcuda/driver/JCudaDriver",
        List.of(
            Errors.class,
            Devices.class,
            Contexts.class,
            Memory.class,
            Copies.class,
            PitchedCopies.class,
            Fills.class,
            Modules.class,
            Functions.class,
            Occupancy.class,
            Launches.class,
            Streams.class,
            Events.class));
    CLASSES.put("jcuda/nvrtc/JNvrtc", List.of(Programs.class));
    // The runtime API is not there, but says so instead of missing a native library.
    CLASSES.put("jcuda/runtime/JCuda", List.of(Errors.class));
  }

  private Rewrite() {}

  /**
   * Writes the classes.
   *
   * @param arguments the folder for the classes; JCuda's jar may stand before it, else it is found
   *     on the class path
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      throw new IllegalArgumentException("usage: Rewrite [jcuda.jar] FOLDER");
    }
    Path folder = Path.of(arguments[arguments.length - 1]);
    try (JarFile jar = new JarFile(arguments.length == 2 ? arguments[0] : jarOnClassPath())) {
      for (Map.Entry<String, List<Class<?>>> each : CLASSES.entrySet()) {
        Path file = folder.resolve(each.getKey() + ".class");
        Files.createDirectories(file.getParent());
        byte[] original = read(jar, each.getKey());
        Files.write(file, new Rewriter(each.getValue()).rewrite(original));
      }
    }
  }

  /** Found by a class that is not rewritten: the others may already lie in the folder. */
  private static String jarOnClassPath() throws IOException {
    URL pointer = Rewrite.class.getResource("/jcuda/Pointer.class");
    if (pointer == null || !(pointer.openConnection() instanceof JarURLConnection jar)) {
      throw new IOException("no jcuda jar on the class path");
    }
    return jar.getJarFile().getName();
  }

  /** Returns the functions of a class that are not part of the virtual GPU. */
  static List<String> missing(String name) throws IOException {
    try (JarFile jar = new JarFile(jarOnClassPath())) {
      return new Rewriter(CLASSES.get(name)).missing(read(jar, name));
    }
  }

  private static byte[] read(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getJarEntry(name + ".class"))) {
      return in.readAllBytes();
    }
  }
}
