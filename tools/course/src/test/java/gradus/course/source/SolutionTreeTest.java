package gradus.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.cards.ExerciseId;
import gradus.course.MiniCourse;
import gradus.course.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  @DisplayName("has stubs that let the program go on, imported where they are")
  void rendersALaterStub() {
    SolutionTree solution = MiniCourse.in(root).laterIncrement().solution();
    String both = "import static gradus.exercise.Todo.later;\n";
    assertThat(solution.render(region -> true).get(COUNTER))
        .as("the starter, but for the stub of 1.1")
        .isEqualTo(
            STARTER
                .replace("import static", both + "import static")
                .replace("// TODO 1.1 Count\n", "// TODO 1.1 Count: increment\n")
                .replace("todo(\"1.1\")", "later(\"1.1\")"));
    assertThat(solution.render(Region::later).get(COUNTER))
        .as("1.2 is solved")
        .contains("import static gradus.exercise.Todo.later;")
        .doesNotContain("todo");
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
  @DisplayName("loses the tags by which the book quotes it, wherever they stand")
  void leavesOutTags() {
    MiniCourse course = MiniCourse.in(root);
    String file = MiniCourse.SOLUTION + COUNTER;
    String untagged = course.solution().render(region -> false).get(COUNTER);
    course
        .replace(file, "package mini;\n", "// tag::file[]\npackage mini;\n// end::file[]\n")
        .replace(file, "  private int", "  // tag::field[]\n  private int")
        .replace(file, "count;\n\n", "count;\n\n  // end::field[]\n\n")
        .replace(file, "    // BEGIN SOLUTION 1.1\n", "// tag::all[]\n    // BEGIN SOLUTION 1.1\n")
        .replace(file, "    count += 1;\n", "    // tag::a-b_1[]\n    count += 1;\n")
        .replace(file, "    for (", "    // end::a-b_1[] \n    for (")
        .write(file, course.read(file) + "// end::all[]");
    SolutionTree solution = course.solution();
    assertThat(solution.render(region -> true).get(COUNTER))
        .as("the starter, in stubs and outside")
        .isEqualTo(STARTER);
    assertThat(solution.render(region -> false).get(COUNTER))
        .as("a variant without stubs")
        .isEqualTo(untagged);
    assertThat(solution.regions(new ExerciseId(1, 1)).get(0).body())
        .as("a region")
        .isEqualTo("    count += 1;\n");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "  //tag::field[]",
        "  private int more; // tag::field[]",
        "  // tag::field",
        "  // end::[]",
        "  // tag::two words[]"
      })
  @DisplayName("refuses a tag that would stay in the starter, naming file, line and fix")
  void refusesLooseTags(String line) {
    MiniCourse course = MiniCourse.in(root);
    String file = MiniCourse.SOLUTION + "mini/Extra.java";
    course.write(file, "package mini;\n\n" + line + "\n");
    assertThatThrownBy(course::solution)
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ":3: `"
                + line.strip()
                + "` is no tag: write `// tag::name[]` or `// end::name[]` on a line of its own");
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
