package gradus.benchmarks.gpu;

/** A device that has the inputs of every task in its memory. */
interface Device extends AutoCloseable {
  /** Returns what the device calls itself. */
  String name();

  /** Runs a task's kernel once and returns the seconds from the launch to its end. */
  double run(Task task);

  /** Returns what the last run of a task made. */
  float[] result(Task task);

  @Override
  void close();
}
