package gradus.course.prove;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.run.Classes;
import gradus.course.run.Compilation;
import gradus.course.run.MemoryCompiler;
import gradus.course.run.Printed;
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
 * <p>A variant changes bodies of methods only. So the tests are compiled once, on the solution, and
 * of a variant only the files that differ from the solution.
 */
final class Variants implements AutoCloseable {
  private final MemoryCompiler compiler = new MemoryCompiler();
  private final TestRunner runner;
  private final SolutionTree solution;
  private final Classes prior;
  private final SortedMap<String, String> solvedSources;
  private final Classes solved;
  private final Classes visible;
  private final Classes hidden;
  private final Map<String, byte[]> resources = new TreeMap<>();

  Variants(Course course, Lesson lesson, SolutionTree solution) {
    this.solution = solution;
    runner = new TestRunner(course.root());
    prior = compile(course.priorSources(lesson), Classes.NONE, "what " + lesson.name() + " needs");
    solvedSources = solution.render(region -> false);
    solved = compile(solvedSources, prior, "the solution of " + lesson.name());
    Classes code = prior.plus(solved);
    visible = compile(SourceFiles.java(lesson.tests()), code, "the tests of " + lesson.name());
    hidden =
        compile(
            SourceFiles.java(lesson.hiddenTests()),
            code.plus(visible),
            "the hidden tests of " + lesson.name());
    for (String name : hidden.byName().keySet()) {
      if (visible.byName().containsKey(name)) {
        throw new UsageException(
            "%s is a visible and a hidden test class: rename one of them".formatted(name));
      }
    }
    resources.putAll(SourceFiles.all(lesson.hiddenTestResources()));
    resources.putAll(SourceFiles.all(lesson.resources()));
    resources.putAll(SourceFiles.all(lesson.testResources()));
  }

  /** Runs the visible and hidden tests of an exercise with some regions stubbed. */
  List<TestOutcome> runAll(ExerciseId exercise, Predicate<Region> stubbed) {
    return run(exercise, compiled(stubbed), visible.plus(hidden));
  }

  /** Runs the visible tests of an exercise with some regions stubbed. */
  List<TestOutcome> runVisible(ExerciseId exercise, Predicate<Region> stubbed) {
    return run(exercise, compiled(stubbed), visible);
  }

  /** Runs the visible tests of an exercise on classes that {@link #compile(WrongAnswer)} gave. */
  List<TestOutcome> runVisible(ExerciseId exercise, Classes variant) {
    return run(exercise, variant, visible);
  }

  /** Compiles a planted mistake in place of the region's body, all else solved. */
  Compilation compile(WrongAnswer mistake) {
    return variant(solution.render(mistake.region(), mistake.body()));
  }

  /** Compiles the starter, all of it. */
  Compilation compileStarter() {
    return compiler.compile(solution.render(region -> true), prior);
  }

  /** Returns whether a test is one that the student sees. */
  boolean isVisible(TestOutcome outcome) {
    return visible.byName().containsKey(outcome.key().replaceFirst("#.*", ""));
  }

  private List<TestOutcome> run(ExerciseId exercise, Classes variant, Classes tests) {
    try (Printed printed = new Printed()) { // what mistakes print is nobody's concern
      return runner.run(exercise, prior.plus(variant), tests, resources);
    }
  }

  private Classes compiled(Predicate<Region> stubbed) {
    return variant(solution.render(stubbed)).orThrow("a variant of the solution");
  }

  private Compilation variant(SortedMap<String, String> sources) {
    SortedMap<String, String> changed = new TreeMap<>(sources);
    changed.entrySet().removeAll(solvedSources.entrySet());
    Classes rest = solved.without(changed.keySet());
    Compilation compilation = compiler.compile(changed, prior.plus(rest));
    return compilation.succeeded()
        ? new Compilation(rest.plus(compilation.classes()), List.of())
        : compilation;
  }

  private Classes compile(SortedMap<String, String> sources, Classes compiled, String what) {
    return compiler.compile(sources, compiled).orThrow(what);
  }

  @Override
  public void close() {
    compiler.close();
  }
}
