package gradus.course.cli;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import gradus.course.trace.Fault;
import gradus.course.trace.Gradients;
import gradus.course.trace.TracePage;
import gradus.course.trace.Tracer;
import gradus.figures.graph.Graph;
import gradus.figures.program.Program;
import gradus.figures.program.ProgramException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gradus trace}: draws the graph that a student's own engine records. */
@Command(
    name = "trace",
    customSynopsis = "gradus trace PROGRAM [NAME=NUMBER...] [--out=FILE]",
    description = {
      "Run a small program on your engine of lesson 1, and draw its graph as a page.",
      "A program computes with + - * / ^, exp, log, sin, cos, tanh, relu, sigmoid and sqrt."
    },
    footer = {"", "Example: ./gradus trace \"z = x * y; v = (z + x)^2\" x=3 y=-0.5"})
final class TraceCommand implements Callable<Integer> {
  private static final ExerciseId TRACE = new ExerciseId(1, 9);
  private static final int MOST_NODES = 200;
  private static final Pattern INPUT = Pattern.compile("([^=\\s]+)=(.+)");
  private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

  @ParentCommand private Gradus gradus;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PROGRAM",
      description = "Assignments, separated by semicolons; the last one is the result.")
  private String program;

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=NUMBER",
      description = "A number for each name that the program uses and does not assign.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the page; otherwise target/trace.html.")
  private Path out;

  @Override
  public Integer call() {
    if (program == null) {
      throw new UsageException("which program? for example ./gradus trace \"y = (x + 2) * x\" x=3");
    }
    try {
      return trace(Program.parse(program), numbers());
    } catch (ProgramException e) {
      throw new UsageException(e.getMessage());
    } catch (Fault e) {
      gradus.out().println(e.getMessage());
      return Gradus.FOUND_SOMETHING;
    }
  }

  private int trace(Program program, Map<String, Double> numbers) {
    Tracer tracer = Tracer.of(gradus.course().lessonOf(TRACE));
    Graph graph = tracer.trace(program, numbers);
    Gradients gradients = Gradients.of(program.inputs(), numbers, graph);
    gradus.out().println(gradients.result());
    gradus.out().println();
    gradus.out().print(gradients.table());
    int nodes = graph.nodes().size();
    if (nodes > MOST_NODES) {
      gradus
          .out()
          .println(
              "no page: the graph has %d nodes, more than the %d that one can look at"
                  .formatted(nodes, MOST_NODES));
      return Gradus.FOUND_SOMETHING;
    }
    Path page = write(TracePage.html(program.toString(), gradients, graph));
    gradus.out().println("wrote " + page + ": open it in a browser");
    return ExitCode.OK;
  }

  private Path write(String html) {
    Path file =
        out == null ? gradus.root().resolve("target/trace.html") : out.toAbsolutePath().normalize();
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Map<String, Double> numbers() {
    Map<String, Double> numbers = new TreeMap<>();
    for (String input : inputs) {
      Matcher parts = INPUT.matcher(input);
      if (!parts.matches()) {
        throw new UsageException(
            "'%s' is no input: write the program in quotes, and inputs without spaces, as in x=3"
                .formatted(input));
      }
      String name = parts.group(1);
      if (numbers.put(name, number(parts.group(2))) != null) {
        throw new UsageException("%s has two numbers: give it one".formatted(name));
      }
    }
    return numbers;
  }

  private static double number(String text) {
    if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
      throw new UsageException("'%s' is no number: write one as in x=3 or x=-0.5".formatted(text));
    }
    return Double.parseDouble(text);
  }
}
