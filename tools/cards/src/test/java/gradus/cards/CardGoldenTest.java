package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.fixture.Scalars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the cards of all kinds of failures with what they should be: one file per kind. */
@DisplayName("A failure's card")
class CardGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cards");
  private static final Map<String, Throwable> FAILURES = new TreeMap<>();

  @BeforeAll
  static void runFixtures(@TempDir Path root) {
    Stream.of(
            Scalars.Multiply.class,
            Scalars.Careful.class,
            Scalars.Endless.class,
            Scalars.Preemptive.class,
            Scalars.Early.class,
            Scalars.Field.class,
            Scalars.Later.class,
            Scalars.Nested.class,
            Scalars.Earlier.class)
        .map(fixture -> FixtureRun.failures(FixtureRun.of(root, fixture)))
        .forEach(FAILURES::putAll);
    FAILURES.keySet().removeIf(kind -> kind.matches(".*-[2-9]"));
  }

  static Stream<String> kinds() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString().replace(".txt", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("says what it should")
  void saysWhatItShould(String kind) throws IOException {
    assertThat(FAILURES).as("failures of the fixtures").containsKey(kind);
    assertThat(shown(FAILURES.get(kind)) + "\n")
        .isEqualTo(Files.readString(GOLDEN.resolve(kind + ".txt")));
  }

  @Test
  @DisplayName("has a file for every kind")
  void everyKindHasItsFile() throws IOException {
    assertThat(kinds()).containsAll(FAILURES.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("is at most 100 columns wide")
  void isNotTooWide(String kind) {
    if (FAILURES.get(kind) instanceof CardError error) {
      assertThat(error.card().render().lines()).allMatch(line -> line.length() <= 100);
    }
  }

  private static String shown(Throwable failure) {
    return failure instanceof CardError error ? error.card().render() : failure.toString();
  }
}
