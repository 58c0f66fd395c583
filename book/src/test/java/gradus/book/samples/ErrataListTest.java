package gradus.book.samples;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.content.Erratum;
import gradus.book.content.Tutorial;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the list of errata")
class ErrataListTest {
  private static final List<Erratum> ERRATA = List.copyOf(BookLists.errata().entries().values());

  @Test
  @DisplayName("it has every sample of which PyTorch does not give what the tutorial says")
  void hasEveryDisagreement() {
    List<String> wrong =
        Oracle.read().cases().stream()
            .filter(one -> !one.agrees())
            .map(Oracle.Case::sample)
            .toList();
    assertThat(wrong).as("samples that disagree with PyTorch").hasSize(13);
    assertThat(ERRATA).as("the ids of the errata").extracting(Erratum::id).containsAll(wrong);
  }

  @Test
  @DisplayName("each erratum is about samples of its own tutorial first, and all of them exist")
  void samplesExist() {
    List<String> ids = BookLists.coverage().samples().stream().map(Tutorial.Sample::id).toList();
    for (Erratum erratum : ERRATA) {
      assertThat(ids).as("the samples of %s", erratum.id()).containsAll(erratum.samples());
      assertThat(erratum.samples().stream().limit(1))
          .as("the first sample of %s", erratum.id())
          .allMatch(sample -> sample.startsWith(erratum.tutorial()));
    }
  }

  @Test
  @DisplayName("what is wrong in a sample that is wholly covered is shown")
  void coveredMeansShown() {
    Set<String> shown =
        ERRATA.stream()
            .filter(Erratum::isShown)
            .flatMap(erratum -> erratum.samples().stream())
            .collect(Collectors.toSet());
    Set<String> done =
        BookLists.coverage().samples().stream()
            .filter(sample -> sample.status() == Tutorial.Status.DONE)
            .map(Tutorial.Sample::id)
            .collect(Collectors.toSet());
    assertThat(ERRATA)
        .filteredOn(one -> one.kind() == Erratum.Kind.FAILS || one.kind() == Erratum.Kind.WRONG)
        .filteredOn(one -> done.containsAll(one.samples()))
        .as("errors in samples that are done")
        .allMatch(one -> shown.containsAll(one.samples()));
  }

  @Test
  @DisplayName("what is said to be shown is shown, in just that section, and nothing else is")
  void shownWhereItIsSaid() throws IOException {
    List<String> shown =
        Chapters.shown().stream()
            .filter(one -> one.name().equals("errata"))
            .map(one -> one.id() + " in " + one.section())
            .toList();
    List<String> said =
        ERRATA.stream()
            .filter(Erratum::isShown)
            .map(erratum -> erratum.id() + " in " + erratum.section())
            .toList();
    assertThat(shown)
        .as("the errata in the chapters, and their sections in errata.yaml")
        .containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  @DisplayName("each erratum that is shown has its own test, and each test its erratum")
  void testsAreThere() throws ReflectiveOperationException {
    Set<String> named =
        ERRATA.stream()
            .filter(Erratum::isShown)
            .map(Erratum::test)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there =
        BookLists.tests(ErrataTest.class).stream()
            .map(method -> "ErrataTest#" + method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).as("the tests that errata.yaml names").isEqualTo(there);
    assertThat(ERRATA.stream().filter(Erratum::isShown))
        .as("errata that are shown, each with a test of its own")
        .hasSameSizeAs(there);
  }
}
