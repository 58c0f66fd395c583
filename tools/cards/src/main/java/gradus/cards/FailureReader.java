package gradus.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** Reads what a test threw: an assertion of AssertJ or JUnit, an exception, a timeout. */
final class FailureReader {
  private static final int MOST_LINES = 10;
  private static final Pattern TIMED_OUT =
      Pattern.compile("(?:.* )?(?:timed out after|exceeded timeout of) (\\d+ \\w+).*");

  private FailureReader() {}

  static Finding read(Throwable failure) {
    Optional<Unsolved.Quote> todo = Unsolved.quotedIn(failure);
    if (todo.isPresent()) {
      Row row = new Row("to do", todo.get().task());
      return Finding.of(row, "todo " + todo.get().id(), frames(failure));
    }
    if (failure instanceof MultipleFailuresError several && several.hasFailures()) {
      return several(several);
    }
    if (failure instanceof StackOverflowError) {
      return recursion(Frames.of(failure));
    }
    if (failure instanceof AssertionError || failure instanceof TimeoutException) {
      AssertionText text = AssertionText.of(failure.getMessage());
      Matcher timeout = TIMED_OUT.matcher(text.body());
      Finding found =
          timeout.matches() ? timeout(failure, timeout.group(1)) : assertion(failure, text);
      return found.because(text.because());
    }
    return exception(failure);
  }

  private static Finding several(MultipleFailuresError failure) {
    List<Throwable> failures = failure.getFailures();
    Finding first = read(failures.get(0));
    if (failures.size() == 1) {
      return first;
    }
    List<Row> rows = new ArrayList<>(first.rows());
    rows.add(new Row("and", failures.size() - 1 + " more that failed"));
    return new Finding(rows, first.because(), first.fingerprint(), first.values(), first.frames());
  }

  private static Finding recursion(List<StackTraceElement> frames) {
    String method = mostFrequent(frames.stream().map(Frames::method));
    String said =
        "StackOverflowError: %s calls itself too deep: end the recursion, or keep a stack of your"
            + " own (ArrayDeque)";
    return Finding.of(
        new Row("threw", said.formatted(method)),
        "StackOverflowError",
        frames.stream().filter(frame -> Frames.method(frame).equals(method)).toList());
  }

  private static String mostFrequent(Stream<String> names) {
    return names
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("a method");
  }

  private static Finding timeout(Throwable failure, String time) {
    Row row =
        new Row(
            "timeout",
            "no result after " + time + ": a loop that never ends, or far too many steps?");
    return Finding.of(row, Fingerprint.TIMEOUT, frames(failure));
  }

  private static Finding exception(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    String said = message == null || message.isBlank() ? name : name + ": " + message.strip();
    List<StackTraceElement> frames = frames(failure);
    return Finding.of(new Row("threw", said), fingerprint(failure, frames), frames);
  }

  /** Nobody throws a null pointer on purpose, and there is one for most mistakes: say where. */
  private static String fingerprint(Throwable failure, List<StackTraceElement> frames) {
    String name = failure.getClass().getSimpleName();
    return failure instanceof NullPointerException && !frames.isEmpty()
        ? name + " in " + Frames.method(frames.get(0))
        : name;
  }

  private static Finding assertion(Throwable failure, AssertionText text) {
    if (failure instanceof AssertionFailedError known && Values.areIn(known)) {
      return values(Values.of(known), failure, text);
    }
    if (failure.getCause() != null && !(failure.getCause() instanceof AssertionError)) {
      return exception(failure.getCause());
    }
    return text.values()
        .map(values -> values(values, failure, text))
        .orElseGet(() -> words(failure, text));
  }

  private static Finding values(Values values, Throwable failure, AssertionText text) {
    Difference difference = new Difference(text.tolerance(), text.index());
    return new Finding(
        difference.rows(values.expectedText(), values.actualText()),
        "",
        Fingerprint.normalise(values.actualText()),
        Optional.of(values),
        frames(failure));
  }

  /** Shows the library's own words, where they have no known form. */
  private static Finding words(Throwable failure, AssertionText text) {
    List<Row> rows = new ArrayList<>();
    text.lines().stream()
        .limit(MOST_LINES)
        .forEach(line -> rows.add(new Row(rows.isEmpty() ? "failed" : "", line)));
    String fingerprint = Fingerprint.normalise(String.join(" ", text.lines()));
    return new Finding(rows, "", fingerprint, Optional.empty(), frames(failure));
  }

  /**
   * Returns where it happened: in the code that the test called, if that is known, then the test.
   */
  private static List<StackTraceElement> frames(Throwable failure) {
    Stream<StackTraceElement> cause =
        failure.getCause() == null ? Stream.empty() : Frames.of(failure.getCause()).stream();
    Stream<StackTraceElement> quoted =
        failure instanceof AssertionError ? Frames.quotedIn(failure).stream() : Stream.empty();
    return Stream.of(cause, quoted, Frames.of(failure).stream())
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }
}
