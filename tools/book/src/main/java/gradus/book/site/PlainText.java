package gradus.book.site;

import org.jsoup.nodes.Element;

/** What an element says in plain text. */
final class PlainText {
  private PlainText() {}

  /** Returns the text, with every formula as it was written instead of as it was set. */
  static String of(Element element) {
    Element copy = element.clone();
    copy.select("script, style, svg, .conum").remove();
    for (Element formula : copy.select(".katex")) {
      Element source = formula.selectFirst("annotation");
      formula.text(source == null ? "" : source.text());
    }
    return copy.text();
  }
}
