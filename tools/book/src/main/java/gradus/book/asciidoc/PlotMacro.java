package gradus.book.asciidoc;

import gradus.figures.plot.Plot;

/** {@code plot::DoubleWell[alt="..."]}: a plot that a class of gradus.book.plots makes. */
final class PlotMacro extends BookMacro {
  PlotMacro(Library library) {
    super("plot", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    String alt =
        call.options()
            .need("alt", "write what a reader sees in the plot, as in alt=\"a curve ...\"");
    Plot plot = call.book().classes().plot(call.target());
    String id = call.id().isEmpty() ? "plot-" + call.target() : call.id();
    page.html()
        .start("figure")
        .attribute("class", "plot")
        .attribute("id", page.claim(id, "the plot"))
        .raw(plot.svg(alt));
    if (!call.title().isEmpty()) {
      page.html().start("figcaption");
      page.inline(call.title());
      page.html().end("figcaption");
    }
    page.html().end("figure");
  }
}
