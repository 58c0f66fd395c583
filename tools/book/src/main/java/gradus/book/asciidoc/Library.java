package gradus.book.asciidoc;

import gradus.book.content.Book;
import gradus.book.content.BookFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.asciidoctor.ast.Document;

/** The books whose pages one Asciidoctor converts: one in a build, several in tests. */
final class Library {
  private final Map<BookFiles, Book> books = new HashMap<>();

  /** Returns the book of a page, which the page's attributes "book" and "course" name. */
  synchronized Book of(Document page) {
    BookFiles files = BookFiles.of(path(page, "book"), path(page, "course"));
    return books.computeIfAbsent(files, Book::new);
  }

  private static Path path(Document page, String attribute) {
    Object path = page.getAttribute(attribute);
    if (path == null) {
      throw new IllegalStateException(
          "the page has no attribute '%s': the POM sets it to a directory".formatted(attribute));
    }
    return Path.of(path.toString());
  }
}
