package gradus.course.learn;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.ExerciseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A method that is to be written")
class StubTest {
  @Test
  @DisplayName("is named with its class, also where others have methods of the same signature")
  void namesItsClass() {
    String source =
        """
        class Rules {
          double first(
              double x) {
            // TODO (later)
            return todo("9.1");
          }
          static class Square {
            double rule(double x) {
              return todo("9.1");
            }
          }
          static class Root {
            double rule(double x) {
              return todo("9.10");
            }
            double again(double x) {
              return todo("9.1");
            }
          }
        }
        """;
    assertThat(Stub.in("Rules.java", source, ExerciseId.parse("9.1")))
        .containsExactly(
            new Stub("Rules.java:5", "first", "Rules", false),
            new Stub("Rules.java:9", "rule", "Square", true),
            new Stub("Rules.java:17", "again", "Root", true));
  }
}
