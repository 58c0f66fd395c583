package gradus.book.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A throw-away book about a course of one lesson, in which everything is right until a test breaks
 * it.
 *
 * <p>Its files are in {@code src/test/resources/mini-book}.
 */
public final class MiniBook {
  private final Path root;

  private MiniBook(Path root) {
    this.root = root;
  }

  /** Writes the book into an empty directory. */
  public static MiniBook in(Path root) {
    MiniBook book = new MiniBook(root);
    try {
      Path origin = Path.of(MiniBook.class.getResource("/mini-book").toURI());
      try (Stream<Path> files = Files.walk(origin)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          book.write(origin.relativize(file).toString(), Files.readString(file));
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return book;
  }

  /** Compiles the book's samples and plots. */
  public MiniBook compile() {
    List<String> arguments = new ArrayList<>(List.of("-d", files().classes().toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (Stream<Path> sources = Files.walk(root.resolve("book/src/main/java"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("the mini book does not compile");
    }
    return this;
  }

  /** Writes a file, by its path from the book's and the course's common directory. */
  public MiniBook write(String name, String text) {
    Path file = root.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Replaces a part of a file, which must be there. */
  public MiniBook replace(String name, String part, String other) {
    try {
      String text = Files.readString(root.resolve(name));
      if (!text.contains(part)) {
        throw new IllegalStateException(name + " has no " + part);
      }
      return write(name, text.replace(part, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where its files are. */
  public BookFiles files() {
    return BookFiles.of(root.resolve("book"), root);
  }
}
