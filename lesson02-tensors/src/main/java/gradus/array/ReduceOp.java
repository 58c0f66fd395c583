package gradus.array;

import java.util.Locale;

/** A way to make one element of many. */
public enum ReduceOp {
  /** The sum; 0 of no elements. */
  SUM,
  /** The product; 1 of no elements. */
  PROD,
  /** The largest, or NaN if one is NaN; of BOOL, whether any is true. */
  MAX,
  /** The smallest, or NaN if one is NaN; of BOOL, whether all are true. */
  MIN;

  /** Returns the operation on two elements that is repeated. */
  BinaryOp step() {
    return switch (this) {
      case SUM -> BinaryOp.ADD;
      case PROD -> BinaryOp.MUL;
      case MAX -> BinaryOp.MAXIMUM;
      case MIN -> BinaryOp.MINIMUM;
    };
  }

  /** Returns the name in lower case, as messages show it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
