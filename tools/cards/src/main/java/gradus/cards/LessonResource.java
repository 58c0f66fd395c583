package gradus.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/**
 * Reads what the course generated for a lesson: {@code gradus/lesson01.properties} and the like.
 */
final class LessonResource {
  private LessonResource() {}

  /**
   * Reads a lesson's file through the context class loader, in which the lesson's classes are.
   *
   * @param name the file's name, with a place for the lesson's number: "lesson%02d"
   * @return its content, empty if the lesson has no such file
   */
  static Properties read(String name, ExerciseId id) {
    String path = "gradus/" + String.format(Locale.ROOT, name, id.lesson()) + ".properties";
    Properties content = new Properties();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(path)) {
      if (in != null) {
        content.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return content;
  }
}
