package gradus.course.cli;

import gradus.course.manifest.ExerciseSpec;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;

/**
 * Says on a terminal what runs just now, in a line that the next one overwrites; nothing in a file
 * or a build's log.
 */
final class Waiting implements Consumer<ExerciseSpec>, AutoCloseable {
  private final PrintWriter err;
  private final boolean terminal;
  private int width;

  private Waiting(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Starts to wait, for the compiler first. */
  static Waiting on(PrintWriter err) {
    return on(err, Ansi.AUTO.enabled() && System.getenv("CI") == null);
  }

  /** Starts to wait, likewise, where it is known whether this is a terminal. */
  static Waiting on(PrintWriter err, boolean terminal) {
    Waiting waiting = new Waiting(err, terminal);
    waiting.show("compiling ...");
    return waiting;
  }

  /** Says that an exercise's tests run. */
  @Override
  public void accept(ExerciseSpec exercise) {
    show("running the tests of %s %s ...".formatted(exercise.id(), exercise.title()));
  }

  /** Takes away what was said. */
  void clear() {
    show("");
  }

  @Override
  public void close() {
    clear();
  }

  private void show(String text) {
    if (terminal) {
      err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
      err.print(text.isEmpty() ? "\r" : "");
      err.flush();
      width = text.length();
    }
  }
}
