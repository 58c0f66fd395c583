package gradus.course.learn;

import gradus.cards.Diagnoses;
import gradus.course.UsageException;
import gradus.course.manifest.Course;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.run.Classes;
import gradus.course.run.Compilation;
import gradus.course.run.CompileError;
import gradus.course.run.MemoryCompiler;
import gradus.course.run.Printed;
import gradus.course.run.SourceFiles;
import gradus.course.run.TestOutcome;
import gradus.course.run.TestRunner;
import gradus.course.source.PropertiesText;
import java.nio.file.Path;
import java.util.ArrayList;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One lesson as the student has it: compiled once, then checked exercise by exercise. */
public final class Room implements AutoCloseable {
  private static final String STAND_IN = "for other exercises the course's own code stands in";
  private static final String LEFT_OUT = "for other exercises the file is left out";

  private final Lesson lesson;
  private final Consumer<ExerciseSpec> watcher;
  private final boolean hasSolution;
  private final MemoryCompiler compiler = new MemoryCompiler();
  private final TestRunner runner;
  private final SortedMap<String, String> testSources;
  private final SortedMap<String, String> mainSources;
  private final Map<String, String> index;
  private final Classes prior;
  private final Sources main;
  private final Classes code;
  private final Map<String, byte[]> resources = new TreeMap<>();
  private final Properties diagnoses = new Properties();

  /** Compiles the student's sources of a lesson. */
  public Room(Course course, Lesson lesson) {
    this(course, lesson, exercise -> {});
  }

  /**
   * Compiles the student's sources of a lesson, likewise.
   *
   * @param watcher is told of each exercise before its tests run
   */
  public Room(Course course, Lesson lesson, Consumer<ExerciseSpec> watcher) {
    this.lesson = lesson;
    this.watcher = watcher;
    runner = new TestRunner(course.root());
    testSources = SourceFiles.java(lesson.tests());
    index = PropertiesText.read(lesson.index());
    prior =
        compiler
            .compile(course.priorSources(lesson), Classes.NONE)
            .orThrow("what " + lesson.name() + " builds on");
    SortedMap<String, String> solution = SourceFiles.java(lesson.solutionMain());
    mainSources = SourceFiles.java(lesson.main());
    hasSolution = !solution.isEmpty();
    main = Sources.compile(compiler, mainSources, solution, prior);
    code = prior.plus(main.classes());
    resources.putAll(SourceFiles.all(lesson.resources()));
    resources.putAll(SourceFiles.all(lesson.testResources()));
    diagnoses.putAll(PropertiesText.read(lesson.diagnoses()));
  }

  /** Compiles and runs the visible tests of one exercise. */
  public Result check(ExerciseSpec exercise) {
    return check(exercise, code);
  }

  private Result check(ExerciseSpec exercise, Classes code) {
    watcher.accept(exercise);
    Sources tests = Sources.compile(compiler, testsOf(exercise), Map.of(), code);
    List<CompileError> errors = errorsIn(exercise, tests);
    if (!errors.isEmpty()) {
      return Result.ofErrors(exercise, errors);
    }
    List<TestOutcome> outcomes;
    String output;
    try (Printed printed = new Printed()) {
      outcomes = runner.run(exercise.id(), code, tests.classes(), resources);
      output = printed.text();
    }
    if (outcomes.isEmpty()) {
      throw new UsageException(
          "there is no test of %s in %s: git checkout %s"
              .formatted(
                  exercise.id(), lesson.place(lesson.tests()), lesson.place(lesson.tests())));
    }
    Map<String, String> failed = new HashMap<>();
    Set<String> passed = new HashSet<>();
    for (TestOutcome outcome : outcomes) {
      outcome
          .fingerprint()
          .ifPresentOrElse(
              shown -> failed.put(outcome.key(), shown), () -> passed.add(outcome.key()));
    }
    Optional<Diagnoses.Cause> likely =
        Result.first(outcomes)
            .flatMap(
                test -> new Diagnoses(exercise.id(), diagnoses).likely(test.key(), failed, passed));
    return new Result(exercise, outcomes, unwritten(exercise), likely, List.of(), output);
  }

