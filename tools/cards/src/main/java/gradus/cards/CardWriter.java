package gradus.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes the card of a failed test. */
final class CardWriter {
  private static final int MOST_PLACES = 3;

  private final ExerciseIndex index;
  private final LessonSources sources;

  CardWriter(ExerciseIndex index, LessonSources sources) {
    this.index = index;
    this.sources = sources;
  }

  /** Returns the card, without totals. */
  Card write(TestCase test, Finding finding, Optional<String> likely) {
    return new Card(
        index.title(),
        "",
        test.sentence(),
        evidence(test, finding),
        places(test, finding),
        likely.orElse(""),
        test.seed().map(seed -> command(test) + " -Dgradus.seed=" + seed).orElse(""),
        help(test));
  }

  private static List<Row> evidence(TestCase test, Finding finding) {
    List<Row> rows = new ArrayList<>(finding.rows());
    String because = finding.because();
    Row first = rows.get(0);
    Row explained = new Row(first.label(), first.text() + "   (" + because + ")");
    if (!because.isEmpty() && isPlainValue(first) && explained.fits(4)) {
      rows.set(0, explained);
    } else if (!because.isEmpty()) {
      rows.add(new Row("because", because));
    }
    if (!test.inputs().isEmpty()) {
      rows.add(new Row("inputs", test.inputs()));
    }
    return rows;
  }

  private static boolean isPlainValue(Row row) {
    return row.label().equals("expected") && !row.text().contains(" ");
  }

  private List<Row> places(TestCase test, Finding finding) {
    List<String> places = thrownAt(finding).map(List::of).orElseGet(() -> declarations(test));
    List<Row> rows = new ArrayList<>();
    places.forEach(place -> rows.add(new Row(rows.isEmpty() ? "look at" : "", place)));
    return rows;
  }

  /** Returns the innermost line of the student's code, if the failure happened there. */
  private Optional<String> thrownAt(Finding finding) {
    return finding.frames().stream()
        .filter(sources::contain)
        .findFirst()
        .map(frame -> place(frame.getFileName(), frame.getLineNumber(), sources.line(frame)));
  }

  /** Returns what the exercise is about; of many methods, those that the test's name names. */
  private List<String> declarations(TestCase test) {
    List<ExerciseIndex.Declaration> all = index.declarations();
    Set<String> words = test.words();
    List<ExerciseIndex.Declaration> named =
        all.stream().filter(it -> words.contains(it.method().toLowerCase(Locale.ROOT))).toList();
    return (all.size() > MOST_PLACES && !named.isEmpty() ? named : all)
        .stream().limit(MOST_PLACES).map(this::place).toList();
  }

  private String place(ExerciseIndex.Declaration declaration) {
    String name = declaration.file().replaceFirst(".*/", "");
    return place(name, sources.lineOf(declaration).orElse(0), declaration.text());
  }

  private static String place(String file, int line, String text) {
    return (file + (line > 0 ? ":" + line : "") + "   " + text).stripTrailing();
  }

  private List<Row> help(TestCase test) {
    Row hint = new Row("hint", "./gradus hint " + test.exercise());
    if (index.book().isEmpty()) {
      return List.of(hint);
    }
    Row both = new Row("hint", hint.text() + "        book  " + index.book());
    return both.fits(2) ? List.of(both) : List.of(hint, new Row("book", index.book()));
  }

  private String command(TestCase test) {
    String lesson = index.lesson().isEmpty() ? "" : " -pl " + index.lesson();
    return "mvn" + lesson + " test -Dexercise=" + test.exercise();
  }
}
