package gradus.course.prove;

import gradus.cards.ExerciseId;
import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
import gradus.course.run.Classes;
import gradus.course.run.Compilation;
import gradus.course.run.CompileError;
import gradus.course.run.TestOutcome;
import gradus.course.source.Difference;
import gradus.course.source.Region;
import gradus.course.source.SolutionTree;
import gradus.course.source.Starters;
import gradus.course.source.WrongAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Proves the exercises of one lesson. */
public final class LessonProver implements AutoCloseable {
  private final Lesson lesson;
  private final SolutionTree solution;
  private final Variants variants;
  private final List<CompileError> starterErrors;
  private final Map<ExerciseId, List<TestOutcome>> solved = new HashMap<>();

  /** Compiles the lesson's solution and tests. */
  public LessonProver(Course course, Lesson lesson) {
    this.lesson = lesson;
    solution = SolutionTree.read(lesson);
    variants = new Variants(course, lesson, solution);
    starterErrors = variants.compileStarter().errors();
  }

  /** Proves one thing of one exercise. */
  public Verdict prove(Proof proof, ExerciseId exercise) {
    return switch (proof) {
      case GENERATED -> generated(exercise);
      case UNTOUCHED_FAILS -> untouchedFails(exercise);
      case IN_ORDER -> inOrder(exercise);
      case SOLVED_PASSES -> solvedPasses(exercise);
      case WRONG_IS_CAUGHT -> wrongIsCaught(exercise);
    };
  }

  /**
   * Writes the record of what every planted mistake looks like, for the failure cards.
   *
   * @return the file written
   */
  public Path record() {
    DiagnosisRecord record = new DiagnosisRecord(lesson);
    record.write(
        mistakes().stream()
            .map(mistake -> diagnose(mistake, variants.compile(mistake).orThrow(mistake.name())))
            .toList());
    return record.file();
  }

  private Verdict generated(ExerciseId exercise) {
    List<String> faults = new ArrayList<>();
    for (Difference difference : Starters.of(lesson, solution).differences()) {
      if (concerns(difference.file(), exercise)) {
        faults.add(difference.toString());
      }
    }
    for (CompileError error : starterErrors) {
      faults.add("the starter does not compile: " + error);
    }
    List<Region> regions = solution.regions(exercise);
    return verdict(exercise, Proof.GENERATED, count(regions.size(), "region"), faults);
  }

  /** A file that has no region of any exercise is the first one's concern. */
  private boolean concerns(String file, ExerciseId exercise) {
    List<ExerciseId> owners =
        solution.regions().stream()
            .filter(region -> file.equals(lesson.place(lesson.main().resolve(region.file()))))
            .map(Region::id)
            .toList();
    return owners.isEmpty()
        ? exercise.equals(lesson.exercises().get(0).id())
        : owners.contains(exercise);
  }

  private Verdict untouchedFails(ExerciseId exercise) {
    List<String> faults = new ArrayList<>();
    Map<String, TestOutcome> stubbed =
        byKey(variants.runAll(exercise, region -> region.id().equals(exercise)));
    for (TestOutcome test : solved(exercise)) {
      TestOutcome outcome = stubbed.get(test.key());
      if (outcome == null) {
        faults.add(test.key() + " does not run while " + exercise + " is unsolved");
      } else if (outcome.passed()) {
        faults.add(test.key() + " passes while " + exercise + " is unsolved");
      } else if (!outcome.todo().equals(exercise.toString())) {
        faults.add(test.key() + " fails without reaching a TODO of " + exercise);
      }
    }
    for (Region region : solution.regions(exercise)) {
      boolean reached =
          variants.runVisible(exercise, region::equals).stream()
              .anyMatch(test -> !test.passed() && test.todo().equals(exercise.toString()));
      if (!reached) {
        faults.add("no visible test reaches the region " + place(region));
      }
    }
    return verdict(exercise, Proof.UNTOUCHED_FAILS, count(stubbed.size(), "test"), faults);
  }

  private Verdict inOrder(ExerciseId exercise) {
    List<String> faults = new ArrayList<>();
    Map<String, TestOutcome> outcomes =
        byKey(variants.runAll(exercise, region -> isNotNeededFor(exercise, region)));
    for (TestOutcome test : solved(exercise)) {
      TestOutcome outcome = outcomes.get(test.key());
      if (outcome == null || !outcome.passed()) {
        faults.add(
            "%s needs more than the exercises up to %s, without extra ones%s"
                .formatted(test.key(), exercise, outcome == null ? "" : ": " + shown(outcome)));
      }
    }
    return verdict(exercise, Proof.IN_ORDER, count(outcomes.size(), "test"), faults);
  }

