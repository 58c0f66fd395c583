package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.course.UsageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("options of a macro")
class MacroOptionsTest {
  @Test
  @DisplayName("are values, quoted or not, and words")
  void kinds() {
    MacroOptions options = MacroOptions.parse("of=x, ask=\"How, exactly?\" ,%javadoc,step = 4");
    assertThat(options.take("of")).hasValue("x");
    assertThat(options.take("ask")).hasValue("How, exactly?");
    assertThat(options.takeWord("javadoc")).isTrue();
    assertThat(options.take("step")).hasValue("4");
    options.refuseRest();
  }

  @Test
  @DisplayName("may hold brackets, braces, LaTeX and escaped quotes")
  void text() {
    MacroOptions options = MacroOptions.parse("ask=\"stem:[\\frac{x}{y}] is \\\"it\\\"\"");
    assertThat(options.take("ask")).hasValue("stem:[\\frac{x}{y}] is \"it\"");
  }

  @Test
  @DisplayName("may be none")
  void none() {
    MacroOptions.parse("").refuseRest();
    MacroOptions.parse(" ").refuseRest();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"\"text\"", "a=\"b", "a b", "a=b,,c=d", "=b"})
  @DisplayName("of any other form are refused")
  void malformed(String text) {
    assertThatThrownBy(() -> MacroOptions.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is no option: write name=value");
  }

  @Test
  @DisplayName("stand once")
  void twice() {
    assertThatThrownBy(() -> MacroOptions.parse("a=1,a=2"))
        .isInstanceOf(UsageException.class)
        .hasMessage("option 'a' stands twice: keep one");
  }

  @Test
  @DisplayName("that no one wants are refused by name")
  void rest() {
    MacroOptions options = MacroOptions.parse("a=1,b=2");
    options.take("a");
    assertThatThrownBy(options::refuseRest)
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no option 'b' here: remove it");
  }
}
