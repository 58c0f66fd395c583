package gradus.course.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.course.UsageException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("compiling in memory")
class MemoryCompilerTest {
  @Test
  @DisplayName("takes file names that are no addresses")
  void takesAnyFileName() {
    assertThat(compile("a/Value copy [1] 100%.java", "package a; class Copy {}"))
        .as("a space, brackets and a percent sign")
        .satisfies(done -> assertThat(done.errors()).isEmpty())
        .satisfies(done -> assertThat(done.classes().byName()).containsOnlyKeys("a.Copy"));
    assertThat(compile("a/Value copy.java", "package a;\npublic class Value {}").errors())
        .as("what javac says of a copy")
        .containsExactly(
            new CompileError(
                "a/Value copy.java",
                2,
                "class Value is public, should be declared in a file named Value.java"));
  }

  @Test
  @DisplayName("says in one line, in any locale, what does not compile")
  void throwsOneLine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.CHINA);
    try {
      Compilation failed = compile("A.java", "class A {\n  int a = \"\";\n}");
      assertThatThrownBy(() -> failed.orThrow("the solution"))
          .as("a line for a reader, not a stack trace")
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "cannot compile the solution: A.java:2: incompatible types: java.lang.String"
                  + " cannot be converted to int");
      assertThatThrownBy(() -> compile("A.java", "class A { int a = b; }").orThrow("it"))
          .as("javac takes three lines for this")
          .hasMessage(
              "cannot compile it: A.java:1: cannot find symbol symbol: variable b location:"
                  + " class A");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @DisplayName("blames the copy of a file, not the file")
  void blamesTheCopy() {
    String text = "package a;\npublic class Value {}";
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      assertThat(
              compiler
                  .compile(Map.of("a/Value.java", text, "a/Value copy.java", text), Classes.NONE)
                  .errors())
          .extracting(CompileError::file)
          .as("without the copy all is well")
          .containsOnly("a/Value copy.java");
    }
  }

  private static Compilation compile(String file, String text) {
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      return compiler.compile(Map.of(file, text), Classes.NONE);
    }
  }
}
