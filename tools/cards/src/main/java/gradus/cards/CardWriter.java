package gradus.cards;

import gradus.cards.Diagnoses.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the card of a failed test. */
final class CardWriter {
  private static final int MOST_PLACES = 3;

  /** A node's name as PyTorch has it: MulBackward0 is that of the function Mul. */
  private static final Pattern NODE = Pattern.compile("\\b([A-Z]\\w*)Backward0\\b");

  private final ExerciseIndex index;
  private final LessonSources sources;
  private final Diagnoses diagnoses;

  CardWriter(ExerciseIndex index, LessonSources sources, Diagnoses diagnoses) {
    this.index = index;
    this.sources = sources;
    this.diagnoses = diagnoses;
  }

  /** Returns the card, without totals. */
  Card write(TestCase test, Finding finding, Optional<Cause> likely) {
    List<StackTraceElement> frames = finding.frames().stream().filter(sources::contain).toList();
    List<Place> places = places(test, finding, frames, likely);
    return new Card(
        index.title(),
        "",
        test.sentence(),
        evidence(test, finding),
        places.isEmpty() ? thrown(frames) : places,
        origin(finding, frames, places),
        likely.map(Cause::because).orElse(""),
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

  /**
   * Returns where to look: at the innermost line of this exercise's methods, if something was
   * thrown there or below, or at the method that is known otherwise; if nothing was thrown, at the
   * methods that the test is about.
   *
   * @param frames of the lesson's own code, the innermost first
   * @return empty if something was thrown elsewhere and says nothing of this exercise
   */
  private List<Place> places(
      TestCase test, Finding finding, List<StackTraceElement> frames, Optional<Cause> likely) {
    Optional<List<String>> cause = likely.map(Cause::region).map(List::of);
    if (frames.isEmpty()) {
      return declarations(test, cause.orElseGet(() -> diagnoses.regions(test.key())));
    }
    List<Place> told =
        own(frames)
            .map(frame -> List.of(new Place("", place(frame))))
            .orElseGet(() -> named(finding));
    return told.isEmpty() && cause.isPresent() ? declarations(test, cause.get()) : told;
  }

  private List<Place> thrown(List<StackTraceElement> frames) {
    return frames.stream().limit(1).map(frame -> new Place("", place(frame))).toList();
  }

  /** Returns the innermost frame of this exercise's methods. */
  private Optional<StackTraceElement> own(List<StackTraceElement> frames) {
    return frames.stream()
        .filter(frame -> index.declarations().stream().anyMatch(it -> it.holds(frame)))
        .findFirst();
  }

  /** Returns where something was thrown that this exercise's methods did not throw themselves. */
  private List<Row> origin(Finding finding, List<StackTraceElement> frames, List<Place> places) {
    if (frames.isEmpty() || finding.isTimeout()) {
      return List.of();
    }
    StackTraceElement innermost = frames.get(0);
    if (own(frames).equals(Optional.of(innermost))) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    if (!places.isEmpty()) {
      String method = Frames.method(innermost);
      rows.add(
          new Row("thrown", place(innermost.getFileName(), innermost.getLineNumber(), method)));
    }
    index.other(innermost).ifPresent(other -> rows.add(new Row("part of", other)));
    return rows;
  }

  /**
   * Returns the method of the exercise that a message names, itself or by its node: an engine
   * judges a rule's result when the rule has returned, and is on no stack any more.
   */
  private List<Place> named(Finding finding) {
    String said = finding.rows().stream().map(Row::text).collect(Collectors.joining(" "));
    List<ExerciseIndex.Declaration> methods =
        index.declarations().stream().filter(it -> it.isNamedIn(said)).toList();
    List<String> nodes = NODE.matcher(said).results().map(node -> node.group(1)).toList();
    List<ExerciseIndex.Declaration> ofNode =
        index.declarations().stream().filter(it -> nodes.contains(it.type())).toList();
    List<ExerciseIndex.Declaration> rules =
        ofNode.stream().filter(it -> it.method().equals("backward")).toList();
    List<ExerciseIndex.Declaration> ofMessage =
        methods.isEmpty() ? rules.isEmpty() ? ofNode : rules : methods;
    return ofMessage.stream().map(it -> new Place("", place(it))).toList();
  }

  private String place(StackTraceElement frame) {
    return place(frame.getFileName(), frame.getLineNumber(), code(frame));
  }

  /** Returns the text of a frame's line, or, where that is only a brace, the frame's method. */
  private String code(StackTraceElement frame) {
    String line = sources.line(frame);
    return line.matches("\\W*") ? Frames.method(frame) : line;
  }

  /**
   * Returns what the test is about: the regions in which a mistake is known to fail it; else, of
   * many methods, those that its name names.
   */
  private List<Place> declarations(TestCase test, List<String> regions) {
    List<ExerciseIndex.Declaration> all = index.declarations();
    Set<String> words = test.words();
    List<ExerciseIndex.Declaration> known =
        all.stream()
            .filter(it -> regions.contains(it.region()))
            .sorted(Comparator.comparingInt(it -> regions.indexOf(it.region())))
            .toList();
    List<ExerciseIndex.Declaration> named =
        all.stream().filter(it -> words.contains(it.method().toLowerCase(Locale.ROOT))).toList();
    List<ExerciseIndex.Declaration> shown =
        !known.isEmpty() ? known : all.size() > MOST_PLACES && !named.isEmpty() ? named : all;
    return shown.stream().limit(MOST_PLACES).map(it -> new Place(it.region(), place(it))).toList();
  }

  private String place(ExerciseIndex.Declaration declaration) {
    String name = declaration.file().replaceFirst(".*/", "");
    return place(name, sources.lineOf(declaration).orElse(0), declaration.shown());
  }

  private static String place(String file, int line, String text) {
    return (file + (line > 0 ? ":" + line : "") + "   " + text).stripTrailing();
  }

  private List<Row> help(TestCase test) {
    Row hint = new Row("hint", "./gradus hint " + test.exercise());
    if (index.reading().isEmpty()) {
      return List.of(hint);
    }
    Row reading = index.reading().get();
    Row both =
        new Row("hint", "%s        %s  %s".formatted(hint.text(), reading.label(), reading.text()));
    return both.fits(2) ? List.of(both) : List.of(hint, reading);
  }

  private String command(TestCase test) {
    String lesson = index.lesson().isEmpty() ? "" : " -pl " + index.lesson();
    return "mvn" + lesson + " test -Dexercise=" + test.exercise();
  }
}
