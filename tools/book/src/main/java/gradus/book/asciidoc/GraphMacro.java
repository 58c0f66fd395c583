package gradus.book.asciidoc;

import gradus.book.content.GraphEntry;
import gradus.course.UsageException;
import gradus.figures.graph.Graph;
import gradus.figures.graph.GraphFigure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code graph::recall[]}: a computation graph that can be stepped through. */
final class GraphMacro extends BookMacro {
  GraphMacro(Library library) {
    super("graph", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    GraphEntry entry = call.book().graphs().get(call.target());
    boolean withLink = call.options().takeYesOrNo("link", true);
    String opens = opens(call.options());
    Graph graph = Pass.take(call.options()).of(entry.run());
    String id = page.claim(call.id().isEmpty() ? "graph-" + entry.name() : call.id(), "the figure");
    page.html().start("figure").attribute("class", "graph").attribute("id", id);
    page.html()
        .raw(figure(graph, entry, id).replaceFirst("<gradus-graph", "<gradus-graph" + opens));
    page.html().start("figcaption");
    if (call.title().isEmpty()) {
      page.html().text(entry.title());
    } else {
      page.inline(call.title());
    }
    if (withLink) {
      page.html().text(" ").start("a").attribute("href", explorer(entry));
      page.html().text("Open in the explorer").end("a");
    }
    page.html().end("figcaption").end("figure");
  }

  /** Returns the attribute by which a figure opens before its backward pass, or nothing. */
  private static String opens(MacroOptions options) {
    String opens = options.take("opens").orElse("");
    if (!opens.isEmpty() && !opens.equals("forward")) {
      throw new UsageException("'opens' is '%s': write forward, or nothing".formatted(opens));
    }
    return opens.isEmpty() ? "" : " opens=\"forward\"";
  }

  /** Returns the figure of a graph, named after its id so that it too is alone in its page. */
  static String figure(Graph graph, GraphEntry entry, String id) {
    String name = id.replaceFirst("^graph-", "");
    String description =
        entry.description().isEmpty() ? description(graph, entry) : entry.description();
    return GraphFigure.html(graph, name, description);
  }

  private static String description(Graph graph, GraphEntry entry) {
    return "Computation graph with " + graph.nodes().size() + " nodes: " + entry.title() + ".";
  }

  private static String explorer(GraphEntry entry) {
    StringBuilder address = new StringBuilder("explorer.html?program=");
    address.append(encoded(oneLine(entry.program())));
    for (Map.Entry<String, Double> input : entry.inputs().entrySet()) {
      address.append('&').append(encoded(input.getKey())).append('=');
      address.append(encoded(Inputs.number(input.getValue())));
    }
    return address.toString();
  }

  private static String oneLine(String program) {
    return String.join("; ", program.strip().split("\\s*[;\\n]\\s*"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
