package gradus.tensor;

/** What a backward pass may be asked for beyond the gradients themselves. */
public enum GradOption {
  /** Keeps what the graph has saved, so that it can be walked once more. */
  RETAIN_GRAPH,
  /**
   * Records the backward pass itself, so that its results can be differentiated; keeps the graph.
   */
  CREATE_GRAPH,
  /** Gives null for an input that the output does not depend on, instead of an error. */
  ALLOW_UNUSED,
  /** Gives zeros for an input that the output does not depend on, instead of an error. */
  MATERIALIZE_GRADS
}
