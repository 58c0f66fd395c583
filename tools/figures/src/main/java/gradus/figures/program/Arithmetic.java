package gradus.figures.program;

/**
 * What an engine must know to run a {@link Program}.
 *
 * @param <T> the engine's numbers
 */
public interface Arithmetic<T> {
  /** Returns an input or a constant. */
  T of(double number);

  /** Returns the same value, with a name. */
  T named(T value, String name);

  /** Applies "neg", "exp", "log", "sin", "cos", "tanh", "relu" or "sigmoid". */
  T apply(String operation, T operand);

  /** Applies "add", "sub", "mul" or "div". */
  T apply(String operation, T left, T right);

  /** Raises to a constant power. */
  T pow(T base, double exponent);
}
