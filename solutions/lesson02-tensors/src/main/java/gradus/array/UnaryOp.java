package gradus.array;

import java.util.Locale;

/** An elementwise function of one array. */
public enum UnaryOp {
  /** {@code -x}. */
  NEG,
  /** {@code |x|}. */
  ABS,
  /** -1, 0 or 1; 0 of NaN, as PyTorch has it. */
  SIGN,
  /** {@code e^x}. */
  EXP,
  /** The natural logarithm. */
  LOG,
  /** {@code log(1 + x)}, precise for small x. */
  LOG1P,
  /** The square root. */
  SQRT,
  /** {@code 1 / x}. */
  RECIPROCAL,
  /** The sine, x in radians. */
  SIN,
  /** The cosine, x in radians. */
  COS,
  /** The hyperbolic tangent. */
  TANH,
  /** {@code 1 / (1 + e^-x)}. */
  SIGMOID,
  /** {@code max(x, 0)}. */
  RELU,
  /** {@code log(1 + e^x)}, a smooth RELU. */
  SOFTPLUS,
  /**
   * The error function: {@code 2 / sqrt(pi)} times the integral of {@code e^(-t^2)} from 0 to x.
   */
  ERF,
  /** Not x, of BOOL alone. */
  NOT;

  /** Returns the name in lower case, as messages show it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
