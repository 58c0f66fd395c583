package gradus.course.run;

import gradus.cards.Exercise;
import gradus.cards.ExerciseId;
import gradus.cards.TestKey;
import gradus.exercise.TodoError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests of one exercise on one variant of a lesson, in this JVM.
 *
 * <p>Not thread-safe: which TODO a test reached is recorded for the whole JVM.
 */
public final class TestRunner {
  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .build());

  private final Path root;

  /**
   * Makes a runner.
   *
   * @param root the course's directory, in which failure cards look up lines of code
   */
  public TestRunner(Path root) {
    this.root = root;
  }

  /**
   * Runs an exercise's tests.
   *
   * @param code the lesson's code
   * @param tests its test classes
   * @param resources what the code may ask its class loader for, by name
   * @return the outcomes, in the order of the run; a test class that could not even start counts as
   *     one failed test
   */
  public List<TestOutcome> run(
      ExerciseId exercise, Classes code, Classes tests, Map<String, byte[]> resources) {
    ClassLoader loader = new VariantLoader(code.plus(tests), resources);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Outcomes outcomes = new Outcomes();
      launcher.execute(request(testClasses(exercise, tests, loader)), outcomes);
      return outcomes.all;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<Class<?>> testClasses(
      ExerciseId exercise, Classes compiled, ClassLoader loader) {
    List<Class<?>> tests = new ArrayList<>();
    for (String name : compiled.byName().keySet()) {
      Class<?> type = load(name, loader);
      Exercise annotation = type.getAnnotation(Exercise.class);
      if (annotation != null && ExerciseId.parse(annotation.value()).equals(exercise)) {
        tests.add(type);
      }
    }
    return tests;
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private LauncherDiscoveryRequest request(List<Class<?>> tests) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(tests.stream().map(DiscoverySelectors::selectClass).toList())
        .configurationParameter("gradus.root", root.toString())
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .build();
  }

  private static final class Outcomes implements TestExecutionListener {
    private final List<TestOutcome> all = new ArrayList<>();

    @Override
    public void executionStarted(TestIdentifier test) {
      TodoError.forget();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      add(test, Optional.of(new AssertionError("skipped: " + reason)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean passed = result.getStatus() == Status.SUCCESSFUL;
      if (test.isTest() || !passed) {
        add(
            test,
            passed
                ? Optional.empty()
                : result.getThrowable().or(() -> Optional.of(new AssertionError("aborted"))));
      }
    }

    private void add(TestIdentifier test, Optional<Throwable> failure) {
      String key = TestKey.of(test.getUniqueId());
      all.add(new TestOutcome(key, test.getDisplayName(), failure, TodoError.lastRaised()));
    }
  }
}
