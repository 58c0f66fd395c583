package gradus.course.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/**
 * Loads one variant of a lesson: its classes and resources from memory, all else (JUnit, AssertJ,
 * libraries with native code) from the loader of the course.
 */
public final class VariantLoader extends ClassLoader {
  private final Classes classes;
  private final Map<String, byte[]> resources;

  /**
   * Prepares to load.
   *
   * @param resources what the code may ask for, by name
   */
  public VariantLoader(Classes classes, Map<String, byte[]> resources) {
    super(VariantLoader.class.getClassLoader());
    this.classes = classes;
    this.resources = resources;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.byName().get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Serves class files too: the order of a class's tests is read from there. */
  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes =
        name.endsWith(".class")
            ? classes.byName().get(name.substring(0, name.length() - 6).replace('/', '.'))
            : resources.get(name);
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }
}
