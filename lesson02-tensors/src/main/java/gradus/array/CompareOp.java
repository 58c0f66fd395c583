package gradus.array;

import java.util.Locale;

/** An elementwise comparison; each but NE is false where x or y is NaN. */
public enum CompareOp {
  /** {@code x == y}. */
  EQ,
  /** {@code x != y}. */
  NE,
  /** {@code x < y}. */
  LT,
  /** {@code x <= y}. */
  LE,
  /** {@code x > y}. */
  GT,
  /** {@code x >= y}. */
  GE;

  /** Returns whether the comparison holds of two numbers that compare like this number and 0. */
  boolean holds(int order) {
    return switch (this) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      case GE -> order >= 0;
    };
  }

  /** Returns the name in lower case, as messages show it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
