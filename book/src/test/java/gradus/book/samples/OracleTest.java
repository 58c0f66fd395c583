package gradus.book.samples;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.content.Tutorial;
import gradus.book.samples.Comparisons.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the samples and PyTorch")
class OracleTest {
  private static final Oracle ORACLE = Oracle.read();

  static Stream<String> programs() {
    return BookLists.programs().stream().map(Tutorial.Sample::className);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  @DisplayName("every number of a sample is the one that PyTorch gives")
  void agrees(String className) throws ReflectiveOperationException {
    Map<String, List<Target>> targets = Comparisons.of(className, ORACLE).targets();
    Map<String, double[]> results = BookLists.results(className);
    assertThat(results.keySet())
        .as("the results of %s, and those that comparisons.yaml knows", className)
        .containsExactlyInAnyOrderElementsOf(targets.keySet());
    results.forEach((name, numbers) -> hits(name, numbers, targets.get(name)));
  }

  private static void hits(String name, double[] numbers, List<Target> targets) {
    assertThat(numbers).as("how many numbers '%s' has", name).hasSameSizeAs(targets);
    for (int i = 0; i < numbers.length; i++) {
      Target target = targets.get(i);
      assertThat(numbers[i])
          .as(
              "'%s', number %d: PyTorch has %s, to %s",
              name, i, target.number(), target.tolerance())
          .matches(target::isHitBy);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  @DisplayName("every number that PyTorch gives is compared, or set apart with a reason")
  void isComplete(String className) {
    assertThat(Comparisons.of(className, ORACLE).forgotten())
        .as("outputs of PyTorch that %s neither gives nor sets apart, or both", className)
        .isEmpty();
  }

  @Test
  @DisplayName("only samples that are covered are compared")
  void comparesOnlyWhatIsThere() {
    assertThat(Comparisons.classes())
        .as("the classes of comparisons.yaml, and those of coverage.yaml")
        .isEqualTo(new TreeSet<>(programs().toList()));
  }
}
