package gradus.book.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages of the mini book as they should be. */
final class MiniPages {
  private static final String CHAPTER =
      """
      <h1>Tiny numbers</h1>
      <div class="sect1"><h2 id="doubling">Doubling</h2>
        <section class="exercise" id="exercise-1-1"><h3>Exercise</h3></section></div>
      <div class="sect1"><h2 id="halving"><a href="#halving">1.2. Halving and squaring</a></h2>
        <section class="exercise" id="exercise-1-2"><h3>Exercise</h3></section></div>
      """;

  private MiniPages() {}

  /** Returns a page with all that the course promises, and the page that repeats it. */
  static Map<String, Document> all() {
    return with("", "");
  }

  /** Returns the same pages, with a part of the chapter replaced. */
  static Map<String, Document> with(String part, String other) {
    Map<String, Document> pages = new LinkedHashMap<>();
    pages.put("tiny.html", Jsoup.parse(part.isEmpty() ? CHAPTER : CHAPTER.replace(part, other)));
    pages.put("book.html", Jsoup.parse(CHAPTER));
    return pages;
  }
}
