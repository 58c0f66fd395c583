package gradus.course.run;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source that the compiler reads from memory. */
public final class MemorySource extends SimpleJavaFileObject {
  private final String file;
  private final String text;

  /**
   * Takes a source.
   *
   * @param file path within its source folder; any characters do, as {@code Value copy.java}
   */
  public MemorySource(String file, String text) {
    super(uri(file), Kind.SOURCE);
    this.file = file;
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  /** Returns the source itself. */
  String text() {
    return text;
  }

  /** Returns the path within the source folder. */
  String file() {
    return file;
  }

  /** Returns the address of a file in memory, which quotes what has to be quoted. */
  static URI uri(String file) {
    try {
      return new URI("memory", null, "/" + file, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}
