package gradus.cards;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * Runs fixtures as a lesson's tests would run, with the student's sources where a card finds them.
 */
final class FixtureRun {
  private FixtureRun() {}

  /** Runs a class, with configuration parameters as name, value, name, value. */
  static Events of(Path root, Class<?> fixture, String... parameters) {
    EngineTestKit.Builder run =
        EngineTestKit.engine("junit-jupiter")
            .enableImplicitConfigurationParameters(true)
            .configurationParameter("gradus.root", lessonIn(root).toString())
            .selectors(selectClass(fixture));
    for (int i = 0; i < parameters.length; i += 2) {
      run.configurationParameter(parameters[i], parameters[i + 1]);
    }
    return run.execute().testEvents();
  }

  /** Returns what the failed tests threw, by the method's name (and "[3]"), in the run's order. */
  static Map<String, Throwable> failures(Events events) {
    Map<String, Throwable> failures = new LinkedHashMap<>();
    events.failed().stream().forEach(event -> failures.put(name(event), thrown(event)));
    return failures;
  }

  private static Throwable thrown(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }

  private static String name(Event event) {
    UniqueId id = event.getTestDescriptor().getUniqueId();
    return TestKey.of(id.toString())
        .replaceFirst(".*#(\\w+)\\([^)]*\\)", "$1")
        .replaceAll("\\[(\\d+)]", "-$1");
  }

  private static Path lessonIn(Path root) {
    try {
      Path sources = root.resolve("lesson09-fixture/src/main/java/gradus/fixture");
      Files.createDirectories(sources);
      for (String file : List.of("Scalar.java", "Rules.java")) {
        if (!Files.exists(sources.resolve(file))) {
          Files.copy(Path.of("src/test/java/gradus/fixture", file), sources.resolve(file));
        }
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
