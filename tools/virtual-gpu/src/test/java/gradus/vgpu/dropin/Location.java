package gradus.vgpu.dropin;

import java.io.File;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where on the class path something lies; test runners hide the path itself. */
final class Location {
  private Location() {}

  /** Returns the jar or folder that has a resource; null if there is none. */
  static Path of(String resource) {
    URL url = Location.class.getResource(resource);
    if (url == null) {
      return null;
    }
    try {
      URLConnection connection = url.openConnection();
      if (connection instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI());
      }
      String folder = url.toString().substring(0, url.toString().length() - resource.length() + 1);
      return Path.of(new URI(folder));
    } catch (java.io.IOException | URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Returns a class path of the places that have some resources. */
  static String classPath(String... resources) {
    return Arrays.stream(resources)
        .map(Location::of)
        .filter(Objects::nonNull)
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
