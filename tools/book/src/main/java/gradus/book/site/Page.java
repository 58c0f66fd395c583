package gradus.book.site;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of the book on its way from Asciidoctor's output to the site. */
final class Page {
  /** The cover. */
  static final String INDEX = "index.html";

  /** All chapters on one page. */
  static final String WHOLE = "book.html";

  private static final int DESCRIPTION = 160;

  private final String file;
  private final Element body;

  private Page(String file, Element body) {
    this.file = file;
    this.body = body;
  }

  /** Reads what Asciidoctor wrote: the content of a page's body. */
  static Page parse(String file, String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return new Page(file, document.body());
  }

  /** Returns the file's name, such as {@code scalar-engine.html}. */
  String file() {
    return file;
  }

  /** Returns the content, for others to work on. */
  Element body() {
    return body;
  }

  boolean isIndex() {
    return file.equals(INDEX);
  }

  boolean isWhole() {
    return file.equals(WHOLE);
  }

  /** Returns the text of the page's h1, or the file's name if it has none. */
  String title() {
    Element heading = body.selectFirst("h1");
    return heading == null ? file : PlainText.of(heading);
  }

  /** Returns the beginning of the first paragraph, for search engines and previews. */
  String description() {
    Element paragraph = body.selectFirst(".paragraph p");
    if (paragraph == null) {
      return title();
    }
    String text = PlainText.of(paragraph);
    if (text.length() <= DESCRIPTION) {
      return text;
    }
    int space = text.lastIndexOf(' ', DESCRIPTION);
    return text.substring(0, space < 0 ? DESCRIPTION : space) + " …";
  }

  /** Returns the headings of the page's sections, from top to bottom. */
  List<Element> sections() {
    return body.select("h2[id]");
  }
}
