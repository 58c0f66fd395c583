package gradus.peers;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.golden.Agreement;
import gradus.golden.GoldenCase;
import gradus.golden.GoldenFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The golden file")
class GoldenFileTest {

  @Test
  @DisplayName("holds what PyTorch answers today")
  void isUpToDate() {
    List<GoldenCase> committed = GoldenFile.read();
    List<GoldenCase> fresh = GoldenWriter.answers();
    assertThat(committed)
        .as("the calls: mvn process-classes -Ppeers -pl tools/peers -Dgradus.golden=write")
        .extracting(GoldenCase::call)
        .isEqualTo(fresh.stream().map(GoldenCase::call).toList());
    for (int i = 0; i < fresh.size(); i++) {
      GoldenCase expected = fresh.get(i);
      Agreement agreement = new Agreement(expected.isDouble() ? 1e-12 : 1e-6);
      assertThat(agreement.differences(expected, committed.get(i))).as(expected.call()).isEmpty();
    }
  }

  @Test
  @DisplayName("asks at least ten questions of every operation")
  void hasTenCasesOfEveryOperation() {
    Map<String, Long> counts =
        GoldenFile.read().stream()
            .collect(Collectors.groupingBy(GoldenCase::op, Collectors.counting()));
    assertThat(counts.keySet()).isEqualTo(TorchOperations.names());
    assertThat(counts)
        .allSatisfy((op, count) -> assertThat(count).as(op).isGreaterThanOrEqualTo(10L));
  }
}
