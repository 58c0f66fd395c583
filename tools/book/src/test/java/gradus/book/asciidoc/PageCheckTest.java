package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what authors write")
class PageCheckTest {
  @Test
  @DisplayName("an included listing loses markers, tags and indent, and is highlighted")
  void include() {
    Sheet sheet =
        Desk.convert(
            "[source,java]",
            "----",
            "include::{course}/solutions/lesson01-tiny/src/main/java/tiny/Squares.java[lines=\"8..12\"]",
            "----");
    assertThat(sheet.messages()).isEmpty();
    assertThat(sheet.html().selectFirst("pre").wholeText())
        .isEqualTo("static int square(int n) {\n  return n * n;\n}");
    assertThat(sheet.html().select("pre .k").eachText()).contains("return");
  }

  @Test
  @DisplayName("a line of a listing that is wider than a page is told, and not cut")
  void wide() {
    String line = "x".repeat(77);
    Sheet sheet = Desk.convert("Text.", "", "----", "short", line, "----");
    assertThat(sheet.messages())
        .containsExactly(
            "page.adoc:3: a listing has a line of 77 columns, more than 76: shorten `"
                + line
                + "`");
    assertThat(sheet.html().select("pre").text()).contains(line);
  }

  @Test
  @DisplayName("a listing that a macro made is measured too, and the macro's line is told")
  void wideSample() {
    Sheet sheet = Desk.convert("Text.", "", "method::Num.wide[%javadoc]");
    assertThat(sheet.messages()).as("javadoc and heads of methods are broken to fit").isEmpty();
    assertThat(sheet.html().selectFirst("pre").wholeText())
        .startsWith(
            """
            /**
             * Returns a number of this and other things, in a sentence that is too long
             * for a page by far.
             */
            static int wide(
                List<Integer> firstNumbers, Map<String, Integer> secondNumbers) {
            """);
  }

  @Test
  @DisplayName("a macro whose name is misspelt is an error, not a paragraph")
  void misspelt() {
    assertThat(Desk.convert("Text.", "", "excercise::1.1[]").messages())
        .containsExactly(
            "page.adoc:3: `excercise::1.1[]` is no macro: the names are exercise, graph, quiz, plot,"
                + " output, sample, method, errata, coverage, live, and a macro stands in a line of"
                + " its own, with blank lines around");
  }

  @Test
  @DisplayName("a macro inside a paragraph is an error")
  void inside() {
    assertThat(Desk.convert("As this shows:", "graph::recall[]").messages()).hasSize(1);
  }

  @Test
  @DisplayName("options that cannot be read are an error that quotes them")
  void options() {
    assertThat(Desk.convert("quiz::recall[of=x,ask=\"How\" fast]").messages())
        .containsExactly(
            "page.adoc:1: quiz::recall[of=x,ask=\"How\" fast]: `ask=\"How\" fast` is no option:"
                + " write name=value, name=\"a text\", or a word, with commas between");
  }

  @Test
  @DisplayName("an error in an included page tells that page and its line")
  void included() {
    Desk.convertNamed("_part.adoc", "Text.", "", "graph::nothing[]", "", "More.");
    assertThat(Desk.convert("= Page", "", "include::_part.adoc[]").messages())
        .singleElement()
        .asString()
        .startsWith("_part.adoc:3: graph::nothing[]: ");
  }
}