  /**
   * Returns the exercise to begin with when another one fails: the first before it that somebody
   * has begun and that fails by itself, which is without anything written for those after it.
   */
  public Optional<ExerciseSpec> earlierFault(ExerciseSpec exercise) {
    List<ExerciseSpec> before = lesson.exercises().subList(0, lesson.exercises().indexOf(exercise));
    return before.stream()
        .filter(earlier -> check(earlier).state() == Result.State.FAILS)
        .filter(earlier -> !passesWithout(after(earlier), earlier))
        .findFirst();
  }

  /**
   * Returns the later exercise that makes one fail: with those up to it the tests fail, and with
   * those before it they pass.
   */
  public Optional<ExerciseSpec> laterFault(ExerciseSpec exercise) {
    List<ExerciseSpec> begun = after(exercise).stream().filter(this::isBegun).toList();
    if (begun.isEmpty() || !passesWithout(begun, exercise)) {
      return Optional.empty();
    }
    int last = begun.size() - 1;
    return IntStream.range(0, last)
        .filter(i -> !passesWithout(begun.subList(i + 1, begun.size()), exercise))
        .mapToObj(begun::get)
        .findFirst()
        .or(() -> Optional.of(begun.get(last)));
  }

  private List<ExerciseSpec> after(ExerciseSpec exercise) {
    List<ExerciseSpec> all = lesson.exercises();
    return all.subList(all.indexOf(exercise) + 1, all.size());
  }

  private boolean isBegun(ExerciseSpec exercise) {
    return unwritten(exercise).size() < Erasure.methods(index, exercise.id()).size();
  }

  /** Checks an exercise while what was written for others is taken out. */
  private boolean passesWithout(List<ExerciseSpec> others, ExerciseSpec exercise) {
    Map<String, String> compiled = new TreeMap<>(mainSources);
    compiled.keySet().removeAll(main.broken().keySet());
    Map<String, String> erased =
        Erasure.of(compiled, index, others.stream().map(ExerciseSpec::id).toList());
    Classes rest = main.classes().without(erased.keySet());
    Compilation compilation = compiler.compile(erased, prior.plus(rest));
    return compilation.succeeded()
        && check(exercise, prior.plus(rest).plus(compilation.classes())).solved();
  }

  /** Returns what a student should know of files that do not compile, a sentence each. */
  public List<String> notes() {
    return main.broken().values().stream()
        .map(errors -> under(lesson.main(), errors).get(0).toString().lines().findFirst().get())
        .distinct()
        .map(error -> "note: " + error + "; " + (hasSolution ? STAND_IN : LEFT_OUT))
        .toList();
  }

  private List<Stub> unwritten(ExerciseSpec exercise) {
    List<Stub> stubs = new ArrayList<>();
    for (String file : filesOf(exercise)) {
      String place = lesson.place(lesson.main().resolve(file));
      stubs.addAll(Stub.in(place, mainSources.getOrDefault(file, ""), exercise.id()));
    }
    return stubs;
  }

  /** Leaves out the tests of other exercises, which cost time; what tests share stays. */
  private SortedMap<String, String> testsOf(ExerciseSpec exercise) {
    SortedMap<String, String> sources = new TreeMap<>(testSources);
    sources.values().removeIf(text -> text.contains("@Exercise(") && !isOf(exercise, text));
    return sources;
  }

  private static boolean isOf(ExerciseSpec exercise, String test) {
    return test.contains("@Exercise(\"" + exercise.id() + "\")");
  }

  private List<CompileError> errorsIn(ExerciseSpec exercise, Sources tests) {
    for (String file : filesOf(exercise)) {
      if (main.broken().containsKey(file)) {
        return under(lesson.main(), main.broken().get(file));
      }
    }
    for (String file : tests.broken().keySet()) {
      if (isOf(exercise, testSources.get(file))) {
        return under(lesson.tests(), tests.broken().get(file));
      }
    }
    return List.of();
  }

  /** The index says where the regions of an exercise are; it needs no solution to be there. */
  private Set<String> filesOf(ExerciseSpec exercise) {
    return Erasure.methods(index, exercise.id()).stream()
        .map(Erasure.Place::file)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<CompileError> under(Path folder, List<CompileError> errors) {
    return errors.stream()
        .map(error -> error.in(lesson.place(folder.resolve(error.file()))))
        .toList();
  }

  @Override
  public void close() {
    compiler.close();
  }
}
