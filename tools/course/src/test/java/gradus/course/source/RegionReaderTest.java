package gradus.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the markers of a solution")
class RegionReaderTest {
  @Test
  @DisplayName("make the body of a method a region")
  void findsARegion() {
    String text =
        """
        class A {
          @Override
          public int f(
              int x, String... more)
              throws Exception {
            // BEGIN SOLUTION 1.10 f
            return x;
            // END SOLUTION
          }
        }
        """;
    assertThat(read(text))
        .as("one region, declared in one line without its annotation")
        .containsExactly(
            new Region(
                new ExerciseId(1, 10),
                "f",
                "A.java",
                6,
                8,
                "A.f(int, String[])",
                "public int f(int x, String... more) throws Exception",
                false,
                false,
                "    return x;\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("may stand in any kind of method")
  void takesAnyMethod(String declaration, String signature, boolean returnsVoid) {
    Region region = read(whole(declaration)).get(0);
    assertThat(region.method()).as("how the method is found again").isEqualTo(signature);
    assertThat(region.returnsVoid()).as("whether the stub returns").isEqualTo(returnsVoid);
  }

  static Stream<Arguments> takesAnyMethod() {
    return Stream.of(
        arguments("class A { void f()", "A.f()", true),
        arguments("class A { Void f()", "A.f()", false),
        arguments(
            "class A { static <T extends Number> T f(java.util.List<? super T> x)",
            "A.f(java.util.List<? super T>)",
            false),
        arguments("interface A { default int[] f(int[][] x)", "A.f(int[][])", false),
        arguments("record A(int x) { static A f()", "A.f()", false),
        arguments("enum A { B; A f()", "A.f()", false),
        arguments("class A { class B { void f()", "A.B.f()", true),
        arguments("class A { Object g() { return new Object() { void f()", "A.g().new.f()", true));
  }

  @Test
  @DisplayName("may say that a stub lets the program go on")
  void findsALaterRegion() {
    String text =
        """
        class A {
          void f() {
            // BEGIN SOLUTION 1.1 release LATER
            g();
            // END SOLUTION
          }

          void h() {
            // BEGIN SOLUTION 1.1 LATERAL
            // END SOLUTION
          }
        }
        """;
    assertThat(read(text)).extracting(Region::name).containsExactly("release", "LATERAL");
    assertThat(read(text)).extracting(Region::later).containsExactly(true, false);
    assertThat(read(text)).extracting(Region::todoMethod).containsExactly("later", "todo");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  @DisplayName("are refused where a starter could not be made from them")
  void refusesBrokenMarkers(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .as("file, line and fix")
        .isInstanceOf(UsageException.class)
        .hasMessage("solutions/A.java:" + message);
  }

  static Stream<Arguments> refusesBrokenMarkers() {
    return Stream.of(
        arguments(
            "class A {\n  int f() {\n    // BEGIN SOLUTION 1.1\n    return 1;\n  }\n}\n",
            "3: this region is never closed: add `// END SOLUTION`"),
        arguments(
            "class A {\n  int f() {\n    return 1;\n    // END SOLUTION\n  }\n}\n",
            "4: no region is open here: remove it or add `// BEGIN SOLUTION <id>`"),
        arguments(
            "class A {\n"
                + "  int f() {\n"
                + "    // BEGIN SOLUTION 1.1\n"
                + "    // BEGIN SOLUTION 1.2\n"
                + "  }\n"
                + "}\n",
            "4: a region begins inside the one of line 3: add `// END SOLUTION` before it"),
        arguments(
            "class A {\n  A() {\n    // BEGIN SOLUTION 1.1\n    // END SOLUTION\n  }\n}\n",
            "3: the region is in a constructor, whose stub could not assign final fields: move the"
                + " code to a method"),
        arguments(
            "class A {\n  // BEGIN SOLUTION 1.1\n  int x;\n  // END SOLUTION\n}\n",
            "2: the region is in no method: put the markers around the whole body of one"),
        arguments(
            """
            class A {
              int f() {
                int x = 1;
                // BEGIN SOLUTION 1.1
                return x;
                // END SOLUTION
              }
            }
            """,
            "4: the region is not the whole body of `int f()`: begin right after its { and end"
                + " right before its }"),
        arguments(
            """
            class A {
              void f() {
                // BEGIN SOLUTION 1.1
                g();
                // END SOLUTION
                // and then?
              }
            }
            """,
            "3: the region is not the whole body of `void f()`: begin right after its { and end"
                + " right before its }"),
        arguments(
            """
            class A {
              void f() {
                // BEGIN SOLUTION 1.1
              }
              void g() {
                // END SOLUTION
              }
            }
            """,
            "3: the region is not the whole body of `void f()`: begin right after its { and end"
                + " right before its }"),
        arguments(
            """
            class A {
              Runnable f() {
                return () -> {
                  // BEGIN SOLUTION 1.1
                  // END SOLUTION
                };
              }
            }
            """,
            "4: the region is not the whole body of `Runnable f()`: begin right after its { and end"
                + " right before its }"),
        arguments(
            "class A {\n  void f() {\n    // BEGIN SOLUTION\n    // END SOLUTION\n  }\n}\n",
            "3: `// BEGIN SOLUTION` is no marker: write `// BEGIN SOLUTION 1.2`, `// BEGIN SOLUTION"
                + " 1.2 name`, `// BEGIN SOLUTION 1.2 name LATER` or `// END SOLUTION` on a line"
                + " of its own"),
        arguments(
            "class A {\n  void f() { // begin solution 1.1\n    // END SOLUTION\n  }\n}\n",
            "2: `void f() { // begin solution 1.1` is no marker: write `// BEGIN SOLUTION 1.2`, `//"
                + " BEGIN SOLUTION 1.2 name`, `// BEGIN SOLUTION 1.2 name LATER` or `// END"
                + " SOLUTION` on a line of its own"),
        arguments(
            "class A {\n  void f() {\n    // BEGIN SOLUTION 1.1\n    // END SOLUTION 1.1\n  }\n}\n",
            "4: `// END SOLUTION 1.1` is no marker: write `// BEGIN SOLUTION 1.2`, `// BEGIN"
                + " SOLUTION 1.2 name`, `// BEGIN SOLUTION 1.2 name LATER` or `// END SOLUTION` on"
                + " a line of its own"),
        arguments(
            "class A {\n  void f() {\n    // BEGIN SOLUTION 1.1 f later\n    // END SOLUTION\n"
                + "  }\n}\n",
            "3: `// BEGIN SOLUTION 1.1 f later` is no marker: write `// BEGIN SOLUTION 1.2`, `//"
                + " BEGIN SOLUTION 1.2 name`, `// BEGIN SOLUTION 1.2 name LATER` or `// END"
                + " SOLUTION` on a line of its own"),
        arguments(
            "class A {\n  void f() {\n    // BEGIN SOLUTION 1.1 LATER\n    // END SOLUTION\n"
                + "  }\n}\n",
            "3: the region has no name, and LATER stands behind one: write `// BEGIN SOLUTION 1.1"
                + " name LATER`"),
        arguments(
            "class A {\n  int f() {\n    // BEGIN SOLUTION 1.1 f LATER\n    return 1;\n"
                + "    // END SOLUTION\n  }\n}\n",
            "3: `int f()` returns something, which a stub that does nothing cannot: leave out"
                + " LATER"),
        arguments(
            "class A {\n  void f() {\n    // BEGIN SOLUTION 1.0\n    // END SOLUTION\n  }\n}\n",
            "3: '1.0' is no exercise: write lesson and number, such as 1.10"));
  }

  @Test
  @DisplayName("are no markers inside a string")
  void ignoresStrings() {
    assertThat(read("class A {\n  String s = \"BEGIN SOLUTION 1.1\";\n}\n"))
        .as("only a comment can be a marker")
        .isEmpty();
  }

  private static List<Region> read(String text) {
    return new RegionReader("A.java", "solutions/A.java", JavaFile.parse(text)).read();
  }

  /** Returns a class whose method, declared so, is a region. */
  private static String whole(String declaration) {
    String body = " {\n// BEGIN SOLUTION 1.1\n// END SOLUTION\n}";
    long open = declaration.chars().filter(c -> c == '{').count();
    long anonymous = declaration.contains("new Object") ? 1 : 0;
    return declaration
        + body
        + (anonymous == 1 ? "}; " : "")
        + "}".repeat((int) (open - anonymous));
  }
}
