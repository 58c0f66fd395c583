package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("method::, sample:: and output::")
class QuotedCodeTest {
  @Test
  @DisplayName("a method of the solution is quoted whole, without markers and indent")
  void method() {
    assertThat(code("method::Num.half[]")).isEqualTo("public int half() {\n  return n / 2;\n}");
  }

  @Test
  @DisplayName("a method's javadoc comes with it when asked for")
  void javadoc() {
    assertThat(code("method::Num.half[%javadoc]"))
        .startsWith("/** Returns half of the number, cut off. */\npublic int half() {");
  }

  @Test
  @DisplayName("several methods stand in one listing, with a blank line between")
  void methods() {
    assertThat(code("method::Num.plus(double, int),Squares.square[]"))
        .isEqualTo(
            """
            int plus(double other, int more) {
              return n + (int) other + more;
            }

            static int square(int n) {
              return n * n;
            }""");
  }

  @Test
  @DisplayName("the title above a quoted method is the listing's")
  void title() {
    Sheet sheet = Desk.convert(".A _half_", "method::Num.half[]");
    assertThat(sheet.html().select(".listingblock .title em").text()).isEqualTo("half");
  }

  @Test
  @DisplayName("a method that is not there, or not alone, is an error that says what there is")
  void unknownMethod() {
    assertThat(Desk.convert("method::Num.third[]").messages())
        .containsExactly(
            "page.adoc:1: method::Num.third[]: there is no method 'Num.third': there is"
                + " Num.Num(int), Num.twice(), Num.half(), Num.wide(List<Integer>, Map<String,"
                + " Integer>), Num.plus(int), Num.plus(double, int)");
    assertThat(Desk.convert("method::Num.plus[]").messages())
        .containsExactly(
            "page.adoc:1: method::Num.plus[]: 'Num.plus' is ambiguous: write one of Num.plus(int),"
                + " Num.plus(double, int)");
    assertThat(Desk.convert("method::Nun.plus[]").messages())
        .containsExactly(
            "page.adoc:1: method::Nun.plus[]: no solution has a class Nun: there is Num, Squares");
    assertThat(Desk.convert("method::plus[]").messages())
        .containsExactly(
            "page.adoc:1: method::plus[]: 'plus' is no method: write class and method, such as"
                + " Value.mul");
  }

  @Test
  @DisplayName("of a sample there is what stands between its tags, also by the sample's id")
  void sample() {
    String code =
        """
        int n = 6;
        System.out.println("n = " + n);
        System.out.println("2n = " + 2 * n + " < 13");""";
    assertThat(code("sample::S000_01[]")).isEqualTo(code);
    assertThat(code("sample::000_01[]")).isEqualTo(code);
    assertThat(code("sample::S000_01[tag=print]")).startsWith("System.out").hasLineCount(2);
  }

  @Test
  @DisplayName("a sample can be followed by what it prints")
  void sampleWithOutput() {
    Sheet sheet = Desk.convert("sample::000_01[tag=print,output=yes]");
    assertThat(sheet.html().select("pre")).hasSize(2);
    assertThat(sheet.html().select(".output pre").text()).startsWith("n = 6");
  }

  @Test
  @DisplayName("a sample or a tag that is not there is an error")
  void unknownSample() {
    assertThat(Desk.convert("sample::000_03[]").messages())
        .containsExactly(
            "page.adoc:1: sample::000_03[]: there is no sample '000_03': there is S000_01,"
                + " S000_02");
    assertThat(Desk.convert("sample::000_01[tag=prnt]").messages())
        .containsExactly(
            "page.adoc:1: sample::000_01[tag=prnt]:"
                + " book/src/main/java/gradus/book/samples/S000_01.java has no `// tag::prnt[]`:"
                + " write one, and `// end::prnt[]`, around what the book shows");
  }

  @Test
  @DisplayName("what a program prints is what it printed in this build")
  void output() {
    Sheet sheet = Desk.convert(".It says", "output::S000_01[]");
    Element output = sheet.html().selectFirst(".literalblock.output");
    assertThat(output.selectFirst("pre").wholeText()).isEqualTo("n = 6\n2n = 12 < 13\nthat is all");
    assertThat(output.select(".title").text()).isEqualTo("It says");
  }

  @Test
  @DisplayName("some lines of the output can be chosen")
  void lines() {
    assertThat(printed("output::S000_01[lines=\"2..3\"]")).isEqualTo("2n = 12 < 13\nthat is all");
    assertThat(printed("output::S000_01[lines=1]")).isEqualTo("n = 6");
    assertThat(Desk.convert("output::S000_01[lines=\"2..4\"]").messages())
        .containsExactly(
            "page.adoc:1: output::S000_01[lines=\"2..4\"]: lines=\"2..4\" cannot be: write two of"
                + " the 3 lines, such as lines=\"1..3\"");
  }

  @Test
  @DisplayName("a program that fails is an error that says how")
  void failing() {
    assertThat(Desk.convert("output::S000_02[]").messages())
        .containsExactly(
            "page.adoc:1: output::S000_02[]: book/src/main/java/gradus/book/samples/S000_02.java"
                + " fails with java.lang.IllegalStateException: no halves: run it, and mend it");
  }

  private static String code(String macro) {
    return text(macro, ".listingblock pre");
  }

  private static String printed(String macro) {
    return text(macro, ".output pre");
  }

  private static String text(String macro, String block) {
    Sheet sheet = Desk.convert(macro);
    assertThat(sheet.messages()).isEmpty();
    return sheet.html().selectFirst(block).wholeText();
  }
}
