package gradus.course.learn;

import gradus.cards.Diagnoses;
import gradus.cards.Fingerprint;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.run.Classes;
import gradus.course.run.CompileError;
import gradus.course.run.MemoryCompiler;
import gradus.course.run.SourceFiles;
import gradus.course.run.TestOutcome;
import gradus.course.run.TestRunner;
import gradus.course.source.PropertiesText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One lesson as the student has it: compiled once, then checked exercise by exercise. */
public final class Room implements AutoCloseable {
  private final Lesson lesson;
  private final MemoryCompiler compiler = new MemoryCompiler();
  private final TestRunner runner;
  private final SortedMap<String, String> testSources;
  private final Sources main;
  private final Sources tests;
  private final Classes classes;
  private final Map<String, byte[]> resources = new TreeMap<>();
  private final Properties diagnoses = new Properties();

  /** Compiles the student's sources of a lesson and its visible tests. */
  public Room(Course course, Lesson lesson) {
    this.lesson = lesson;
    runner = new TestRunner(course.root());
    testSources = SourceFiles.java(lesson.tests());
    Classes prior =
        compiler
            .compile(course.priorSources(lesson), Classes.NONE)
            .orThrow("what " + lesson.name() + " builds on");
    SortedMap<String, String> solution = SourceFiles.java(lesson.solutionMain());
    main = Sources.compile(compiler, SourceFiles.java(lesson.main()), solution, prior);
    Classes code = prior.plus(main.classes());
    tests = Sources.compile(compiler, testSources, Map.of(), code);
    classes = code.plus(tests.classes());
    resources.putAll(SourceFiles.all(lesson.resources()));
    resources.putAll(SourceFiles.all(lesson.testResources()));
    diagnoses.putAll(PropertiesText.read(lesson.diagnoses()));
  }

  /** Runs the visible tests of one exercise. */
  public Result check(ExerciseSpec exercise) {
    Optional<CompileError> error = errorIn(exercise);
    if (error.isPresent()) {
      return new Result(exercise, List.of(), Optional.empty(), error);
    }
    List<TestOutcome> outcomes = runner.run(exercise.id(), classes, resources);
    Map<String, String> failed = new HashMap<>();
    Set<String> passed = new HashSet<>();
    for (TestOutcome outcome : outcomes) {
      outcome
          .failure()
          .ifPresentOrElse(
              failure -> failed.put(outcome.key(), Fingerprint.of(failure)),
              () -> passed.add(outcome.key()));
    }
    Optional<String> likely = Diagnoses.likely(diagnoses, exercise.id(), failed, passed);
    return new Result(exercise, outcomes, likely, Optional.empty());
  }

  private Optional<CompileError> errorIn(ExerciseSpec exercise) {
    for (String file : filesOf(exercise)) {
      if (main.broken().containsKey(file)) {
        return Optional.of(under(lesson.main(), main.broken().get(file)));
      }
    }
    for (String file : tests.broken().keySet()) {
      if (testSources.get(file).contains("@Exercise(\"" + exercise.id() + "\")")) {
        return Optional.of(under(lesson.tests(), tests.broken().get(file)));
      }
    }
    return Optional.empty();
  }

  /** The index says where the regions of an exercise are; it needs no solution to be there. */
  private Set<String> filesOf(ExerciseSpec exercise) {
    Set<String> files = new TreeSet<>();
    PropertiesText.read(lesson.index())
        .forEach(
            (key, value) -> {
              if (key.startsWith(exercise.id() + ".look.")) {
                files.add(value.substring(0, value.indexOf('|')));
              }
            });
    return files;
  }

  private CompileError under(Path folder, CompileError error) {
    String file = lesson.root().relativize(folder).resolve(error.file()).toString();
    return new CompileError(file, error.line(), error.message());
  }

  @Override
  public void close() {
    compiler.close();
  }
}
