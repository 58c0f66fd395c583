package gradus.golden;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The engine agrees with PyTorch on values, first and second derivatives")
class GoldenTest {

  /** So many differences of an operation are told. */
  private static final int TOLD = 8;

  @TestFactory
  @DisplayName("of every operation")
  Stream<DynamicTest> everyOperation() {
    return GoldenFile.read().stream()
        .collect(groupingBy(GoldenCase::op, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> agree(each.getValue())));
  }

  private static void agree(List<GoldenCase> cases) {
    List<String> differences = new ArrayList<>();
    for (int number = 0; number < cases.size(); number++) {
      GoldenCase expected = cases.get(number);
      for (String difference : differences(expected)) {
        differences.add("case %d, %s: %s".formatted(number, expected.call(), difference));
      }
    }
    assertThat(differences.stream().limit(TOLD))
        .as("%s: %d differences from PyTorch", cases.get(0).op(), differences.size())
        .isEmpty();
  }

  private static List<String> differences(GoldenCase expected) {
    try {
      GoldenCase actual = Answers.of(new GradusPeer(), expected, Answers.call(expected));
      return new Agreement(expected.tolerance()).differences(expected, actual);
    } catch (RuntimeException e) {
      return List.of("raised " + e);
    }
  }
}
