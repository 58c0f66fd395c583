package gradus.scalar;

/** A function of several values with one result, such as {@code x -> x[0].mul(x[1])}. */
@FunctionalInterface
public interface ScalarFunction {
  /** Computes the function at {@code x}, and records its graph on the way. */
  Value at(Value... x);
}
