package gradus.array;

import java.util.Locale;

/** An elementwise function of two arrays. */
public enum BinaryOp {
  /** {@code x + y}; of BOOL, x or y. */
  ADD,
  /** {@code x - y}. */
  SUB,
  /** {@code x * y}; of BOOL, x and y. */
  MUL,
  /** {@code x / y}, of floating-point numbers alone. */
  DIV,
  /** {@code x^y}. */
  POW,
  /** The larger of x and y, or NaN if one is NaN. */
  MAXIMUM,
  /** The smaller of x and y, or NaN if one is NaN. */
  MINIMUM;

  /** Returns the name in lower case, as messages show it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
