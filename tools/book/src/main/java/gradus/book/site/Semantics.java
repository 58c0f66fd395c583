package gradus.book.site;

import org.jsoup.nodes.Element;

/**
 * Says in HTML's own elements what Asciidoctor's output says in layout tables and classes:
 * captions, notes, numbered explanations, and headings that link to themselves.
 */
final class Semantics {
  private Semantics() {}

  /** Rewrites a page's content in place. */
  static void applyTo(Element body) {
    body.select(".admonitionblock").forEach(Semantics::note);
    body.select(".colist").forEach(Semantics::callouts);
    body.select("i.conum").forEach(Semantics::callout);
    body.select("div.listingblock, div.literalblock, div.imageblock").forEach(Semantics::figure);
    body.select("table").forEach(Semantics::table);
    for (Element element : body.select("h2, h3, h4")) {
      Heading.of(element).ifPresent(Heading::linkToItself);
    }
  }

  /** A note is a layout table, with its kind as an icon: the kind becomes a word. */
  private static void note(Element block) {
    Element content = block.selectFirst("td.content");
    Element icon = block.selectFirst("td.icon i, td.icon .title");
    if (content == null || icon == null) {
      return;
    }
    String kind = icon.hasAttr("title") ? icon.attr("title") : icon.text();
    Element title = content.selectFirst("> .title");
    Element note = new Element("div").addClass("note").attr("role", "note");
    block.classNames().stream()
        .filter(name -> !name.equals("admonitionblock"))
        .forEach(note::addClass);
    Element name = note.appendElement("p").addClass("note-title").text(kind);
    if (title != null) {
      name.text(kind + ": ").append(title.html());
      title.remove();
    }
    if (content.children().isEmpty() || !content.child(0).isBlock()) {
      note.appendElement("p").append(content.html().strip());
    } else {
      note.append(content.html());
    }
    if (!block.id().isEmpty()) {
      note.attr("id", block.id());
    }
    block.replaceWith(note);
  }

  /** The explanations of a listing's numbers are a layout table: they become a numbered list. */
  private static void callouts(Element block) {
    Element list = new Element("ol").addClass("callouts");
    for (Element row : block.select("tr")) {
      list.appendElement("li").append(row.select("td").last().html());
    }
    if (!list.children().isEmpty()) {
      block.replaceWith(list);
    }
  }

  /** A number in a listing is an icon and its replacement: one element is enough. */
  private static void callout(Element icon) {
    Element number = icon.nextElementSibling();
    if (number != null && number.normalName().equals("b")) {
      number.remove();
    }
    icon.replaceWith(new Element("b").addClass("conum").text(icon.attr("data-value")));
  }

  /** A block with a title is a figure with its caption. */
  private static void figure(Element block) {
    Element title = block.selectFirst("> .title");
    if (title != null) {
      block.tagName("figure");
      title.tagName("figcaption");
    }
  }

  /** A wide table scrolls in a box of its own, and its header cells say what they head. */
  private static void table(Element table) {
    table.select("th:not(:has(*)):matchesWholeOwnText(^\\s*$)").tagName("td");
    table.select("> thead th:not([scope])").attr("scope", "col");
    table.select("> tbody th:not([scope])").attr("scope", "row");
    table.wrap("<div class=\"scroll\"></div>");
  }
}
