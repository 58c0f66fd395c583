package gradus.benchmarks.gpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the same kernels on the virtual GPU and on pocl in turns and compares their times.
 *
 * <p>A machine is not equally fast at all times. So the devices take turns, kernel by kernel, and
 * what counts is the median of the ratios of neighbours.
 */
public final class Comparison {
  private static final int WARM_UP = 12;
  private static final int WARM_UP_SECONDS = 5;
  private static final int SMALL = 64;
  private static final double FIRST_LAUNCH_GOAL = 1;

  private final VirtualDevice gpu;
  private final List<Device> peers;
  private final int rounds;
  private boolean isMissed;

  private Comparison(VirtualDevice gpu, List<Device> peers, int rounds) {
    this.gpu = gpu;
    this.peers = peers;
    this.rounds = rounds;
  }

  /**
   * Prints a table; ends with 1 if a goal is missed, with 2 if one could not be looked at.
   *
   * @param arguments the folder of the kernels, the number of rounds, and, if pocl is there, the
   *     program made of pocl.c
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      throw new IllegalArgumentException("usage: Comparison KERNELS ROUNDS [POCL]");
    }
    Path kernels = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    List<Device> peers = new ArrayList<>();
    if (arguments.length == 3) {
      for (String method : Pocl.METHODS) {
        peers.add(new Pocl(Path.of(arguments[2]), kernels.resolve("kernels.cl"), method));
      }
    }
    VirtualDevice gpu = new VirtualDevice(Files.readString(kernels.resolve("kernels.cu")));
    Comparison comparison = new Comparison(gpu, peers, rounds);
    comparison.warmUp();
    comparison.print();
    peers.forEach(Device::close);
    gpu.close();
    System.exit(comparison.isMissed ? 1 : peers.isEmpty() ? 2 : 0);
  }

  /** Runs everything until the compilers have done their work, and compares the results. */
  private void warmUp() {
    for (Task task : Task.values()) {
      double seconds = 0;
      for (int i = 0; i < WARM_UP || seconds < WARM_UP_SECONDS; i++) {
        seconds += gpu.run(task);
      }
      float[] mine = gpu.result(task);
      for (Device peer : peers) {
        peer.run(task);
        peer.run(task);
        compare(task, mine, peer.result(task), peer.name());
      }
    }
  }

  private void compare(Task task, float[] mine, float[] theirs, String peer) {
    for (int i = 0; i < mine.length; i++) {
      // Written so that NaN is a difference.
      if (!(Math.abs(mine[i] - theirs[i]) <= task.tolerance())) {
        throw new IllegalStateException(
            "%s: element %d is %s on %s, but %s on %s"
                .formatted(task, i, mine[i], gpu.name(), theirs[i], peer));
      }
    }
  }

  private void print() {
    System.out.printf(
        "%s and %s, %d rounds, %d processors, Java %s%n%n",
        gpu.name(),
        peers.isEmpty() ? "pocl: not run" : peers.get(0).name().replaceFirst(" with .*", ""),
        rounds,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
    System.out.println("| | virtual GPU | pocl | ratio | at most | |");
    System.out.println("|---|---|---|---|---|---|");
    for (Task task : Task.values()) {
      System.out.println(row(task));
    }
    System.out.println(firstLaunch(SMALL, FIRST_LAUNCH_GOAL));
    System.out.println(firstLaunch(Task.SIDE, Double.NaN));
  }

  private String row(Task task) {
    double[] mine = new double[rounds];
    Map<Device, double[]> theirs = new LinkedHashMap<>();
    peers.forEach(peer -> theirs.put(peer, new double[rounds]));
    for (int round = 0; round < rounds; round++) {
      mine[round] = gpu.run(task);
      for (Device peer : peers) {
        theirs.get(peer)[round] = peer.run(task);
      }
    }
    if (peers.isEmpty()) {
      return "| %s | %.4f s | not run | | %.1f | not looked at |"
          .formatted(task, median(mine), task.goal());
    }
    Device best = peers.get(0);
    for (Device peer : peers) {
      best = median(theirs.get(peer)) < median(theirs.get(best)) ? peer : best;
    }
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ratios[round] = mine[round] / theirs.get(best)[round];
    }
    return "| %s | %.4f s | %.4f s (%s) | %.2f (%.2f to %.2f) | %.1f | %s |"
        .formatted(
            task,
            median(mine),
            median(theirs.get(best)),
            best.name().substring(best.name().lastIndexOf(' ') + 1),
            median(ratios),
            Arrays.stream(ratios).min().orElseThrow(),
            Arrays.stream(ratios).max().orElseThrow(),
            task.goal(),
            verdict(median(ratios) <= task.goal()));
  }

  private String firstLaunch(int side, double goal) {
    double[] seconds = new double[rounds];
    // No text is in the cache of compiled kernels, not even after a run of this program.
    long number = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      seconds[round] = gpu.firstLaunch(number + round, side);
    }
    return "| compile, first launch: matmul %d | %.3f s | | | %s | %s |"
        .formatted(
            side,
            median(seconds),
            Double.isNaN(goal) ? "" : "%.1f s".formatted(goal),
            Double.isNaN(goal) ? "" : verdict(median(seconds) < goal));
  }

  private String verdict(boolean isMet) {
    isMissed |= !isMet;
    return isMet ? "met" : "missed";
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
