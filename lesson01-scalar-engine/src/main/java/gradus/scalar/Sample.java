package gradus.scalar;

/**
 * A point of the plane and the class it belongs to.
 *
 * @param label -1 or 1
 */
public record Sample(double x, double y, int label) {
  /** Refuses any other label: the sign of a score decides. */
  public Sample {
    if (label != -1 && label != 1) {
      throw new IllegalArgumentException("label " + label + ": expected -1 or 1");
    }
  }

  /** Returns the point as inputs of a network: two new leaves. */
  public Value[] inputs() {
    return Inputs.leaves(x, y);
  }
}
