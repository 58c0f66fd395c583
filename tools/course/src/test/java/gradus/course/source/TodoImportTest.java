package gradus.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the imports of stubs")
class TodoImportTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("stand where Google's style sorts them")
  void areSorted(String imports, String before, String after) {
    assertThat(added(before, "todo")).as(imports).isEqualTo(after);
  }

  static Stream<Arguments> areSorted() {
    String todo = "import static gradus.exercise.Todo.todo;\n";
    return Stream.of(
        arguments(
            "no imports",
            "package p;\n\n/** A. */\nclass A {}\n",
            "package p;\n\n" + todo + "\n/** A. */\nclass A {}\n"),
        arguments("no imports and no package", "class A {}\n", todo + "\nclass A {}\n"),
        arguments(
            "only normal imports",
            "package p;\n\nimport java.util.List;\n\nclass A {}\n",
            "package p;\n\n" + todo + "\nimport java.util.List;\n\nclass A {}\n"),
        arguments(
            "only static imports, which come later",
            "package p;\n\nimport static java.lang.Math.exp;\n\nclass A {}\n",
            "package p;\n\n" + todo + "import static java.lang.Math.exp;\n\nclass A {}\n"),
        arguments(
            "only static imports, which come earlier",
            "package p;\n\nimport static a.B.c;\n\nclass A {}\n",
            "package p;\n\nimport static a.B.c;\n" + todo + "\nclass A {}\n"),
        arguments(
            "static imports on both sides, and normal ones",
            "import static a.B.c;\nimport static z.Y.x;\n\nimport a.B;\n\nclass A {}\n",
            "import static a.B.c;\n"
                + todo
                + "import static z.Y.x;\n\nimport a.B;\n\nclass A {}\n"),
        arguments("it is there already", todo + "\nclass A {}\n", todo + "\nclass A {}\n"));
  }

  @Test
  @DisplayName("are those of the methods that the stubs call, each once")
  void areThoseCalled() {
    String later = "import static gradus.exercise.Todo.later;\n";
    String todo = "import static gradus.exercise.Todo.todo;\n";
    String rest = "\nclass A {}\n";
    assertThat(added("class A {}\n")).as("no stub").isEqualTo("class A {}\n");
    assertThat(added("class A {}\n", "later")).isEqualTo(later + rest);
    assertThat(added("class A {}\n", "todo", "later")).isEqualTo(later + todo + rest);
    assertThat(added(later + rest, "todo", "later")).isEqualTo(later + todo + rest);
    assertThat(added(todo + rest, "todo", "later")).isEqualTo(later + todo + rest);
    assertThat(added(later + todo + rest, "todo", "later")).isEqualTo(later + todo + rest);
  }

  private static String added(String file, String... methods) {
    return TodoImport.of(JavaFile.parse(file)).addTo(file, Set.of(methods));
  }
}
