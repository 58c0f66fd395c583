package gradus.course.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * What one command printed.
 *
 * @param code its exit code
 * @param out its standard output, with "\n" at line ends
 * @param err its standard error, with "\n" at line ends
 */
record Session(int code, String out, String err) {
  /** Runs a command in a course's directory. */
  static Session run(Path root, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Gradus.commandLine(root).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = command.execute(arguments);
    return new Session(code, lines(out), lines(err));
  }

  private static String lines(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
