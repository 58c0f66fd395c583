package gradus.tensor;

import java.util.Arrays;
import java.util.List;

/** Stands in the graph where the node of a leaf would, and notes what the engine brings there. */
final class Probe extends Node {
  private static final Node[] END = {};

  private double[] received = {};

  private Probe(Tensor tensor) {
    super(tensor);
  }

  /** Puts a probe under a tensor: what is recorded of this tensor leads to the probe. */
  static Probe under(Tensor tensor) {
    Probe probe = new Probe(tensor);
    tensor.setGradFn(probe);
    return probe;
  }

  /** Returns the elements of all gradients that were brought, one visit behind the other. */
  double[] received() {
    return received.clone();
  }

  @Override
  public String name() {
    return "Probe";
  }

  @Override
  public List<Node> nextFunctions() {
    return List.of();
  }

  /** Taken as soon as it is ready, as a leaf's node is. */
  @Override
  long priority() {
    return Long.MAX_VALUE;
  }

  @Override
  Node[] next() {
    return END;
  }

  @Override
  Tensor[] backward(Tensor gradient) {
    double[] arrived = gradient.toDoubles();
    received = Arrays.copyOf(received, received.length + arrived.length);
    System.arraycopy(arrived, 0, received, received.length - arrived.length, arrived.length);
    return new Tensor[0];
  }

  @Override
  void release() {}
}
