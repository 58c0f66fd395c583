package gradus.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns")
class ColumnsTest {
  @Test
  @DisplayName("breaks a long line at the last space that fits")
  void breaksAtSpaces() {
    assertThat(Columns.wrap("one two three", 8))
        .as("'one two' has 7 columns")
        .containsExactly("one two", "three");
  }

  @Test
  @DisplayName("keeps the indentation of a line that it breaks")
  void keepsIndentation() {
    assertThat(Columns.wrap("  one two", 6))
        .as("the second line belongs to the first")
        .containsExactly("  one", "  two");
  }

  @Test
  @DisplayName("leaves a word that is too long whole")
  void keepsWordsWhole() {
    assertThat(Columns.wrap("incomprehensibilities", 5))
        .as("an address or a name must stay usable")
        .containsExactly("incomprehensibilities");
    assertThat(Columns.wrap("  incomprehensibilities so", 5))
        .as("the rest still moves on")
        .containsExactly("  incomprehensibilities", "  so");
  }

  @Test
  @DisplayName("leaves empty lines and short lines as they are")
  void keepsWhatFits() {
    assertThat(Columns.wrap("a\n\n  b", 5))
        .as("an author's own line breaks count")
        .containsExactly("a", "", "  b");
  }

  @Test
  @DisplayName("lets the end of a broken line run on, but not into an empty or indented line")
  void reflowsAParagraph() {
    assertThat(Columns.wrap("one two three\nfour five\n\n  code", 9))
        .as("'three' and 'four' are neighbours in a paragraph")
        .containsExactly("one two", "three", "four five", "", "  code");
    assertThat(Columns.wrap("one two three\nfour", 10))
        .as("they fit one line")
        .containsExactly("one two", "three four");
    assertThat(Columns.wrap("one two three\n  code", 10))
        .as("what is indented is no paragraph's end")
        .containsExactly("one two", "three", "  code");
  }
}
