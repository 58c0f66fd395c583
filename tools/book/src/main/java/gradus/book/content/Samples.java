package gradus.book.content;

import gradus.course.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of the source tutorials' programs in Java. */
public final class Samples {
  private static final String PACKAGE = "gradus.book.samples.";

  private final BookFiles files;

  /** Prepares to quote from a book's samples. */
  public Samples(BookFiles files) {
    this.files = files;
  }

  /**
   * Returns the full name of a sample's class.
   *
   * @param name of the class, "S000_01", or of the sample, "000_01"
   * @throws UsageException naming all samples if there is no such one
   */
  public String className(String name) {
    String simple = name.matches("\\d.*") ? "S" + name : name;
    if (simple.matches("\\w+") && Files.exists(files.source(PACKAGE + simple))) {
      return PACKAGE + simple;
    }
    throw new UsageException("there is no sample '%s': there is %s".formatted(name, names()));
  }

  /**
   * Returns what stands between the tags of a sample's source, all its parts joined.
   *
   * @param name as {@link #className} takes it
   * @throws UsageException if the source has no such tag
   */
  public Listing listing(String name, String tag) {
    Path source = files.source(className(name));
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : lines(source)) {
      if (line.strip().equals("// tag::" + tag + "[]")) {
        inside = true;
        found = true;
      } else if (line.strip().equals("// end::" + tag + "[]")) {
        inside = false;
      } else if (inside) {
        lines.add(line);
      }
    }
    if (!found) {
      throw new UsageException(
          "%s has no `// tag::%s[]`: write one, and `// end::%s[]`, around what the book shows"
              .formatted(files.place(source), tag, tag));
    }
    return Listing.of(lines);
  }

  private String names() {
    try (Stream<Path> sources = Files.list(files.source(PACKAGE + "any").getParent())) {
      return sources
          .map(source -> source.getFileName().toString())
          .filter(file -> file.matches("S\\d.*\\.java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
