package gradus.benchmarks;

/** A task, made ready by one engine. */
interface Job {
  /** Makes one run ready; this is not measured. */
  default void prepare() {}

  /** Does the work once. */
  Object run();
}
