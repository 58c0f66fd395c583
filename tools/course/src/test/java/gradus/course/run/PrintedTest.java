package gradus.course.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What code prints while it runs")
class PrintedTest {
  @Test
  @DisplayName("is kept, from both streams, and both are given back")
  void keepsBothStreams() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    String text;
    try (Printed printed = new Printed()) {
      System.out.print("grad = ∂y, ");
      System.err.print("really");
      text = printed.text();
    }
    assertThat(text).isEqualTo("grad = ∂y, really");
    assertThat(System.out).isSameAs(out);
    assertThat(System.err).isSameAs(err);
  }

  @Test
  @DisplayName("is kept up to a hundred thousand bytes")
  void keepsTheStart() {
    try (Printed printed = new Printed()) {
      for (int i = 0; i < 20_000; i++) {
        System.out.print("123456");
        System.out.write('7');
      }
      assertThat(printed.text()).hasSize(100_000).startsWith("12345671234567");
    }
  }
}
