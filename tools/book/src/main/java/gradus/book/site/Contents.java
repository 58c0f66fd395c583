package gradus.book.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The reading order: the cover, then the pages in the order of the cover's lists of contents. */
final class Contents {
  /** A page and what the menu calls it. */
  record Entry(String file, String title) {}

  private final List<Entry> entries;

  private Contents(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Reads the lists of role {@code contents} of the cover. */
  static Contents of(Page index) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(Page.INDEX, "Contents"));
    for (Element link : index.body().select(".contents a[href]")) {
      String file = link.attr("href").replaceFirst("#.*", "");
      if (entries.stream().noneMatch(entry -> entry.file().equals(file))) {
        entries.add(new Entry(file, PlainText.of(link)));
      }
    }
    return new Contents(entries);
  }

  /** Returns all entries, the cover first. */
  List<Entry> entries() {
    return entries;
  }

  /** Returns the page before a page, if that is in the reading order. */
  Optional<Entry> before(String file) {
    return at(indexOf(file) - 1);
  }

  /** Returns the page after a page, if there is one. */
  Optional<Entry> after(String file) {
    int index = indexOf(file);
    return index < 0 ? Optional.empty() : at(index + 1);
  }

  /** Names the pages that no list leads to, so that a reader would never find them. */
  List<String> problems(Collection<Page> pages) {
    return pages.stream()
        .filter(page -> indexOf(page.file()) < 0)
        .map(
            page ->
                page.file() + ": add it to a [.contents] list of the cover: no menu leads there")
        .toList();
  }

  private Optional<Entry> at(int index) {
    return index < 0 || index >= entries.size()
        ? Optional.empty()
        : Optional.of(entries.get(index));
  }

  private int indexOf(String file) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).file().equals(file)) {
        return i;
      }
    }
    return -1;
  }
}
