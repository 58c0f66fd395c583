package gradus.course.source;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.ExerciseId;
import gradus.course.MiniCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a solution")
class SolutionTreeTest {
  private static final String COUNTER = "mini/Counter.java";
  private static final String STARTER =
      """
      package mini;

      import static gradus.exercise.Todo.todo;

      import java.util.List;

      /** Counts upwards. */
      public final class Counter {
        private int count;

        /** Returns the count so far. */
        public int count() {
          return count;
        }

        /** Counts one more. */
        public void increment() {
          // TODO 1.1 Count
          //   Raise the count by one.
          todo("1.1");
        }

        /** Counts every text in a list. */
        public void countAll(List<String> texts) {
          // TODO 1.2 Count many: countAll
          //   Count every text in the list.
          //     The list may be empty.
          todo("1.2");
        }

        /** Returns the larger of two. */
        public static <T extends Comparable<T>> T larger(T first, T second) {
          // TODO 1.2 Count many: larger
          //   Return the larger of the two.
          return todo("1.2");
        }
      }
      """;

  @TempDir Path root;

  @Test
  @DisplayName("becomes a starter, byte for byte")
  void rendersTheStarter() {
    assertThat(MiniCourse.in(root).solution().render(region -> true).get(COUNTER))
        .as("all regions stubbed, all else as it was")
        .isEqualTo(STARTER);
  }

  @Test
  @DisplayName("keeps its bodies and loses its markers where nothing is stubbed")
  void rendersTheSolution() {
    MiniCourse course = MiniCourse.in(root);
    String text = course.read(MiniCourse.SOLUTION + COUNTER);
    assertThat(course.solution().render(region -> false).get(COUNTER))
        .as("no line but the markers is gone, and nothing is imported")
        .isEqualTo(text.replaceAll("(?m)^ *// (BEGIN|END) SOLUTION.*\n", ""));
  }

  @Test
  @DisplayName("can have some regions stubbed and the others solved")
  void rendersAVariant() {
    SolutionTree solution = MiniCourse.in(root).solution();
    assertThat(solution.render(region -> region.name().equals("larger")).get(COUNTER))
        .as("1.1 and countAll are solved")
        .contains("    count += 1;\n", "      increment();\n", "    return todo(\"1.2\");\n")
        .doesNotContain("todo(\"1.1\")", "// BEGIN", "// END");
  }

  @Test
  @DisplayName("can have one region's body replaced")
  void rendersAnotherBody() {
    SolutionTree solution = MiniCourse.in(root).solution();
    Region region = solution.regions(new ExerciseId(1, 1)).get(0);
    assertThat(solution.render(region, "count = 1;\n").get(COUNTER))
        .as("increment is wrong, the rest is right")
        .contains("  public void increment() {\ncount = 1;\n  }\n", "      increment();\n")
        .doesNotContain("todo");
  }

  @Test
  @DisplayName("keeps files without a region as they are")
  void copiesOtherFiles() {
    MiniCourse course = MiniCourse.in(root);
    assertThat(course.solution().render(region -> true).get("mini/package-info.java"))
        .as("nothing to stub in it")
        .isEqualTo(course.read(MiniCourse.SOLUTION + "mini/package-info.java"));
  }

  @Test
  @DisplayName("keeps a last line that has no line end")
  void keepsTheLastLine() {
    MiniCourse course = MiniCourse.in(root);
    String file = MiniCourse.SOLUTION + COUNTER;
    course.write(file, course.read(file).stripTrailing());
    assertThat(course.solution().render(region -> true).get(COUNTER))
        .as("byte for byte, also at the end")
        .isEqualTo(STARTER.stripTrailing());
  }

  @Test
  @DisplayName("breaks a long prompt so that a listing stays narrow")
  void breaksLongPrompts() {
    MiniCourse course = MiniCourse.in(root);
    course.replace(
        MiniCourse.MANIFEST,
        "Raise the count by one.",
        "Raise the count by one, which is what everybody who counts does every time.");
    assertThat(course.solution().render(region -> true).get(COUNTER))
        .as("no line of the starter has more than 76 columns")
        .contains(
            """
                // TODO 1.1 Count
                //   Raise the count by one, which is what everybody who counts does
                //   every time.
            """);
  }

  @Test
  @DisplayName("gives the regions of an exercise in order")
  void listsRegions() {
    assertThat(MiniCourse.in(root).solution().regions(new ExerciseId(1, 2)))
        .extracting(Region::label)
        .as("as they stand in the file")
        .containsExactly("1.2 countAll", "1.2 larger");
  }
}
