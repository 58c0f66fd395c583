package gradus.course.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Java properties as text that is the same every time, for files that are generated and committed;
 * {@link Properties#store} would add the date and lose the order.
 */
public final class PropertiesText {
  private PropertiesText() {}

  /** Returns the text: the comment, then one line an entry, in the map's order. */
  public static String of(String comment, Map<String, String> entries) {
    StringBuilder text = new StringBuilder("# ").append(comment).append('\n');
    entries.forEach(
        (key, value) ->
            text.append(escape(key).replaceAll("([ :=])", "\\\\$1"))
                .append('=')
                .append(escape(value).replaceFirst("^ ", "\\\\ "))
                .append('\n'));
    return text.toString();
  }

  /** Writes {@link #of the text} to a file. */
  public static void write(Path file, String comment, Map<String, String> entries) {
    TextFile.write(file, of(comment, entries));
  }

  /** Reads the entries of a file back; none if there is no such file. */
  public static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.exists(file) ? TextFile.read(file) : ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> entries = new TreeMap<>();
    properties.forEach((key, value) -> entries.put((String) key, (String) value));
    return entries;
  }

  /** Escapes what a reader would take for syntax, and everything beyond ASCII. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> escaped.append(c < 127 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return escaped.toString();
  }
}
