package gradus.book.samples;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.content.Tutorial;
import gradus.book.content.Tutorial.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the table of samples")
class CoverageTest {
  /** How many code samples each tutorial has. */
  private static final Map<String, Integer> SAMPLES =
      Map.of("000", 2, "001", 5, "002", 15, "003", 19, "004", 3);

  static Stream<Tutorial.Sample> programs() {
    return BookLists.programs().stream();
  }

  @Test
  @DisplayName("it has all 44 code samples, numbered as they stand in the tutorials")
  void hasAllSamples() {
    List<String> listed = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (Tutorial tutorial : BookLists.coverage().tutorials()) {
      tutorial.samples().stream()
          .map(Tutorial.Sample::id)
          .filter(id -> id.matches("\\d{3}_\\d\\d"))
          .forEach(listed::add);
      for (int i = 1; i <= SAMPLES.get(tutorial.id()); i++) {
        expected.add("%s_%02d".formatted(tutorial.id(), i));
      }
    }
    assertThat(listed).as("the samples of coverage.yaml").hasSize(44).isEqualTo(expected);
  }

  @Test
  @DisplayName("everything that was run in PyTorch stands in it")
  void hasAllCases() {
    List<String> ids = BookLists.coverage().samples().stream().map(Tutorial.Sample::id).toList();
    assertThat(Oracle.read().cases())
        .as("the cases of PyTorch, by sample")
        .extracting(Oracle.Case::sample)
        .isSubsetOf(ids);
  }

  @Test
  @DisplayName("a class belongs to the sample whose number it has")
  void classesAreNamedByTheirSample() {
    assertThat(BookLists.programs())
        .as("the classes of coverage.yaml")
        .allMatch(sample -> sample.className().equals("S" + sample.id()));
  }

  @Test
  @DisplayName("every class of a sample stands in it")
  void listsEveryClass() throws Exception {
    assertThat(BookLists.compiled())
        .as("the classes in gradus.book.samples")
        .containsExactlyInAnyOrderElementsOf(programs().map(Tutorial.Sample::className).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  @DisplayName("a sample that is covered has a program that can be started, and a test")
  void hasClassAndTest(Tutorial.Sample sample) throws ReflectiveOperationException {
    assertThat(BookLists.named(sample.className()).getMethod("main", String[].class))
        .as("the main method of %s", sample.className())
        .isNotNull();
    assertThat(BookLists.tests(BookLists.named(sample.test())))
        .as("the tests of %s", sample.test())
        .isNotEmpty();
  }

  @Test
  @DisplayName("every section that shows a sample stands beside it")
  void listsEverySection() throws IOException {
    Map<String, List<String>> sections =
        programs().collect(Collectors.toMap(Tutorial.Sample::id, Tutorial.Sample::sections));
    List<Chapters.Shown> shown =
        Chapters.shown().stream().filter(one -> !one.name().equals("errata")).toList();
    assertThat(shown).as("the samples in the chapters").isNotEmpty();
    for (Chapters.Shown one : shown) {
      assertThat(sections.get(one.id()))
          .as("the sections of %s in coverage.yaml", one.id())
          .contains(one.section());
    }
  }

  @Test
  @DisplayName("what is partly covered names the later lessons that bring the rest")
  void restComesLater() {
    assertThat(BookLists.coverage().samples())
        .filteredOn(sample -> sample.status() == Status.PARTLY)
        .as("samples whose rest comes before them")
        .allMatch(
            sample -> sample.rest().stream().allMatch(rest -> rest > sample.lesson().orElseThrow()))
        .noneMatch(sample -> sample.rest().isEmpty());
  }
}
