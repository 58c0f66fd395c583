package gradus.course.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this course needs of the machine: a JDK, which runs this, and Maven. */
final class Machine {
  private static final int PATIENCE_SECONDS = 20;
  private static final Pattern VERSION =
      Pattern.compile("^(?:Apache Maven )?(\\d+)\\.(\\d+)\\.\\S+", Pattern.MULTILINE);

  private Machine() {}

  /** Returns a line for each thing that is needed: what was found, or what to do. */
  static String describe() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return "✓ JDK %s\n%s"
        .formatted(Runtime.version().feature(), maven(windows ? "mvn.cmd" : "mvn"));
  }

  /** Returns the line about Maven, which this program runs. */
  static String maven(String program) {
    ProcessBuilder command =
        new ProcessBuilder(program, "--version", "--quiet").redirectError(Redirect.DISCARD);
    try {
      Process maven = command.start();
      if (!maven.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        maven.destroyForcibly();
        return missing("Maven does not answer");
      }
      Matcher version =
          VERSION.matcher(
              new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      if (maven.exitValue() != 0 || !version.find()) {
        return missing("Maven does not run");
      }
      String found = "Maven " + version.group().replace("Apache Maven ", "");
      return isNewEnough(version) ? "✓ " + found : missing(found);
    } catch (IOException e) {
      return missing("no Maven");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isNewEnough(Matcher version) {
    int major = Integer.parseInt(version.group(1));
    return major > 3 || major == 3 && Integer.parseInt(version.group(2)) >= 8;
  }

  private static String missing(String what) {
    return "· " + what + ": fine for ./gradus; install 3.8 or newer for mvn";
  }
}
