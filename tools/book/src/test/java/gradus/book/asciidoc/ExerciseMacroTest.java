package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("exercise::1.1[]")
class ExerciseMacroTest {
  @Test
  @DisplayName("the box is named by its title, and tells points, minutes and track")
  void title() {
    Element box = box("1.2");
    assertThat(box.id()).isEqualTo("exercise-1-2");
    Element name = box.getElementById(box.attr("aria-labelledby"));
    assertThat(name.text()).isEqualTo("Exercise 1.2 Halve and square");
    assertThat(name.parent().tagName())
        .as("in a section, which has an h2, the box has an h3")
        .isEqualTo("h3");
    assertThat(box.select("p.meta span").eachText())
        .containsExactly("10 points", "about 20 minutes", "extra: nothing needs it");
  }

  @Test
  @DisplayName("the track of the main path is called core")
  void core() {
    assertThat(box("1.1").select("p.meta span").last().text()).isEqualTo("core");
  }

  @Test
  @DisplayName("for each file there is what to write in it: the head of each method and its prompt")
  void task() {
    Element box = box("1.2");
    assertThat(box.select("p.file").eachText())
        .containsExactly(
            "In lesson01-tiny/src/main/java/tiny/Num.java, write:",
            "In lesson01-tiny/src/main/java/tiny/Squares.java, write:");
    assertThat(box.select("dl.regions dt code").eachText())
        .containsExactly("public int half()", "static int square(int n)");
    assertThat(box.select("dl.regions dd").eachText())
        .containsExactly("Divide by two.", "Multiply with itself.");
  }

  @Test
  @DisplayName("numbered lines of a prompt become steps, and backquotes code")
  void steps() {
    Elements steps = box("1.1").select("dl.regions dd ol li");
    assertThat(steps.eachText())
        .containsExactly("Take the number n.", "Add it to itself, if n < 2^30.");
    assertThat(steps.first().select("code").text()).isEqualTo("n");
  }

  @Test
  @DisplayName("the commands can be copied as they are")
  void commands() {
    assertThat(box("1.1").select(".console pre").eachText())
        .as("one in a listing, so that the copy button copies one")
        .containsExactly("./gradus check 1.1", "mvn -pl lesson01-tiny test -Dexercise=1.1");
  }

  @Test
  @DisplayName("three hints are folded, and the last one is nearly the code of each region")
  void hints() {
    Elements hints = box("1.2").select("details.hint");
    assertThat(hints.eachAttr("open")).as("none is open").isEmpty();
    assertThat(hints.select("summary").eachText())
        .containsExactly("Hint 1: a nudge", "Hint 2: an idea", "Hint 3: nearly the code");
    assertThat(hints.last().select("p.region code").eachText()).containsExactly("half", "square");
    assertThat(hints.last().select("pre").first().wholeText()).isEqualTo("return n / ...;");
  }

  @Test
  @DisplayName("a blank line in a hint starts a new paragraph")
  void paragraphs() {
    assertThat(box("1.1").selectFirst("details.hint").select("p").eachText())
        .containsExactly("What is n & n?", "Not what you need.");
  }

  @Test
  @DisplayName("the solution is the whole method, highlighted, without markers")
  void solution() {
    Element code = box("1.1").selectFirst("details.solution pre");
    assertThat(code.wholeText())
        .isEqualTo("public int twice() {\n  int sum = n + n;\n  return sum;\n}");
    assertThat(code.select("span.k").eachText()).as("Rouge has coloured it").contains("return");
  }

  @Test
  @DisplayName("a cross-reference without a text says which exercise it leads to")
  void reference() {
    Sheet sheet = Desk.convert("See <<exercise-1-1>>.", "", "exercise::1.1[]");
    assertThat(sheet.html().select("a[href=#exercise-1-1]").text()).isEqualTo("Exercise 1.1");
  }

  @Test
  @DisplayName("an exercise that is not there is an error in the macro's line, which says what is")
  void unknown() {
    assertThat(Desk.convert("Text.", "", "exercise::1.7[]").messages())
        .containsExactly(
            "page.adoc:3: exercise::1.7[]: there is no exercise 1.7: lesson 1 has 1.1, 1.2");
    assertThat(Desk.convert("exercise::2.1[]").messages())
        .containsExactly(
            "page.adoc:1: exercise::2.1[]: there is no lesson 2: only lesson 1 is written");
    assertThat(Desk.convert("exercise::one[]").messages())
        .containsExactly(
            "page.adoc:1: exercise::one[]: 'one' is no exercise: write lesson and number, such as"
                + " 1.10");
  }

  @Test
  @DisplayName("an option that is not there is an error")
  void option() {
    assertThat(Desk.convert("exercise::1.1[open]").messages())
        .containsExactly(
            "page.adoc:1: exercise::1.1[open]: there is no option 'open' here: remove it");
  }

  private static Element box(String id) {
    Sheet sheet = Desk.convert("= Page", "", "== Section", "", "exercise::" + id + "[]");
    assertThat(sheet.messages()).isEmpty();
    return sheet.html().selectFirst("section.exercise");
  }
}
