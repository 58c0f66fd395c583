package gradus.benchmarks;

import java.util.Arrays;

/** Runs JMH, or with "compare" as the first argument the comparison with PyTorch. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("compare")) {
      Comparison.main(Arrays.copyOfRange(args, 1, args.length));
    } else {
      org.openjdk.jmh.Main.main(args);
    }
  }
}
