package gradus.book.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("checks of all pages")
class BookChecksTest {
  @TempDir Path root;

  @Test
  @DisplayName("a book that has all it should have passes, the page that repeats it included")
  void right() {
    assertThat(BookChecks.problems(MiniBook.in(root).files(), MiniPages.all())).isEmpty();
  }

  @Test
  @DisplayName("an exercise must stand in the book")
  void missing() {
    assertThat(problems("id=\"exercise-1-1\"", ""))
        .containsExactly(
            "lesson01-tiny/lesson.yaml:5: exercise 1.1 stands 0 times in the book: write"
                + " exercise::1.1[] once");
  }

  @Test
  @DisplayName("an exercise must not stand in the book twice")
  void twice() {
    assertThat(
            problems(
                "<h3>Exercise</h3></section></div>\n<",
                "<section id=\"exercise-1-1\"></section></section></div>\n<"))
        .containsExactly(
            "lesson01-tiny/lesson.yaml:5: exercise 1.1 stands 2 times in the book: write"
                + " exercise::1.1[] once");
  }

  @Test
  @DisplayName("an exercise must stand in the section that failing tests name")
  void elsewhere() {
    assertThat(
            problems(
                "</h2>\n  <section class=\"exercise\" id=\"exercise-1-1\">",
                "</h2></div><section id=\"exercise-1-1\">"))
        .containsExactly(
            "lesson01-tiny/lesson.yaml:5: exercise 1.1 stands outside of section #doubling in"
                + " tiny.html: move it there, or change `anchor`");
  }

  @Test
  @DisplayName("a section must exist, for the exercise and for all lists that name it")
  void noSection() {
    assertThat(problems("id=\"doubling\"", ""))
        .containsExactly(
            "lesson01-tiny/lesson.yaml:5: exercise 1.1 names the section #doubling, which no page"
                + " has: write [#doubling] above a heading",
            "lesson01-tiny/lesson.yaml:5: exercise 1.1 stands outside of section #doubling in"
                + " tiny.html: move it there, or change `anchor`",
            "book/src/docs/coverage.yaml: sample 000_01 names the section #doubling, which no page"
                + " has: write [#doubling] above a heading",
            "book/src/docs/errata.yaml: erratum 000_01 names the section #doubling, which no page"
                + " has: write [#doubling] above a heading");
  }

  @Test
  @DisplayName("a section must have the title that failing tests tell")
  void otherTitle() {
    assertThat(problems("Halving and squaring", "Halving"))
        .containsExactly(
            "lesson01-tiny/lesson.yaml:26: exercise 1.2 calls the section #halving \"Halving and"
                + " squaring\", the page \"Halving\": write the same");
  }

  @Test
  @DisplayName("a lesson that no page mentions has no chapter yet")
  void noChapter() {
    assertThat(
            BookChecks.problems(
                MiniBook.in(root).files(), Map.of("index.html", Jsoup.parse("<h1>Tiny</h1>"))))
        .as("only the lists of samples and errata complain")
        .hasSize(3)
        .allSatisfy(problem -> assertThat(problem).startsWith("book/src/docs/"));
  }

  private List<String> problems(String part, String other) {
    return BookChecks.problems(MiniBook.in(root).files(), MiniPages.with(part, other));
  }
}
