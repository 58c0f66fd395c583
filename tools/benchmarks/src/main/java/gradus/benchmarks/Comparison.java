package gradus.benchmarks;

import gradus.array.Blas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs Gradus and PyTorch in turns and compares the medians.
 *
 * <p>A machine is not equally fast at all times. So the two take turns, each time in a JVM of its
 * own, and what counts is the median of the ratios of neighbours.
 */
public final class Comparison {
  private static final String PYTORCH = "gradus.benchmarks.PyTorch";

  private final int rounds;
  private final boolean withPyTorch;

  private Comparison(int rounds, boolean withPyTorch) {
    this.rounds = rounds;
    this.withPyTorch = withPyTorch;
  }

  /** Compares the tasks that have a goal, or those given: {@code [--rounds 3] [task ...]}. */
  public static void main(String[] args) throws RunnerException {
    int rounds = 3;
    Set<Task> tasks = EnumSet.noneOf(Task.class);
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--rounds") && i + 1 < args.length) {
        rounds = Integer.parseInt(args[++i]);
      } else {
        tasks.add(task(args[i]));
      }
    }
    if (tasks.isEmpty()) {
      tasks = EnumSet.allOf(Task.class);
      tasks.removeIf(task -> Double.isNaN(task.goal()));
    }
    System.out.println("Gradus multiplies matrices by " + nameOfBlas());
    new Comparison(rounds, isThere(PYTORCH)).run(tasks);
  }

  private static Task task(String name) {
    try {
      return Task.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "no task \"%s\"; there are %s"
              .formatted(name, EnumSet.allOf(Task.class).stream().map(Task::name).toList()));
    }
  }

  private static String nameOfBlas() {
    try {
      return ServiceLoader.load(Blas.class).findFirst().map(Blas::name).orElse("Java loops");
    } catch (ServiceConfigurationError absent) {
      return "Java loops: " + absent.getCause();
    }
  }

  private static boolean isThere(String className) {
    try {
      Class.forName(className, false, Comparison.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private void run(Set<Task> tasks) throws RunnerException {
    List<String> table = new ArrayList<>();
    table.add("| | threads | Gradus | PyTorch | ratio | goal | |");
    table.add("|---|---|---|---|---|---|---|");
    for (Task task : tasks) {
      for (int threads = 1; threads <= 2; threads++) {
        table.add(row(task, threads));
        System.out.println(table.get(table.size() - 1));
      }
    }
    System.out.println();
    table.forEach(System.out::println);
  }

  private String row(Task task, int threads) throws RunnerException {
    double[] gradus = new double[rounds];
    double[] pyTorch = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      gradus[round] = speed(Gradus.class.getName(), task, threads);
      if (withPyTorch) {
        pyTorch[round] = speed(PYTORCH, task, threads);
        ratios[round] = gradus[round] / pyTorch[round];
      }
    }
    if (!withPyTorch) {
      return "| %s | %d | %.4g %s/s | not here | | | |"
          .formatted(task, threads, median(gradus), task.unit());
    }
    double ratio = median(ratios);
    return "| %s | %d | %.4g %s/s | %.4g %s/s | %.2f (%.2f to %.2f) | %s | %s |"
        .formatted(
            task,
            threads,
            median(gradus),
            task.unit(),
            median(pyTorch),
            task.unit(),
            ratio,
            Arrays.stream(ratios).min().orElseThrow(),
            Arrays.stream(ratios).max().orElseThrow(),
            Double.isNaN(task.goal()) ? "" : "%.1f".formatted(task.goal()),
            Double.isNaN(task.goal()) ? "" : ratio >= task.goal() ? "met" : "missed");
  }

  /** Returns how much one fork of an engine works off in a second, by the median of its runs. */
  private static double speed(String engine, Task task, int threads) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^" + engine.replace(".", "\\.") + "\\.run$")
            .param("task", task.name())
            .param("threads", Integer.toString(threads))
            .forks(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    double microseconds =
        new Runner(options).runSingle().getPrimaryResult().getStatistics().getPercentile(50);
    return task.work() / (microseconds * 1e-6);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
