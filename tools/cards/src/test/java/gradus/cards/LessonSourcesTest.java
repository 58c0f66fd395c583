package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A lesson's sources")
class LessonSourcesTest {
  private static final StackTraceElement FRAME =
      new StackTraceElement("a.b.Value$Inner", "add", "Value.java", 4);

  @TempDir private Path root;

  @BeforeEach
  void writeSource() throws IOException {
    Path folder = Files.createDirectories(root.resolve("lesson09-x/src/main/java/a/b"));
    Files.writeString(
        folder.resolve("Value.java"),
        """
        package a.b;
        class Value {
          Value add(
              Value left, Value right) {
            return left;
          }
          static class Other {
            int size(int n) { return n; }
          }
          static class Inner {
            int size(int n) { return n; }
          }
        }
        """);
  }

  @Test
  @DisplayName("are found from the repository's root and from the lesson")
  void foundFromBoth() {
    assertThat(LessonSources.find(root, "lesson09-x").contain(FRAME)).isTrue();
    assertThat(LessonSources.find(root.resolve("lesson09-x"), "lesson09-x").contain(FRAME))
        .isTrue();
  }

  @Test
  @DisplayName("tell the line of a declaration that is broken into lines")
  void lineOfDeclaration() {
    assertThat(line("Value add(Value left, Value right)")).isEqualTo(3);
  }

  @Test
  @DisplayName("tell methods of the same signature apart by their nested classes")
  void lineInNestedClass() {
    assertThat(line("int size(int n)", "Value.Other.size")).isEqualTo(8);
    assertThat(line("int size(int n)", "Value.Inner.size")).isEqualTo(11);
    assertThat(line("int size(int n)", "Value.Gone.size")).isZero();
  }

  @Test
  @DisplayName("do not guess the line of what is not there")
  void noLine() {
    assertThat(line("Value mul(Value left)")).isZero();
  }

  @Test
  @DisplayName("show the line of a stack frame")
  void lineOfFrame() {
    assertThat(LessonSources.find(root, "lesson09-x").line(FRAME))
        .isEqualTo("Value left, Value right) {");
  }

  @Test
  @DisplayName("may be out of reach")
  void missing() {
    LessonSources none = LessonSources.find(root, "lesson08-y");
    assertThat(none.contain(FRAME)).isFalse();
    assertThat(none.line(FRAME)).isEmpty();
    assertThat(LessonSources.find(root, "").contain(FRAME)).isFalse();
  }

  private int line(String declaration) {
    return line(declaration, "");
  }

  private int line(String declaration, String path) {
    return LessonSources.find(root, "lesson09-x")
        .lineOf(new ExerciseIndex.Declaration("", "a/b/Value.java", declaration, path))
        .orElse(0);
  }
}
