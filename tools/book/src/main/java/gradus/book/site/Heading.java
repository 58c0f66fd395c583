package gradus.book.site;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A heading that can be linked to.
 *
 * @param anchor its id, or the id of the box that it opens
 * @param scope the box that it opens, or null if it is the heading of a section
 */
record Heading(Element element, String anchor, Element scope) {
  private static final Set<String> NAMES = Set.of("h2", "h3", "h4");

  /** Returns the heading that an element is, if it is one and there is an id to link to. */
  static Optional<Heading> of(Element element) {
    if (!NAMES.contains(element.normalName())) {
      return Optional.empty();
    }
    if (!element.id().isEmpty()) {
      return Optional.of(new Heading(element, element.id(), null));
    }
    Element box = element.parent();
    if (box == null || box.id().isEmpty() || box.firstElementChild() != element) {
      return Optional.empty();
    }
    return Optional.of(new Heading(element, box.id(), box));
  }

  String text() {
    return PlainText.of(element);
  }

  /** Makes the heading a link to itself, unless there is a link in it already. */
  void linkToItself() {
    element.select("a.anchor").remove();
    if (element.selectFirst("a") == null) {
      Element link = new Element("a").addClass("self").attr("href", "#" + anchor);
      link.append(element.html());
      element.empty().appendChild(link);
    }
  }
}
