package gradus.book.asciidoc;

import gradus.book.content.Book;
import gradus.book.content.Tutorial;
import gradus.book.content.Tutorial.Sample;
import gradus.course.UsageException;
import gradus.figures.Xml;
import java.util.List;
import java.util.stream.Collectors;

/** {@code coverage::all[]}: which sample of the source tutorials stands where in the book. */
final class CoverageMacro extends BookMacro {
  private static final List<String> COLUMNS =
      List.of("Sample", "What it does", "Section", "Class", "Test");

  CoverageMacro(Library library) {
    super("coverage", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    if (!call.target().isEmpty() && !call.target().equals("all")) {
      throw new UsageException("'%s' is no table: write coverage::all[]".formatted(call.target()));
    }
    page.html().start("table").attribute("class", "coverage").start("thead").start("tr");
    for (String column : COLUMNS) {
      page.html().start("th").attribute("scope", "col").text(column).end("th");
    }
    page.html().end("tr").end("thead");
    for (Tutorial tutorial : call.book().coverage().tutorials()) {
      page.html().start("tbody").start("tr").start("th").attribute("scope", "rowgroup");
      page.html().attribute("colspan", String.valueOf(COLUMNS.size()));
      page.html().text("Tutorial " + tutorial.id() + ": " + tutorial.title()).end("th").end("tr");
      for (Sample sample : tutorial.samples()) {
        row(call.book(), sample, page);
      }
      page.html().end("tbody");
    }
    page.html().end("table");
  }

  private static void row(Book book, Sample sample, Fragment page) {
    page.html().start("tr").start("th").attribute("scope", "row");
    page.html().text(sample.id()).end("th");
    page.html().start("td");
    page.inline(sample.what());
    page.html().end("td");
    page.html().start("td");
    page.inline(where(book, sample));
    page.html().end("td");
    code(page.html(), sample.className());
    code(page.html(), sample.test());
    page.html().end("tr");
  }

  private static String where(Book book, Sample sample) {
    String sections =
        sample.sections().stream()
            .map(anchor -> book.anchors().get(anchor, "sample " + sample.id()).link())
            .collect(Collectors.joining(", "));
    return switch (sample.status()) {
      case DONE -> sections;
      case PARTLY -> sections + "; the rest in " + chapters(sample.rest()) + ": " + sample.reason();
      case LATER -> "in chapter " + sample.lesson().orElseThrow() + ": " + sample.reason();
      case NONE -> "none: " + sample.reason();
    };
  }

  private static String chapters(List<Integer> lessons) {
    String numbers = lessons.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    return (lessons.size() == 1 ? "chapter " : "chapters ") + numbers;
  }

  private static void code(Xml html, String name) {
    html.start("td");
    if (!name.isEmpty()) {
      html.start("code").text(name).end("code");
    }
    html.end("td");
  }
}
