package gradus.book.content;

import gradus.course.manifest.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Checks that need all pages at once: whether what the course promises stands in the book. */
public final class BookChecks {
  private BookChecks() {}

  /**
   * Returns what is wrong, a sentence each; nothing if all is well.
   *
   * @param pages the finished pages, by file name such as "scalar-engine.html"
   */
  public static List<String> problems(BookFiles files, Map<String, Document> pages) {
    List<Page> chapters = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          if (!name.equals(Page.WHOLE_BOOK)) {
            chapters.add(new Page(name, page));
          }
        });
    List<String> problems = new ArrayList<>();
    Course.read(files.course())
        .lessons()
        .forEach(lesson -> problems.addAll(new LessonCheck(lesson, chapters).problems()));
    problems.addAll(new AnchorCheck(files, chapters).problems());
    return problems;
  }
}
