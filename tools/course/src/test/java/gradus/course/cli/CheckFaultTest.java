package gradus.course.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.course.MiniCourse;
import gradus.course.source.Starters;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where check sends a student whose mistake makes other exercises fail as well. */
class CheckFaultTest {
  private static final String COUNTER = MiniCourse.STUDENT + "mini/Counter.java";
  private static final String SOLUTION = MiniCourse.SOLUTION + "mini/Counter.java";

  @TempDir private Path root;
  private MiniCourse mini;

  /** Makes count(), which both exercises call, run past a third method of 1.2. */
  @BeforeEach
  void generateStarters() {
    mini =
        MiniCourse.in(root)
            .replace(SOLUTION, "    return count;", "    limit();\n    return count;")
            .replace(
                SOLUTION,
                "  /** Counts one more. */",
                """
                  private void limit() {
                    // BEGIN SOLUTION 1.2 limit LATER
                    count = Math.min(count, 1000);
                    // END SOLUTION
                  }

                  /** Counts one more. */\
                """)
            .replace(MiniCourse.MANIFEST, "      larger:", "      limit: To 1000.\n      larger:");
    Starters.of(mini.lesson(), mini.solution()).write();
  }

  @Test
  @DisplayName("an exercise that fails by itself is where a later one sends its student")
  void earlierFault() {
    solve("count = 1;", "count = Math.min(count, 1000);");
    assertThat(Session.run(root, "check", "1.2").out())
        .startsWith("✗ 1.2 Count many")
        .endsWith("\n\nstart with 1.1 Count, which fails too   ./gradus check 1.1\n");
    assertThat(Session.run(root, "check", "1.1").out()).doesNotContain("passes without");
  }

  @Test
  @DisplayName("an exercise that only fails because of the one that is checked is not named")
  void wrongValue() {
    solve("count += 1;", "count = Math.min(count, 1);");
    assertThat(Session.run(root, "check", "1.2").out())
        .startsWith("✗ 1.2 Count many")
        .contains("but was  1")
        .doesNotContain("start with", "passes without");
  }

  @Test
  @DisplayName("nor is one in which the code of the one that is checked throws")
  void exception() {
    solve("count += 1;", "Object none = null; none.hashCode();");
    assertThat(Session.run(root, "check", "1.2").out())
        .startsWith("✗ 1.2 Count many")
        .contains("NullPointerException")
        .doesNotContain("start with", "passes without");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"count = Math.min(count, 1);", "Object none = null; none.hashCode();"})
  @DisplayName("an exercise that a later one breaks names that one")
  void laterFault(String wrong) {
    solve("count += 1;", wrong);
    assertThat(Session.run(root, "check", "1.1").out())
        .startsWith("✗ 1.1 Count")
        .endsWith(
            "\n\n1.1 passes without what is written for 1.2 Count many   ./gradus check 1.2\n");
  }

  @Test
  @DisplayName("code of another exercise that throws is called what it is")
  void partOf() {
    solve("count += 1;", "Object none = null; none.hashCode();");
    assertThat(Session.run(root, "check", "1.1").out())
        .contains("none.hashCode();\n  part of  1.2 Count many\n");
    assertThat(Session.run(root, "check", "1.2").out()).doesNotContain("part of");
  }

  private void solve(String increment, String limit) {
    mini.replace(COUNTER, "todo(\"1.1\");", increment)
        .replace(COUNTER, "    later(\"1.2\");", "    " + limit)
        .replace(COUNTER, "    todo(\"1.2\");", "    texts.forEach(text -> increment());")
        .replace(
            COUNTER,
            "return todo(\"1.2\");",
            "return first.compareTo(second) < 0 ? second : first;");
  }
}
