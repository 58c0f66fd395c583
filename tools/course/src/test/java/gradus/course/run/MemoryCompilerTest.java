package gradus.course.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.course.UsageException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
                "class Value is public, should be declared in a file named Value.java",
                "public class Value {}\n       ^"));
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

  @Test
  @DisplayName("compiles one file against the rest, in place of all classes that it had")
  void compilesOneFile() throws ReflectiveOperationException {
    String other = "class B { static int one() { return 1; } }";
    String before =
        """
        class A {
          static class Nested {}
          static int f() {
            java.util.function.IntSupplier two = new java.util.function.IntSupplier() {
              public int getAsInt() { return 2; }
            };
            class Local {}
            return two.getAsInt() + B.one();
          }
        }
        class Beside {}
        """;
    String after =
        """
        class A {
          static class Nested {}
          static int f() {
            java.util.function.IntSupplier seven = () -> 7;
            return seven.getAsInt() + B.one();
          }
        }
        class Beside {}
        """;
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      Classes all =
          compiler.compile(Map.of("A.java", before, "B.java", other), Classes.NONE).classes();
      assertThat(all.byName()).containsOnlyKeys("A", "A$Nested", "A$1", "A$1Local", "Beside", "B");
      Classes rest = all.without(Set.of("A.java"));
      assertThat(rest.byName()).containsOnlyKeys("B");
      Classes changed = rest.plus(compiler.compile(Map.of("A.java", after), rest).classes());
      assertThat(changed.byName()).containsOnlyKeys("A", "A$Nested", "Beside", "B");
      assertThat(changed.sources())
          .containsEntry("A$Nested", "A.java")
          .containsEntry("B", "B.java");
      assertThat(result(changed)).isEqualTo(8);
      assertThat(result(all)).as("what was compiled before stays as it is").isEqualTo(3);
    }
  }

  @Test
  @DisplayName("takes the libraries of the course's own class path")
  void takesLibraries() throws ReflectiveOperationException {
    String text =
        """
        class A {
          static int f() {
            return picocli.CommandLine.Help.Ansi.OFF.enabled() ? 1 : 0;
          }
        }
        """;
    assertThat(result(compile("A.java", text).orThrow("it"))).isEqualTo(0);
  }

  private static Object result(Classes classes) throws ReflectiveOperationException {
    Method method = new VariantLoader(classes, Map.of()).loadClass("A").getDeclaredMethod("f");
    method.setAccessible(true);
    return method.invoke(null);
  }

  private static Compilation compile(String file, String text) {
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      return compiler.compile(Map.of(file, text), Classes.NONE);
    }
  }
}
