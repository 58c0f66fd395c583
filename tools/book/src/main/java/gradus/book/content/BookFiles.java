package gradus.book.content;

import java.nio.file.Path;

/**
 * Where the book's files are.
 *
 * @param book the directory of the module "book"
 * @param course the course's directory, which holds the lessons and their solutions
 */
public record BookFiles(Path book, Path course) {
  /** Makes both paths absolute. */
  public BookFiles {
    book = book.toAbsolutePath().normalize();
    course = course.toAbsolutePath().normalize();
  }

  /** Returns the files of a book. */
  public static BookFiles of(Path book, Path course) {
    return new BookFiles(book, course);
  }

  /** Returns the folder of the chapters, one AsciiDoc file each. */
  public Path chapters() {
    return book.resolve("src/docs/asciidoc/en");
  }

  /** Returns the list of computation graphs that figures show. */
  public Path graphs() {
    return book.resolve("src/docs/graphs.yaml");
  }

  /** Returns the list of what the source tutorials got wrong. */
  public Path errata() {
    return book.resolve("src/docs/errata.yaml");
  }

  /** Returns the list of the source tutorials' samples. */
  public Path coverage() {
    return book.resolve("src/docs/coverage.yaml");
  }

  /** Returns the compiled samples and plots. */
  public Path classes() {
    return book.resolve("target/classes");
  }

  /** Returns the source of a class of the book, such as "gradus.book.samples.S000_01". */
  public Path source(String className) {
    return book.resolve("src/main/java").resolve(className.replace('.', '/') + ".java");
  }

  /** Returns how messages name a file: by its path from the course's directory, with "/". */
  public String place(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(course) ? course.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
