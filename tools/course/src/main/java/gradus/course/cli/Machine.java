package gradus.course.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What this course needs of the machine: a JDK, which runs this, and Maven. */
final class Machine {
  private static final int PATIENCE_SECONDS = 20;

  private Machine() {}

  /** Returns a line for each thing that is needed: what was found, or what to do. */
  static String describe() {
    return "✓ JDK %s\n%s".formatted(Runtime.version().feature(), maven());
  }

  private static String maven() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder command =
        new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "--version", "--quiet");
    try {
      Process maven = command.redirectErrorStream(true).start();
      String version =
          new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      maven.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return "✓ Maven " + version.lines().findFirst().orElse("");
    } catch (IOException e) {
      return "· no Maven: fine for ./gradus; install 3.8 or newer for mvn";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
