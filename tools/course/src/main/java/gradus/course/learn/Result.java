package gradus.course.learn;

import gradus.cards.Diagnoses.Cause;
import gradus.cards.Fingerprint;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.run.CompileError;
import gradus.course.run.TestOutcome;
import java.util.List;
import java.util.Optional;

/**
 * How one exercise stands.
 *
 * @param tests the outcomes of its visible tests, in their order; empty if they could not run
 * @param unwritten the methods of the exercise that are still stubs
 * @param likely the cause, where the failures are those of a planted mistake
 * @param errors why they could not run: what the compiler says of a file that the exercise needs,
 *     by path from the root of the course
 * @param output what was printed while the tests ran
 */
public record Result(
    ExerciseSpec exercise,
    List<TestOutcome> tests,
    List<Stub> unwritten,
    Optional<Cause> likely,
    List<CompileError> errors,
    String output) {
  /** Where a student is with an exercise. */
  public enum State {
    SOLVED,
    TODO,
    FAILS,
    DOES_NOT_COMPILE,
    NOT_CHECKED
  }

  /** Returns the result of an exercise that was left out. */
  static Result notChecked(ExerciseSpec exercise) {
    return ofErrors(exercise, List.of());
  }

  /** Returns the result of an exercise in a file that does not compile. */
  static Result ofErrors(ExerciseSpec exercise, List<CompileError> errors) {
    return new Result(exercise, List.of(), List.of(), Optional.empty(), errors, "");
  }

  /** Returns the state; an exercise is to do if every failing test reached a TODO. */
  public State state() {
    if (!errors.isEmpty()) {
      return State.DOES_NOT_COMPILE;
    }
    if (tests.isEmpty()) {
      return State.NOT_CHECKED;
    }
    if (failed().isEmpty()) {
      return State.SOLVED;
    }
    return failed().stream().allMatch(Result::isTodo) ? State.TODO : State.FAILS;
  }

  /** Returns whether every test passes. */
  public boolean solved() {
    return state() == State.SOLVED;
  }

  /** Returns the tests that fail, in order. */
  public List<TestOutcome> failed() {
    return tests.stream().filter(test -> !test.passed()).toList();
  }

  /** Returns the failure to look at first: a wrong value says more than a TODO. */
  public Optional<TestOutcome> firstFailure() {
    return first(tests);
  }

  static Optional<TestOutcome> first(List<TestOutcome> tests) {
    List<TestOutcome> failed = tests.stream().filter(test -> !test.passed()).toList();
    return failed.stream()
        .filter(test -> !isTodo(test))
        .findFirst()
        .or(() -> failed.stream().findFirst());
  }

  /** Returns whether a test ran out of time. */
  public boolean ranOutOfTime() {
    return tests.stream()
        .flatMap(test -> test.fingerprint().stream())
        .anyMatch(Fingerprint::isTimeout);
  }

  /** Returns how many tests pass. */
  public int passed() {
    return tests.size() - failed().size();
  }

  private static boolean isTodo(TestOutcome test) {
    return test.fingerprint().filter(Fingerprint::isTodo).isPresent();
  }
}
