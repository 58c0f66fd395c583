package gradus.book.content;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A finished page of the book.
 *
 * @param name its file name: "scalar-engine.html"
 */
record Page(String name, Document html) {
  /** The page that holds all others once more. */
  static final String WHOLE_BOOK = "book.html";

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  /** Returns the heading that an anchor leads to. */
  Optional<Element> heading(String anchor) {
    Element found = html.getElementById(anchor);
    if (found == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(found.is(HEADINGS) ? found : found.selectFirst(HEADINGS));
  }

  /** Returns whether an element stands in the section that an anchor leads to. */
  boolean inSection(Element element, String anchor) {
    return heading(anchor).map(Element::parent).filter(element.parents()::contains).isPresent();
  }

  /** Returns how often an id stands in the page. */
  int count(String id) {
    return html.select("[id=" + id + "]").size();
  }
}
