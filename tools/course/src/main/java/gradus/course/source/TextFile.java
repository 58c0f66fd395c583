package gradus.course.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads and writes files of text whole. */
final class TextFile {
  private TextFile() {}

  /** Returns a file's text; bytes that are not UTF-8 become replacement characters. */
  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether {@link #read} loses nothing. */
  static boolean isUtf8(Path file) {
    try {
      return Arrays.equals(Files.readAllBytes(file), read(file).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, and the directories that it needs. */
  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text with the line ends of another one. */
  static String withLineEndsOf(String model, String text) {
    return model.contains("\r\n") ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
  }
}
