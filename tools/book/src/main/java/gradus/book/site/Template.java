package gradus.book.site;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The frame around every page's content; elements with {@code data-slot} are filled for each. */
final class Template {
  private final String html;
  private final Contents contents;

  /** Uses the theme's template. */
  Template(String html, Contents contents) {
    this.html = html;
    this.contents = contents;
  }

  /** Returns a complete page. */
  Document fill(Page page, Set<String> needed) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    String book = document.title();
    document.title(page.isIndex() ? book : page.title() + " – " + book);
    document.head().selectFirst("meta[name=description]").attr("content", page.description());
    document.body().addClass(page.isIndex() ? "cover" : page.isWhole() ? "whole" : "chapter");
    link(document, needed);
    slot(document, "text").append(page.body().html());
    menu(slot(document, "menu"), page);
    turn(slot(document, "previous"), contents.before(page.file()));
    turn(slot(document, "next"), contents.after(page.file()));
    return document;
  }

  /** Style sheets come before the book's own, which may adapt them; scripts come last. */
  private static void link(Document document, Set<String> needed) {
    Element first = document.head().selectFirst("link[rel=stylesheet]");
    for (String file : needed) {
      if (file.endsWith(".css")) {
        first.before(new Element("link").attr("rel", "stylesheet").attr("href", file));
      } else {
        document.head().appendElement("script").attr("src", file).attr("defer", "");
      }
    }
  }

  private void menu(Element list, Page current) {
    for (Contents.Entry entry : contents.entries()) {
      Element item = list.appendElement("li");
      Element link = item.appendElement("a").attr("href", entry.file()).text(entry.title());
      if (entry.file().equals(current.file())) {
        link.attr("aria-current", "page");
        sections(item, current);
      }
    }
  }

  private static void sections(Element item, Page page) {
    if (page.sections().isEmpty() || page.isIndex()) {
      return;
    }
    Element list = item.appendElement("ol");
    for (Element heading : page.sections()) {
      Element title = heading.clone();
      title.select("a").unwrap();
      list.appendElement("li")
          .appendElement("a")
          .attr("href", "#" + heading.id())
          .append(title.html());
    }
  }

  private static void turn(Element link, Optional<Contents.Entry> target) {
    if (target.isEmpty()) {
      link.remove();
    } else {
      link.attr("href", target.get().file());
      link.appendElement("span").text(target.get().title());
    }
  }

  private static Element slot(Document document, String name) {
    Element slot = document.selectFirst("[data-slot=" + name + "]");
    if (slot == null) {
      throw new IllegalStateException("the template has no element with data-slot=" + name);
    }
    return slot.removeAttr("data-slot");
  }
}
