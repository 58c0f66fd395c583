package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import gradus.course.learn.Progress;
import gradus.course.manifest.Course;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code gradus} command. */
@Command(
    name = "gradus",
    description = "Work through the course, and work on it.",
    subcommands = {
      StartCommand.class,
      StatusCommand.class,
      CheckCommand.class,
      HintCommand.class,
      ResetCommand.class,
      TraceCommand.class,
      DoctorCommand.class,
      StartersCommand.class,
      ProveCommand.class
    })
public final class Gradus implements Callable<Integer> {
  /** Exit code: something is not as it should be, and was said. */
  static final int FOUND_SOMETHING = 1;

  /** Exit code: the command could not be understood or could not start. */
  static final int MISUSED = 2;

  private final Path root;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  private Gradus(Path root) {
    this.root = root;
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // file names have ASCII digits
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    Path root = Path.of(System.getProperty("gradus.root", "")).toAbsolutePath().normalize();
    int code = commandLine(root).execute(args);
    System.out.flush();
    System.exit(code);
  }

  /** Returns the command line of the course in a directory. */
  static CommandLine commandLine(Path root) {
    CommandLine gradus = new CommandLine(new Gradus(root));
    gradus.getSubcommands().get("trace").setUnmatchedOptionsArePositionalParams(true); // -x^2
    return gradus
        .registerConverter(ExerciseId.class, Gradus::exerciseId)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Gradus::explain)
        .setParameterExceptionHandler(Gradus::explain);
  }

  /** Without a command, shows how far the student is. */
  @Override
  public Integer call() {
    return spec.commandLine().execute("status");
  }

  /** Shows what {@code --help} shows, of {@code gradus} or of one of its commands. */
  @Command(name = "help", description = "Show this help.")
  int help(@Parameters(paramLabel = "COMMAND", arity = "0..1") String command) {
    CommandLine gradus = spec.commandLine();
    return command == null ? gradus.execute("--help") : gradus.execute(command, "--help");
  }

  /** Returns the course's directory. */
  Path root() {
    return root;
  }

  /** Reads the course. */
  Course course() {
    return Course.read(root);
  }

  /** Checks a whole course. */
  Progress progress(Course course) {
    try (Waiting waiting = waiting()) {
      return Progress.of(course, waiting);
    }
  }

  /** Returns what tells a student to wait. */
  Waiting waiting() {
    return Waiting.on(err());
  }

  /** Returns where errors go. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Returns where commands print. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Returns a text that is bold on a terminal and plain elsewhere, or if NO_COLOR is set. */
  String bold(String text) {
    return CommandLine.Help.Ansi.AUTO.string("@|bold " + text + "|@");
  }

  private static ExerciseId exerciseId(String text) {
    try {
      return ExerciseId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int explain(Exception error, CommandLine command, ParseResult parsed)
      throws Exception {
    if (error instanceof UsageException) {
      command.getErr().println(error.getMessage());
      return MISUSED;
    }
    if (error instanceof UncheckedIOException failure) {
      command.getErr().println(reason(failure.getCause()));
      return MISUSED;
    }
    throw error;
  }

  /** Says in one line which file it is about and why: "lesson.yaml: access denied". */
  private static String reason(IOException error) {
    if (!(error instanceof FileSystemException problem)) {
      return error.toString();
    }
    String kind = error.getClass().getSimpleName().replace("Exception", "");
    String reason =
        problem.getReason() == null
            ? kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
            : problem.getReason();
    return problem.getFile() + ": " + reason;
  }

  private static int explain(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (error instanceof MissingParameterException) {
      command.getErr().println("which exercise? for example ./" + name + " 1.2");
      return MISUSED;
    }
    String message = error.getMessage();
    if (error.getCause() instanceof TypeConversionException cause) {
      message = cause.getMessage();
    } else if (error instanceof UnmatchedArgumentException unmatched) {
      message = unmatched(name, unmatched);
    }
    command.getErr().println(message + " (see ./" + name + " --help)");
    return MISUSED;
  }

  private static String unmatched(String command, UnmatchedArgumentException error) {
    String first = error.getUnmatched().get(0);
    if (first.matches("\\d+\\.\\d+") && !command.endsWith("gradus")) {
      return command + " takes one exercise at a time";
    }
    List<String> meant = error.getSuggestions();
    return "%s knows no '%s'%s"
        .formatted(
            command,
            first,
            meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
