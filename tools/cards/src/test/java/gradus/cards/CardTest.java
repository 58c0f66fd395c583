package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A card")
class CardTest {
  private static final String OVERWROTE =
      "the second contribution overwrote the first: accumulate with +=";

  private final Card card =
      new Card(
          "1.2 Multiply",
          "",
          "d(x*x)/dx at x = 3",
          List.of(
              new Row("expected", "6.0   (3 via the left operand + 3 via the right)"),
              new Row("but was", "3.0")),
          List.of(
              new Place("mul", "Value.java:52   public Value mul(Value other)"),
              new Place("add", "Value.java:40   public Value add(Value other)")),
          List.of(),
          "",
          "",
          List.of(
              new Row(
                  "hint", "./gradus hint 1.2        book  chapter 1, \"Why gradients add up\"")));

  @Test
  @DisplayName("shows totals and the likely cause as the style guide has it")
  void rendersEverything() {
    assertThat(
            card.withTotals(2, 5)
                .withLikely(Optional.of(new Diagnoses.Cause("mul", OVERWROTE)))
                .render())
        .isEqualTo(
            """
            ✗ 1.2 Multiply                                      2 of 5 tests pass
              d(x*x)/dx at x = 3
                expected 6.0   (3 via the left operand + 3 via the right)
                but was  3.0
              look at  Value.java:52   public Value mul(Value other)
              likely   the second contribution overwrote the first: accumulate with +=
              hint     ./gradus hint 1.2        book  chapter 1, "Why gradients add up"\
            """);
  }

  @Test
  @DisplayName("shows all places where the cause is not known, or somewhere else")
  void places() {
    String all =
        "  look at  Value.java:52   public Value mul(Value other)\n           Value.java:40";
    assertThat(card.withLikely(Optional.empty()).render()).contains(all).doesNotContain("likely");
    assertThat(card.withLikely(Optional.of(new Diagnoses.Cause("sub", OVERWROTE))).render())
        .contains(all, "likely   " + OVERWROTE);
  }

  @Test
  @DisplayName("leaves out what it does not know")
  void leavesOut() {
    assertThat(card.render()).startsWith("✗ 1.2 Multiply\n").doesNotContain("likely", "replay");
  }

  @Test
  @DisplayName("breaks long text between words, and hangs it under its start")
  void wraps() {
    assertThat(Wrap.lines("one two three four", 8, "\n  ")).isEqualTo("one two\n  three\n  four");
    assertThat(new Row("because", "word ".repeat(20)).render(4))
        .isEqualTo("    because  " + "word ".repeat(16) + "word\n             word word word");
  }

  @Test
  @DisplayName("keeps the lines of a text")
  void keepsLines() {
    assertThat(new Row("threw", "Error: one\n  two").render(0))
        .isEqualTo("threw    Error: one\n         two");
  }

  @Test
  @DisplayName("breaks a word that is too long for a line")
  void breaksWords() {
    assertThat(Wrap.lines("abcdefgh", 3, "|")).isEqualTo("abc|def|gh");
  }
}
