package gradus.book.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.course.UsageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("graphs.yaml, errata.yaml and coverage.yaml")
class ListsTest {
  private static final String GRAPHS = "book/src/docs/graphs.yaml";
  private static final String ERRATA = "book/src/docs/errata.yaml";
  private static final String COVERAGE = "book/src/docs/coverage.yaml";

  @TempDir Path root;
  private MiniBook book;

  @BeforeEach
  void write() {
    book = MiniBook.in(root);
  }

  @Test
  @DisplayName("a graph has a program, a number for each input, a title, and perhaps a description")
  void graph() {
    GraphEntry entry = GraphList.read(book.files()).get("two-lines");
    assertThat(entry.program()).isEqualTo("s = a * b\ns + c");
    assertThat(entry.inputs())
        .containsExactly(Map.entry("a", 2.0), Map.entry("b", 0.5), Map.entry("c", -1.0));
    assertThat(entry.title()).isEqualTo("Two < three");
    assertThat(entry.description()).isEqualTo("A product, and a sum.");
    assertThat(entry.run().result().data()).isEqualTo(0);
  }

  @Test
  @DisplayName("what is wrong with a graph is told with its line")
  void wrongGraph() {
    fails(
        GraphList::read,
        GRAPHS,
        "inputs: {x: 3}\n  title: \"y =",
        "inputs: {x: three}\n  title: \"y =",
        GRAPHS + ":3: 'x' of 'inputs' of graph recall is not a number: write one, such as 0.5");
    fails(
        GraphList::read,
        GRAPHS,
        "  alt: A product, and a sum.",
        "  caption: A product, and a sum.",
        GRAPHS
            + ":11: graph two-lines has an unknown key 'caption': the keys are title, program,"
            + " inputs");
    fails(
        GraphList::read,
        GRAPHS,
        "recall:",
        "re call:",
        GRAPHS + ":2: 're call' is no name of a graph: write small letters, digits and '-'");
  }

  @Test
  @DisplayName("an erratum that is shown has a section and a test, another one has neither")
  void erratum() {
    ErrataList errata = ErrataList.read(book.files());
    assertThat(errata.get("000_01").isShown()).isTrue();
    assertThat(errata.get("000_01").test()).isEqualTo("ErrataTest#twelve");
    assertThat(errata.get("001-no-rounding").isShown()).isFalse();
    assertThat(errata.get("001-no-rounding").lesson()).hasValue(4);
    assertThat(errata.get("001-no-rounding").samples()).isEmpty();
  }

  @Test
  @DisplayName("an erratum of the tutorials' own tools needs no lesson")
  void noLesson() {
    book.replace(ERRATA, "    lesson: 4\n", "");
    assertThat(ErrataList.read(book.files()).get("001-no-rounding").lesson()).isEmpty();
  }

  @Test
  @DisplayName("what is wrong with an erratum is told with its line")
  void wrongErratum() {
    fails(
        ErrataList::read,
        ERRATA,
        "    section: doubling\n",
        "",
        ERRATA + ":2: erratum 000_01 has no 'section': add `section: the-backward-pass`");
    fails(
        ErrataList::read,
        ERRATA,
        "kind: wording",
        "kind: words",
        ERRATA
            + ":14: 'kind' of erratum 001-no-rounding is 'words': write one of fails, wrong,"
            + " context, wording");
    fails(
        ErrataList::read,
        ERRATA,
        "shown: false",
        "shown: no",
        ERRATA
            + ":19: 'shown' of erratum 001-no-rounding is neither true nor false: write one of"
            + " them, without quotes");
    fails(
        ErrataList::read,
        ERRATA,
        "id: \"001-no-rounding\"",
        "id: \"000_01\"",
        ERRATA + ":12: erratum 000_01 stands twice: give one another id");
    fails(
        ErrataList::read,
        ERRATA,
        "id: \"000_01\"",
        "id: \"first\"",
        ERRATA + ":2: 'id' of erratum first is 'first': write a sample's id, or 001-a-few-words");
  }

  @Test
  @DisplayName("a sample has what its status asks for")
  void sample() {
    Coverage coverage = Coverage.read(book.files());
    assertThat(coverage.tutorials())
        .extracting(Tutorial::title)
        .containsExactly("The first one", "The second one");
    assertThat(coverage.samples())
        .extracting(Tutorial.Sample::status)
        .containsExactly(
            Tutorial.Status.DONE,
            Tutorial.Status.PARTLY,
            Tutorial.Status.LATER,
            Tutorial.Status.NONE);
    assertThat(coverage.samples().get(1).rest()).containsExactly(2, 3);
    assertThat(coverage.samples().get(3).lesson()).isEmpty();
  }

  @Test
  @DisplayName("what is wrong with a sample is told with its line")
  void wrongSample() {
    fails(
        Coverage::read,
        COVERAGE,
        "        test: OracleTest\n        sections: [doubling]\n",
        "        sections: [doubling]\n",
        COVERAGE + ":5: sample 000_01 has no 'test': add `test: OracleTest`");
    fails(
        Coverage::read,
        COVERAGE,
        "rest: [2, 3]",
        "rest: [two]",
        COVERAGE + ":19: 'rest' of sample 000_02 is not a number from 0 to 99: write `rest: [2]`");
    fails(
        Coverage::read,
        COVERAGE,
        "        status: none\n",
        "",
        COVERAGE + ":29: sample 001_02 has no 'status': add `status: done`");
    fails(
        Coverage::read,
        COVERAGE,
        "id: \"000_02\"",
        "id: \"000_01\"",
        COVERAGE + ":12: sample 000_01 stands twice: keep one");
  }

  @Test
  @DisplayName("a missing file is told by its name")
  void missing() {
    BookFiles elsewhere = BookFiles.of(root.resolve("nowhere"), root);
    assertThatThrownBy(() -> GraphList.read(elsewhere))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "nowhere/src/docs/graphs.yaml is missing: write it, or restore it from the repository");
  }

  private void fails(
      Consumer<BookFiles> reader, String file, String part, String other, String message) {
    MiniBook broken = MiniBook.in(root).replace(file, part, other);
    assertThatThrownBy(() -> reader.accept(broken.files()))
        .as("%s instead of %s", other, part)
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }
}
