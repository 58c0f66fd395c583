package gradus.benchmarks;

/** What both engines do, how much work it is, and how fast Gradus has to be beside PyTorch. */
public enum Task {
  MATMUL_512("matmul 512 x 512", 2e-9 * 512 * 512 * 512, "GFLOP", 0.9),
  MATMUL_1024("matmul 1024 x 1024", 2e-9 * 1024 * 1024 * 1024, "GFLOP", 0.9),
  MLP_STEP("step of an MLP 784-256-128-10, batch 64", 1, "steps", 1),
  ADD("add of 1e7 into a reused output", 0.12, "GB", 0.9),
  CHAIN("backward of a chain of 10 000", 10, "thousand nodes", 5),
  EXP("exp of 1024 x 1024", 1.048576e-3, "G elements", Double.NaN),
  SUM("sum of 1024 x 1024 over the rows", 1.048576e-3, "G elements", Double.NaN),
  SOFTMAX("softmax of 1024 x 1024", 1.048576e-3, "G elements", Double.NaN),
  LAYER_NORM("layerNorm of 1024 x 1024", 1.048576e-3, "G elements", Double.NaN);

  private final String title;
  private final double work;
  private final String unit;
  private final double goal;

  Task(String title, double work, String unit, double goal) {
    this.title = title;
    this.work = work;
    this.unit = unit;
    this.goal = goal;
  }

  @Override
  public String toString() {
    return title;
  }

  /** Returns how many of its unit one run of the task works off. */
  double work() {
    return work;
  }

  /** Returns what is counted. */
  String unit() {
    return unit;
  }

  /** Returns the smallest speed of Gradus that will do, as a multiple of PyTorch's; NaN if any. */
  double goal() {
    return goal;
  }
}
