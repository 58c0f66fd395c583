package gradus.course.trace;

import gradus.figures.Xml;
import gradus.figures.graph.Graph;
import gradus.figures.graph.GraphFigure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A page with one graph that can be stepped: one file, which needs no other and no network. */
public final class TracePage {
  private TracePage() {}

  /**
   * Returns the page as HTML.
   *
   * @param program what was run, as it was written
   */
  public static String html(String program, Gradients gradients, Graph graph) {
    String inputs =
        gradients.rows().stream()
            .map(row -> row.input() + " = " + row.value())
            .collect(Collectors.joining(", "));
    String title = inputs.isEmpty() ? gradients.result() : gradients.result() + " at " + inputs;
    Xml page = new Xml().raw("<!DOCTYPE html>\n").start("html").attribute("lang", "en");
    head(page, title);
    page.start("body").start("main");
    page.start("h1").text(title).end("h1");
    page.start("pre").start("code").text(program.strip()).end("code").end("pre");
    page.start("p").text("What your engine recorded, and what each node sent back:").end("p");
    page.start("figure").attribute("id", "graph-trace");
    page.raw(GraphFigure.html(graph, "trace", "The graph of your program: " + title));
    page.end("figure");
    table(page, gradients);
    page.end("main").start("script").raw(resource("/gradus/figures/graph.js")).end("script");
    return page.end("body").end("html").raw("\n").toString();
  }

  private static void head(Xml page, String title) {
    page.start("head").raw("<meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.start("title").text(title).end("title");
    page.start("style").raw(resource("trace.css")).raw(resource("/gradus/figures/graph.css"));
    page.end("style").end("head");
  }

  private static void table(Xml page, Gradients gradients) {
    if (gradients.rows().isEmpty()) {
      return;
    }
    page.start("table").start("thead");
    row(page, "th", "input", "value", "gradient");
    page.end("thead").start("tbody");
    gradients.rows().forEach(row -> row(page, "td", row.input(), row.value(), row.gradient()));
    page.end("tbody").end("table");
  }

  private static void row(Xml page, String cell, String... texts) {
    page.start("tr");
    for (String text : texts) {
      page.start(cell).text(text).end(cell);
    }
    page.end("tr");
  }

  private static String resource(String name) {
    try (InputStream in = TracePage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
