package gradus.book.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("reflow to 30 columns")
class ReflowTest {
  @Test
  @DisplayName("what fits stays as it is")
  void fits() {
    List<String> lines = List.of("/** Returns x. */", "int x() {", "  return x;", "}");
    assertThat(Reflow.of(lines, 30)).isEqualTo(lines);
  }

  @Test
  @DisplayName("javadoc of one line becomes javadoc of several")
  void oneLine() {
    assertThat(Reflow.of(List.of("/** Returns a number, any number. */", "int x() {}"), 30))
        .containsExactly("/**", " * Returns a number, any", " * number.", " */", "int x() {}");
  }

  @Test
  @DisplayName("paragraphs of javadoc stay apart")
  void paragraphs() {
    assertThat(
            Reflow.of(
                List.of(
                    "/**",
                    " * Returns a number, any number",
                    " * at all.",
                    " *",
                    " * <p>Or two.",
                    " */",
                    "int x() {}"),
                30))
        .containsExactly(
            "/**",
            " * Returns a number, any",
            " * number at all.",
            " *",
            " * <p>Or two.",
            " */",
            "int x() {}");
  }

  @Test
  @DisplayName("the head of a method breaks behind its parenthesis")
  void head() {
    assertThat(Reflow.of(List.of("static int sum(int one, int two) {"), 30))
        .containsExactly("static int sum(", "    int one, int two) {");
  }

  @Test
  @DisplayName("statements are left alone, however wide")
  void statements() {
    List<String> lines =
        List.of(
            "int x() {",
            "  if (something || something) {",
            "  return something.other(another);",
            "  x = call(one -> two(three)) {",
            "}");
    assertThat(Reflow.of(lines, 30)).isEqualTo(lines);
  }
}
