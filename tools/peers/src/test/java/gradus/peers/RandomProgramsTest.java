package gradus.peers;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.golden.Agreement;
import gradus.golden.Answers;
import gradus.golden.GoldenCase;
import gradus.golden.GradusPeer;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code -Dseed=7 -Dprograms=5000} chooses the first program and how many follow it. */
@DisplayName("Random programs")
class RandomProgramsTest {

  private static final int PROGRAMS = Integer.getInteger("programs", 300);

  @Test
  @DisplayName("the course's engine and PyTorch agree on values, first and second derivatives")
  void bothEnginesAgree() {
    String given = System.getProperty("seed", "");
    long first = given.isEmpty() ? new Random().nextInt(1_000_000_000) : Long.parseLong(given);
    System.out.printf("%d programs from seed %d on; repeat: -Dseed=%d%n", PROGRAMS, first, first);
    Programmer programmer = new Programmer();
    for (long seed = first; seed < first + PROGRAMS; seed++) {
      Programmer.Solved solved = programmer.write(seed);
      GoldenCase expected = solved.answers();
      GoldenCase actual = Answers.of(new GradusPeer(), expected, solved.program());
      assertThat(Agreement.ofProgram(1e-9).differences(expected, actual))
          .as("seed %d%n%s", seed, solved.program())
          .isEmpty();
    }
  }
}
