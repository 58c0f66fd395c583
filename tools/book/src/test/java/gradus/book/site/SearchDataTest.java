package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what the search knows")
class SearchDataTest {
  @Test
  @DisplayName("is an entry a section, with its text and nothing of the next")
  void sections() {
    Page page =
        Page.parse(
            "engine.html",
            """
            <h1>The engine</h1>
            <div class="paragraph"><p>Intro.</p></div>
            <div class="sect1"><h2 id="order"><a class="self" href="#order">Order</a></h2>
            <p>Operands<br>first.</p><ul><li>one</li><li>two</li></ul>
            <div class="sect2"><h3 id="depth">Depth</h3><p>Deep.</p></div></div>
            """);

    assertThat(SearchData.of(List.of(page)))
        .containsExactly(
            new SearchData.Entry("engine.html", "", "The engine", "The engine", "Intro."),
            new SearchData.Entry(
                "engine.html", "order", "The engine", "Order", "Operands first. one two"),
            new SearchData.Entry("engine.html", "depth", "The engine", "Depth", "Deep."));
  }

  @Test
  @DisplayName("is an entry a box with a heading too, and the section goes on after it")
  void boxes() {
    Page page =
        Page.parse(
            "a.html",
            """
            <h2 id="s">S</h2><p>Before.</p>
            <section id="exercise-1-2"><h3>Multiply</h3><p>Write mul.</p></section><p>After.</p>
            """);

    assertThat(SearchData.of(List.of(page)))
        .extracting(SearchData.Entry::anchor, SearchData.Entry::title, SearchData.Entry::text)
        .containsExactly(
            tuple("", "a.html", ""),
            tuple("s", "S", "Before. After."),
            tuple("exercise-1-2", "Multiply", "Write mul."));
  }

  @Test
  @DisplayName("has no hint, no solution, no drawing, and a formula once, as it was written")
  void leftOut() {
    Page page =
        Page.parse(
            "a.html",
            """
            <details class="hint">spoils</details><details class="solution">spoils</details>
            <ul class="blanks"><li>dy/dx</li></ul><details class="answer">spoils</details>
            <svg><text>4.0</text></svg><script>code()</script>
            <p>Let <span class="katex"><math><semantics><mi>y</mi>
            <annotation>x^2</annotation></semantics></math>
            <span class="katex-html">y</span></span> be.</p>
            """);

    assertThat(SearchData.of(List.of(page)).get(0).text()).isEqualTo("Let x^2 be.");
  }

  @Test
  @DisplayName("does not hold the page that repeats all others")
  void whole() {
    assertThat(SearchData.of(List.of(Page.parse("book.html", "<p>again</p>")))).isEmpty();
  }

  @Test
  @DisplayName("is a script that no text can break out of")
  void script() {
    var entry = new SearchData.Entry("a.html", "b", "C", "\"D\"", "x\\y\n</script>\u2028");

    assertThat(SearchData.script(List.of(entry)))
        .isEqualTo(
            """
            window.gradusSearch = [
            {"page":"a.html","anchor":"b","chapter":"C","title":"\\"D\\"",\
            "text":"x\\\\y\\u000a\\u003c/script>\\u2028"},
            ];
            """);
  }
}
