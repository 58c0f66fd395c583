package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.fixture.Scalars;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A card's error")
class CardErrorTest {
  private static Map<String, Throwable> wrong;
  private static Map<String, Throwable> stopped;

  @BeforeAll
  static void runFixtures(@TempDir Path root) {
    wrong = FixtureRun.failures(FixtureRun.of(root, Scalars.Multiply.class));
    stopped = new HashMap<>(FixtureRun.failures(FixtureRun.of(root, Scalars.Careful.class)));
    stopped.putAll(FixtureRun.failures(FixtureRun.of(root, Scalars.Endless.class)));
    stopped.putAll(FixtureRun.failures(FixtureRun.of(root, Scalars.Later.class)));
  }

  @Test
  @DisplayName("prints the whole card for the first failure of a class")
  void firstIsWhole() {
    CardError first = card("closeTo");
    assertThat(first).hasToString(first.card().render());
  }

  @Test
  @DisplayName("prints what was seen for a later failure")
  void laterIsBrief() {
    assertThat(card("isTrue"))
        .hasToString(
            """
            ✗ 9.1 Multiply: two times seven is fourteen
                expected true   (2 * 7 = 14)
                but was  false\
            """);
  }

  @Test
  @DisplayName("prints the seed and how to replay it, whether first or not")
  void seedIsToldOnce() {
    assertThat(card("agrees-1"))
        .hasToString(
            """
            ✗ 9.1 Multiply: agrees with Java's own product
                expected 2.0   (x * 2)
                but was  0.0
                inputs   seed = 1
                replay   mvn -pl lesson09-fixture test -Dexercise=9.1 -Dgradus.seed=1\
            """);
  }

  @Test
  @DisplayName("prints one line for a further seed of the same test")
  void furtherSeedIsOneLine() {
    assertThat(card("agrees-2"))
        .hasToString(
            "✗ 9.1 Multiply: agrees with Java's own product:"
                + " expected 4.0 (x * 2) but was 1.0 inputs seed = 2");
  }

  @Test
  @DisplayName("has a message of one line that names the exercise")
  void messageIsOneLine() {
    assertThat(Stream.concat(wrong.values().stream(), stopped.values().stream()))
        .allSatisfy(
            failure -> assertThat(failure.getMessage()).startsWith("✗ 9.").doesNotContain("\n"));
  }

  @Test
  @DisplayName("keeps expected and actual for an IDE to compare")
  void keepsValues() {
    assertThat(card("closeTo").getExpected().getValue()).hasToString("6.0");
    assertThat(card("closeTo").getActual().getValue()).hasToString("3.0");
    assertThat(card("junit").getActual().getValue()).isEqualTo(6.0);
  }

  @Test
  @DisplayName("has no values where there is nothing to compare")
  void hasNoValues() {
    assertThat(((CardError) stopped.get("exception")).isActualDefined()).isFalse();
  }

  @Test
  @DisplayName("shows the frames of student and test alone, and few of them")
  void stackIsFiltered() {
    assertThat(wrong.values())
        .allSatisfy(
            failure ->
                assertThat(failure.getStackTrace())
                    .isNotEmpty()
                    .hasSizeLessThan(9)
                    .allMatch(frame -> frame.getClassName().startsWith("gradus.fixture.")));
    assertThat(stopped.get("recursion").getStackTrace()).hasSize(1);
  }

  @Test
  @DisplayName("points to the student's line when AssertJ only quotes the exception")
  void stackStartsAtQuotedException() {
    assertThat(stopped.get("otherThrown").getStackTrace()[0].getMethodName()).isEqualTo("third");
  }

  @Test
  @DisplayName("carries a fingerprint of what the test saw")
  void fingerprints() {
    assertThat(card("list").fingerprint()).isEqualTo("[5, 6]");
    assertThat(Fingerprint.of(stopped.get("endless"))).isEqualTo("timeout");
    assertThat(Fingerprint.of(stopped.get("recursion"))).isEqualTo("StackOverflowError");
    assertThat(Fingerprint.of(stopped.get("exception")))
        .isEqualTo("ArrayIndexOutOfBoundsException");
    assertThat(Fingerprint.of(stopped.get("otherThrown")))
        .isEqualTo("ArrayIndexOutOfBoundsException");
    assertThat(Fingerprint.of(stopped.get("nullPointer")))
        .isEqualTo("NullPointerException in Scalar.length");
    assertThat(Fingerprint.of(stopped.get("todo"))).isEqualTo("todo 9.2");
    assertThat(Fingerprint.of(stopped.get("quotedTodo"))).isEqualTo("todo 9.2");
    assertThat(Fingerprint.of(stopped.get("missed"))).isEqualTo("todo 9.2");
    assertThat(Fingerprint.of(stopped.get("forgotten"))).isEqualTo("-1");
  }

  private static CardError card(String test) {
    return (CardError) wrong.get(test);
  }
}