  /** A student comes to an exercise without the later ones, and without any extra one. */
  private boolean isNotNeededFor(ExerciseId exercise, Region region) {
    boolean extra = lesson.exercise(region.id()).track() == Track.EXTRA;
    return region.id().compareTo(exercise) > 0 || (extra && !region.id().equals(exercise));
  }

  private Verdict solvedPasses(ExerciseId exercise) {
    List<String> faults = new ArrayList<>();
    List<TestOutcome> outcomes = solved(exercise);
    for (TestOutcome test : outcomes) {
      if (!test.passed()) {
        faults.add(test.key() + " fails on the solution: " + shown(test));
      }
    }
    long visible = outcomes.stream().filter(variants::isVisible).count();
    long hidden = outcomes.size() - visible;
    if (visible == 0 || hidden == 0) {
      faults.add("needs visible and hidden tests, has %d and %d".formatted(visible, hidden));
    }
    return verdict(exercise, Proof.SOLVED_PASSES, visible + " + " + hidden + " tests", faults);
  }

  private Verdict wrongIsCaught(ExerciseId exercise) {
    List<String> faults = new ArrayList<>();
    DiagnosisRecord record = new DiagnosisRecord(lesson);
    Map<SortedMap<String, String>, String> seen = new HashMap<>();
    List<WrongAnswer> mistakes =
        mistakes().stream().filter(mistake -> mistake.region().id().equals(exercise)).toList();
    for (Region region : solution.regions(exercise)) {
      if (mistakes.stream().noneMatch(mistake -> mistake.region().equals(region))) {
        faults.add("no wrong answer is planted in the region " + place(region));
      }
    }
    for (WrongAnswer mistake : mistakes) {
      Compilation compilation = variants.compile(mistake);
      if (!compilation.succeeded()) {
        faults.add(mistake.name() + " does not compile: " + compilation.errors().get(0));
        continue;
      }
      Diagnosis diagnosis = diagnose(mistake, compilation.classes());
      String twin = seen.put(diagnosis.symptoms(), mistake.name());
      if (diagnosis.symptoms().isEmpty()) {
        faults.add(mistake.name() + " survives: every visible test passes");
      } else if (twin != null) {
        faults.add(mistake.name() + " cannot be told from " + twin + ": give a test that can");
      } else {
        record
            .fault(diagnosis)
            .map(fault -> mistake.name() + fault + ": ./gradus prove --record")
            .ifPresent(faults::add);
      }
    }
    List<String> names = mistakes.stream().map(WrongAnswer::name).toList();
    for (String name : record.names(exercise)) {
      if (!names.contains(name)) {
        faults.add(name + " is recorded, but no wrong answer: ./gradus prove --record");
      }
    }
    return verdict(exercise, Proof.WRONG_IS_CAUGHT, count(mistakes.size(), "mistake"), faults);
  }

  private List<WrongAnswer> mistakes() {
    return WrongAnswer.readAll(lesson, solution);
  }

  private Diagnosis diagnose(WrongAnswer mistake, Classes variant) {
    SortedMap<String, String> symptoms = new TreeMap<>();
    for (TestOutcome test : variants.runVisible(mistake.region().id(), variant)) {
      test.fingerprint().ifPresent(shown -> symptoms.put(test.key(), shown));
    }
    return new Diagnosis(mistake, symptoms);
  }

  private List<TestOutcome> solved(ExerciseId exercise) {
    return solved.computeIfAbsent(exercise, id -> variants.runAll(id, region -> false));
  }

  private static Verdict verdict(
      ExerciseId exercise, Proof proof, String figure, List<String> faults) {
    String prefix = exercise + " " + proof.title() + ": ";
    return new Verdict(exercise, proof, figure, faults.stream().map(prefix::concat).toList());
  }

  private static Map<String, TestOutcome> byKey(List<TestOutcome> outcomes) {
    return outcomes.stream().collect(Collectors.toMap(TestOutcome::key, Function.identity()));
  }

  private static String shown(TestOutcome test) {
    return test.fingerprint().orElse("passed");
  }

  private static String place(Region region) {
    return region.file() + ":" + region.beginLine() + " " + region.declaration();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  @Override
  public void close() {
    variants.close();
  }
}
