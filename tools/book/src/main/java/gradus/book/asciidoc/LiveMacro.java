package gradus.book.asciidoc;

import gradus.book.content.GraphEntry;
import gradus.course.UsageException;
import gradus.figures.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code live::explorer[program="y = x * x",x=3]}: a graph of lesson 1's engine, which runs in the
 * page; {@code live::two-moons[]}: a network that learns there.
 *
 * <p>Inside stands what a reader without scripts sees.
 */
final class LiveMacro extends BookMacro {
  private static final String MOONS =
      "Points of two interleaved half-moons, and the border that a trained network draws between"
          + " them.";

  LiveMacro(Library library) {
    super("live", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    switch (call.target()) {
      case "explorer" -> explorer(call, page);
      case "two-moons" -> moons(call, page);
      default ->
          throw new UsageException(
              "'%s' is not live: write explorer or two-moons".formatted(call.target()));
    }
  }

  private static void explorer(MacroCall call, Fragment page) {
    String program = call.options().need("program", "write one, as in program=\"y = x * x\",x=3");
    Map<String, Double> inputs = inputs(call.options());
    String title = program + (inputs.isEmpty() ? "" : " at " + Inputs.sentence(inputs));
    GraphEntry entry =
        new GraphEntry("explorer", title, program, inputs, "", "program=\"%s\"".formatted(program));
    String id = page.claim(call.id().isEmpty() ? "graph-explorer" : call.id(), "the explorer");
    Xml html = page.html().start("gradus-explorer").attribute("class", "live").attribute("id", id);
    html.attribute("data-needs", "engine.js live.css graph.css graph.js");
    html.attribute("data-program", program).attribute("data-inputs", Inputs.attribute(inputs));
    html.raw(GraphMacro.figure(entry.run(), entry, id)).end("gradus-explorer");
  }

  private static Map<String, Double> inputs(MacroOptions options) {
    Map<String, Double> inputs = new LinkedHashMap<>();
    options
        .takeRest()
        .forEach(
            (name, number) -> {
              try {
                inputs.put(name, Double.valueOf(number));
              } catch (NumberFormatException e) {
                throw new UsageException(
                    "input '%s' is '%s': write a number".formatted(name, number));
              }
            });
    return inputs;
  }

  private static void moons(MacroCall call, Fragment page) {
    Xml html = page.html().start("gradus-moons").attribute("class", "live");
    html.attribute("data-needs", "engine.js live.css plot.css");
    for (String option : List.of("seed", "rate", "neurons")) {
      call.options().take(option).ifPresent(value -> html.attribute("data-" + option, value));
    }
    html.raw(call.book().classes().plot("MoonsBoundary").svg(MOONS));
    html.start("p").attribute("class", "without-script");
    html.text("With scripts switched on, the network learns here before your eyes.").end("p");
    html.end("gradus-moons");
  }
}
