package gradus.benchmarks;

import gradus.array.Blas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs Gradus and PyTorch beside each other and compares their speeds.
 *
 * <p>A machine is not equally fast at all times. So the two take turns of a quarter of a second,
 * each in a JVM of its own, and what counts is the median of the ratios of neighbours.
 */
public final class Comparison {
  private static final String GRADUS = Gradus.class.getName();
  private static final String PYTORCH = "gradus.benchmarks.PyTorch";

  private final int rounds;
  private final boolean withPyTorch;
  private final ExecutorService runners = Executors.newFixedThreadPool(2);

  private Comparison(int rounds, boolean withPyTorch) {
    this.rounds = rounds;
    this.withPyTorch = withPyTorch;
  }

  /** Compares the tasks that have a goal, or those given: {@code [--rounds 20] [task ...]}. */
  public static void main(String[] args) throws IOException {
    int rounds = 20;
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
    // JMH would not let two runs go on at once; here only one of them measures at a time.
    System.setProperty("jmh.ignoreLock", "true");
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

  private void run(Set<Task> tasks) throws IOException {
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
    runners.shutdown();
  }

  private String row(Task task, int threads) throws IOException {
    List<CompletableFuture<double[]>> speeds = new ArrayList<>();
    try (Turns turns = new Turns()) {
      for (String engine : withPyTorch ? List.of(GRADUS, PYTORCH) : List.of(GRADUS)) {
        speeds.add(
            CompletableFuture.supplyAsync(
                () -> speeds(engine, task, threads, turns.argument()), runners));
      }
      turns.give(speeds.size());
    }
    double[] gradus = speeds.get(0).join();
    if (!withPyTorch) {
      return "| %s | %d | %.4g %s/s | not here | | | |"
          .formatted(task, threads, median(gradus), task.unit());
    }
    double[] pyTorch = speeds.get(1).join();
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, round -> gradus[round] / pyTorch[round]);
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

  /** Returns how much an engine works off in a second, for each of its turns. */
  private double[] speeds(String engine, Task task, int threads, String turns) {
    Options options =
        new OptionsBuilder()
            .include("^" + engine.replace(".", "\\.") + "\\.run$")
            .param("task", task.name())
            .param("threads", Integer.toString(threads))
            .measurementIterations(rounds)
            .jvmArgsPrepend(turns)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      RunResult result = new Runner(options).runSingle();
      return result.getBenchmarkResults().iterator().next().getIterationResults().stream()
          .mapToDouble(turn -> turn.getPrimaryResult().getStatistics().getPercentile(50))
          .map(microseconds -> task.work() / (microseconds * 1e-6))
          .toArray();
    } catch (RunnerException e) {
      throw new IllegalStateException(engine + " at " + task, e);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
