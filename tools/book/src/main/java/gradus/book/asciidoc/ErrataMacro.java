package gradus.book.asciidoc;

import gradus.book.content.Anchors;
import gradus.book.content.Book;
import gradus.book.content.Erratum;
import gradus.book.content.Tutorial;
import java.util.Collection;

/** {@code errata::001_04[]}: what a source tutorial got wrong; {@code errata::all[]}: all of it. */
final class ErrataMacro extends BookMacro {
  ErrataMacro(Library library) {
    super("errata", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    Book book = call.book();
    if (call.target().equals("all")) {
      all(book, page);
    } else {
      box(book.errata().get(call.target()), page);
    }
  }

  private static void box(Erratum erratum, Fragment page) {
    page.html()
        .start("aside")
        .attribute("class", "errata")
        .attribute("aria-label", "Erratum " + erratum.name());
    page.html().start("p").attribute("class", "title");
    page.inline("xref:errata.adoc#%s[Erratum %s]".formatted(anchor(erratum), erratum.name()));
    page.html().text(" " + erratum.kind().title()).end("p");
    facts(erratum, page);
    page.html().end("aside");
  }

  private static void all(Book book, Fragment page) {
    Collection<Erratum> errata = book.errata().entries().values();
    String outer = "h" + page.headingLevel();
    String inner = "h" + Math.min(page.headingLevel() + 1, 6);
    for (Tutorial tutorial : book.coverage().tutorials()) {
      String id = "errata-" + tutorial.id();
      page.html()
          .start("section")
          .attribute("class", "errata-list")
          .attribute("aria-labelledby", id);
      page.html().start(outer).attribute("id", id);
      page.html().text("Tutorial %s: %s".formatted(tutorial.id(), tutorial.title())).end(outer);
      for (Erratum erratum : errata) {
        if (erratum.tutorial().equals(tutorial.id())) {
          entry(book.anchors(), erratum, inner, page);
        }
      }
      page.html().end("section");
    }
  }

  private static void entry(Anchors anchors, Erratum erratum, String heading, Fragment page) {
    page.html().start("article").attribute("class", "erratum").attribute("id", anchor(erratum));
    page.html().start(heading).text(erratum.name()).end(heading);
    page.html().start("p").attribute("class", "meta");
    page.html().start("span").text(erratum.kind().title()).end("span").end("p");
    facts(erratum, page);
    if (erratum.isShown()) {
      page.html().start("p").attribute("class", "more").text("Shown in ");
      page.inline(anchors.get(erratum.section(), "erratum " + erratum.id()).link() + ".");
      page.html().end("p");
    } else if (erratum.lesson().isPresent()) {
      page.html().start("p").attribute("class", "more");
      page.html().text("To come in chapter " + erratum.lesson().getAsInt() + ".").end("p");
    }
    page.html().end("article");
  }

  private static void facts(Erratum erratum, Fragment page) {
    page.html().start("dl");
    fact("The tutorial", erratum.claim(), page);
    fact("In fact", erratum.truth(), page);
    fact("Instead", erratum.fix(), page);
    page.html().end("dl");
  }

  private static void fact(String name, String text, Fragment page) {
    page.html().start("dt").text(name).end("dt").start("dd");
    page.inline(text);
    page.html().end("dd");
  }

  /** Returns the id of an erratum in the appendix: "erratum-001-04". */
  private static String anchor(Erratum erratum) {
    return "erratum-" + erratum.id().replace('_', '-');
  }
}
