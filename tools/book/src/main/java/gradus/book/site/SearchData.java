package gradus.book.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** What the search knows: the text of every section, for the script that searches in the page. */
final class SearchData {
  /**
   * A section.
   *
   * @param page its file
   * @param anchor its id, or "" for the beginning of the page
   */
  record Entry(String page, String anchor, String chapter, String title, String text) {}

  /** A search must not give answers away; pictures and scripts are no text. */
  private static final Evaluator UNSEARCHED =
      QueryParser.parse(
          "h1, script, style, svg, .conum, .blanks, details.hint, details.solution,"
              + " details.answer, .katex-html, .katex semantics > :not(annotation)");

  private static final Set<String> CELLS = Set.of("td", "th", "br");

  private SearchData() {}

  /** Returns the sections of all pages, except for the one that repeats them all. */
  static List<Entry> of(Collection<Page> pages) {
    List<Entry> entries = new ArrayList<>();
    for (Page page : pages) {
      if (!page.isWhole()) {
        Reader reader = new Reader(page);
        page.body().filter(reader);
        entries.addAll(reader.entries(page));
      }
    }
    return entries;
  }

  /** Returns the entries as a script, which a page that was opened from disk may load. */
  static String script(List<Entry> entries) {
    StringBuilder script = new StringBuilder("window.gradusSearch = [\n");
    for (Entry entry : entries) {
      script
          .append("{\"page\":")
          .append(Json.string(entry.page()))
          .append(",\"anchor\":")
          .append(Json.string(entry.anchor()))
          .append(",\"chapter\":")
          .append(Json.string(entry.chapter()))
          .append(",\"title\":")
          .append(Json.string(entry.title()))
          .append(",\"text\":")
          .append(Json.string(entry.text()))
          .append("},\n");
    }
    return script.append("];\n").toString();
  }

  /**
   * Walks through a page: each heading that can be linked to opens an entry, a box ends its own.
   */
  private static final class Reader implements NodeFilter {
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private String anchor = "";
    private Element box;
    private String anchorAround;

    Reader(Page page) {
      open("", page.title());
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode part) {
        texts.get(anchor).append(part.getWholeText());
      } else if (node instanceof Element element) {
        if (element.is(UNSEARCHED)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        Optional<Heading> heading = Heading.of(element);
        if (heading.isPresent()) {
          enter(heading.get());
          return FilterResult.SKIP_ENTIRELY;
        }
        separate(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node == box) {
        anchor = anchorAround;
        box = null;
      }
      if (node instanceof Element element) {
        separate(element);
      }
      return FilterResult.CONTINUE;
    }

    List<Entry> entries(Page page) {
      List<Entry> entries = new ArrayList<>();
      texts.forEach(
          (id, text) -> {
            String plain = text.toString().replaceAll("\\s+", " ").strip();
            entries.add(new Entry(page.file(), id, page.title(), titles.get(id), plain));
          });
      return entries;
    }

    private void enter(Heading heading) {
      if (heading.scope() != null) {
        box = heading.scope();
        anchorAround = anchor;
      }
      open(heading.anchor(), heading.text());
    }

    private void open(String id, String title) {
      anchor = id;
      titles.put(id, title);
      texts.putIfAbsent(id, new StringBuilder());
    }

    /** Words of neighbouring blocks must not run together. */
    private void separate(Element element) {
      if (element.isBlock() || CELLS.contains(element.normalName())) {
        texts.get(anchor).append(' ');
      }
    }
  }
}
