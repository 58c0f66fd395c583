package gradus.book.asciidoc;

import gradus.book.content.BookFiles;
import gradus.book.content.MiniBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Where tests write pages of the mini book, and convert them as the build does.
 *
 * <p>There is one for all tests, because it takes Asciidoctor seconds to start.
 */
final class Desk {
  private static final Desk ONE = new Desk();

  private final BookFiles files;
  private final Asciidoctor asciidoctor;
  private final List<String> messages = new ArrayList<>();

  /**
   * A converted page.
   *
   * @param html its body
   * @param messages what would fail the build: "page.adoc:3: ..."
   */
  record Sheet(Document html, List<String> messages) {}

  private Desk() {
    try {
      Path root = Files.createTempDirectory("mini-book");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
      files = MiniBook.in(root).compile().files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asciidoctor = Asciidoctor.Factory.create();
    Logger.getLogger("asciidoctor").setUseParentHandlers(false);
    asciidoctor.registerLogHandler(this::note);
  }

  /** Converts a page of these lines. */
  static Sheet convert(String... lines) {
    return ONE.convertPage("page.adoc", String.join("\n", lines));
  }

  /** Converts a page of these lines that has a name of its own, and stays for others to include. */
  static Sheet convertNamed(String name, String... lines) {
    return ONE.convertPage(name, String.join("\n", lines));
  }

  private synchronized Sheet convertPage(String name, String text) {
    messages.clear();
    try {
      Path page = files.chapters().resolve(name);
      Files.writeString(page, text + "\n");
      Path made = Files.createDirectories(files.book().resolve("target/asciidoc"));
      asciidoctor.convertFile(
          page.toFile(),
          Options.builder()
              .safe(SafeMode.UNSAFE)
              .standalone(false)
              .sourcemap(true)
              .toDir(made.toFile())
              .attributes(attributes())
              .build());
      String html = Files.readString(made.resolve(name.replace(".adoc", ".html")));
      return new Sheet(Jsoup.parseBodyFragment(html), List.copyOf(messages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Attributes attributes() {
    return Attributes.builder()
        .attribute("book", files.book().toString())
        .attribute("course", files.course().toString())
        .attribute("attribute-missing", "warn")
        .attribute("idprefix", "")
        .attribute("idseparator", "-")
        .attribute("rouge-css", "class")
        .attribute("showtitle", "true")
        .attribute("source-highlighter", "rouge")
        .attribute("stem", "latexmath")
        .build();
  }

  private void note(LogRecord record) {
    if (record.getSeverity().compareTo(Severity.WARN) >= 0) {
      String place =
          record.getCursor() == null
              ? ""
              : Path.of(record.getCursor().getFile()).getFileName()
                  + ":"
                  + record.getCursor().getLineNumber()
                  + ": ";
      messages.add(place + record.getMessage());
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // The system's own clearing of temporary files will do.
    }
  }
}
