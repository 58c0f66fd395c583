package gradus.course.prove;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.run.Classes;
import gradus.course.run.Compilation;
import gradus.course.run.MemoryCompiler;
import gradus.course.run.SourceFiles;
import gradus.course.run.TestOutcome;
import gradus.course.run.TestRunner;
import gradus.course.source.Region;
import gradus.course.source.SolutionTree;
import gradus.course.source.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compiles variants of one lesson's solution and runs an exercise's tests on them.
 *
 * <p>A variant changes bodies of methods only, so the tests are compiled once, on the solution.
 */
final class Variants implements AutoCloseable {
  private final MemoryCompiler compiler = new MemoryCompiler();
  private final TestRunner runner;
  private final SolutionTree solution;
  private final Classes prior;
  private final Classes visible;
  private final Classes hidden;
  private final Map<String, byte[]> resources = new TreeMap<>();

  Variants(Course course, Lesson lesson, SolutionTree solution) {
    this.solution = solution;
    runner = new TestRunner(course.root());
    prior = compile(course.priorSources(lesson), Classes.NONE, "what " + lesson.name() + " needs");
    Classes solved = compiled(region -> false);
    visible = compile(SourceFiles.java(lesson.tests()), solved, "the tests of " + lesson.name());
    hidden =
        compile(
            SourceFiles.java(lesson.hiddenTests()),
            solved.plus(visible),
            "the hidden tests of " + lesson.name());
    for (String name : hidden.byName().keySet()) {
      if (visible.byName().containsKey(name)) {
        throw new UsageException(
            "%s is a visible and a hidden test class: rename one of them".formatted(name));
      }
    }
    resources.putAll(SourceFiles.all(lesson.resources()));
    resources.putAll(SourceFiles.all(lesson.testResources()));
  }

  /** Runs the visible and hidden tests of an exercise with some regions stubbed. */
  List<TestOutcome> runAll(ExerciseId exercise, Predicate<Region> stubbed) {
    return run(exercise, compiled(stubbed).plus(visible).plus(hidden));
  }

  /** Runs the visible tests of an exercise with some regions stubbed. */
  List<TestOutcome> runVisible(ExerciseId exercise, Predicate<Region> stubbed) {
    return run(exercise, compiled(stubbed).plus(visible));
  }

  /** Runs the visible tests of an exercise on classes that {@link #compile(WrongAnswer)} gave. */
  List<TestOutcome> runVisible(ExerciseId exercise, Classes variant) {
    return run(exercise, prior.plus(variant).plus(visible));
  }

  /** Compiles a planted mistake in place of the region's body, all else solved. */
  Compilation compile(WrongAnswer mistake) {
    return compiler.compile(solution.render(mistake.region(), mistake.body()), prior);
  }

  /** Compiles other sources of the lesson, such as its starter. */
  Compilation compile(SortedMap<String, String> sources) {
    return compiler.compile(sources, prior);
  }

  /** Returns whether a test is one that the student sees. */
  boolean isVisible(TestOutcome outcome) {
    return visible.byName().containsKey(outcome.key().replaceFirst("#.*", ""));
  }

  private List<TestOutcome> run(ExerciseId exercise, Classes classes) {
    return runner.run(exercise, classes, resources);
  }

  private Classes compiled(Predicate<Region> stubbed) {
    return prior.plus(compile(solution.render(stubbed), prior, "a variant of the solution"));
  }

  private Classes compile(SortedMap<String, String> sources, Classes compiled, String what) {
    return compiler.compile(sources, compiled).orThrow(what);
  }

  @Override
  public void close() {
    compiler.close();
  }
}
