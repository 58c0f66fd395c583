package gradus.array;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** The loops over INT64 arrays, exact but for overflow, which wraps around. */
final class Int64 implements Loops<long[]> {
  static final Int64 LOOPS = new Int64();

  private Int64() {}

  @Override
  public UnaryLoop<long[]> unary(UnaryOp op) {
    LongUnaryOperator f = function(op);
    return (x, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = f.applyAsLong(x[i]);
      }
    };
  }

  private static LongUnaryOperator function(UnaryOp op) {
    return switch (op) {
      case NEG -> x -> -x;
      case ABS -> Math::abs;
      case SIGN -> Long::signum;
      case RELU -> x -> Math.max(x, 0);
      case NOT -> throw Operands.unsupported(op, DType.INT64, "compare with 0 first");
      default -> throw Operands.unsupported(op, DType.INT64, "convert with to(FLOAT32) first");
    };
  }

  @Override
  public BinaryLoop<long[], long[]> binary(BinaryOp op) {
    LongBinaryOperator f = function(op);
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = f.applyAsLong(x[i], y[i]);
      }
    };
  }

  @Override
  public ScalarLoop<long[]> right(BinaryOp op) {
    LongBinaryOperator f = function(op);
    return (x, s, at, z, from, to) -> {
      long number = s[at];
      for (int i = from; i < to; i++) {
        z[i] = f.applyAsLong(x[i], number);
      }
    };
  }

  @Override
  public ScalarLoop<long[]> left(BinaryOp op) {
    LongBinaryOperator f = function(op);
    return (x, s, at, z, from, to) -> {
      long number = s[at];
      for (int i = from; i < to; i++) {
        z[i] = f.applyAsLong(number, x[i]);
      }
    };
  }

  static LongBinaryOperator function(BinaryOp op) {
    return switch (op) {
      case ADD -> Long::sum;
      case SUB -> (x, y) -> x - y;
      case MUL -> (x, y) -> x * y;
      case DIV -> throw Operands.unsupported(op, DType.INT64, "convert with to(FLOAT32) first");
      case POW -> Int64::pow;
      case MAXIMUM -> Math::max;
      case MINIMUM -> Math::min;
    };
  }

  @Override
  public BinaryLoop<long[], boolean[]> compare(CompareOp op) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = op.holds(Long.compare(x[i], y[i]));
      }
    };
  }

  @Override
  public void where(boolean[] mask, long[] x, long[] y, long[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = mask[i] ? x[i] : y[i];
    }
  }

  @Override
  public BinaryLoop<long[], long[]> addScaled(double alpha) {
    long whole = (long) alpha;
    if (whole != alpha) {
      throw new IllegalArgumentException(
          "addScaled: alpha " + alpha + " for int64 arrays: expected a whole number");
    }
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = x[i] + whole * y[i];
      }
    };
  }

  /** Multiplies by repeated squaring; of a negative exponent, truncates as division does. */
  private static long pow(long base, long exponent) {
    if (exponent < 0) {
      boolean odd = (exponent & 1) != 0;
      return base == 1 ? 1 : base == -1 ? (odd ? -1 : 1) : 0;
    }
    long result = 1;
    long square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
