package gradus.array;

import static gradus.exercise.Todo.todo;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The loops over FLOAT64 arrays.
 *
 * <p>Cheap operations have a loop of their own, which the compiler turns into vector instructions.
 * All others share one that calls a function.
 */
final class Float64 implements Loops<double[]> {
  static final Float64 LOOPS = new Float64();

  private Float64() {}

  @Override
  public UnaryLoop<double[]> unary(UnaryOp op) {
    switch (op) {
      case NEG:
        return Float64::neg;
      case ABS:
        return Float64::abs;
      case SQRT:
        return Float64::sqrt;
      case RELU:
        return (x, z, from, to) -> max(x, 0, z, from, to);
      case RECIPROCAL:
        return (x, z, from, to) -> div(1, x, z, from, to);
      default:
        return map(Functions.of(op));
    }
  }

  @Override
  public BinaryLoop<double[], double[]> binary(BinaryOp op) {
    switch (op) {
      case ADD:
        return Float64::add;
      case SUB:
        return Float64::sub;
      case MUL:
        return Float64::mul;
      case DIV:
        return Float64::div;
      case MAXIMUM:
        return Float64::max;
      case MINIMUM:
        return Float64::min;
      default:
        return map(Functions.of(op));
    }
  }

  @Override
  public ScalarLoop<double[]> right(BinaryOp op) {
    switch (op) {
      case ADD:
        return (x, s, at, z, from, to) -> add(x, s[at], z, from, to);
      case SUB:
        return (x, s, at, z, from, to) -> add(x, -s[at], z, from, to);
      case MUL:
        return (x, s, at, z, from, to) -> mul(x, s[at], z, from, to);
      case DIV:
        return (x, s, at, z, from, to) -> div(x, s[at], z, from, to);
      case MAXIMUM:
        return (x, s, at, z, from, to) -> max(x, s[at], z, from, to);
      case MINIMUM:
        return (x, s, at, z, from, to) -> min(x, s[at], z, from, to);
      default:
        return (x, s, at, z, from, to) -> map(Functions.right(op, s[at])).run(x, z, from, to);
    }
  }

  @Override
  public ScalarLoop<double[]> left(BinaryOp op) {
    switch (op) {
      case SUB:
        return (x, s, at, z, from, to) -> sub(s[at], x, z, from, to);
      case DIV:
        return (x, s, at, z, from, to) -> div(s[at], x, z, from, to);
      case POW:
        return (x, s, at, z, from, to) -> map(Functions.left(op, s[at])).run(x, z, from, to);
      default:
        return right(op);
    }
  }

  @Override
  public BinaryLoop<double[], boolean[]> compare(CompareOp op) {
    switch (op) {
      case EQ:
        return Float64::equal;
      case NE:
        return Float64::notEqual;
      case LT:
        return Float64::less;
      case LE:
        return Float64::lessOrEqual;
      case GT:
        return (x, y, z, from, to) -> less(y, x, z, from, to);
      default:
        return (x, y, z, from, to) -> lessOrEqual(y, x, z, from, to);
    }
  }

  private static UnaryLoop<double[]> map(DoubleUnaryOperator f) {
    return (x, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = f.applyAsDouble(x[i]);
      }
    };
  }

  private static BinaryLoop<double[], double[]> map(DoubleBinaryOperator f) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = f.applyAsDouble(x[i], y[i]);
      }
    };
  }

  static void neg(double[] x, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = -x[i];
    }
  }

  static void abs(double[] x, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.abs(x[i]);
    }
  }

  static void sqrt(double[] x, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.sqrt(x[i]);
    }
  }

  /** Adds two runs: {@code from} is the index of their first element, {@code to} one too far. */
  static void add(double[] x, double[] y, double[] z, int from, int to) {
    // TODO 2.4 Elementwise kernels: add
    //   z = x + y, element by element, for the run of indices from `from`
    //   to before `to`. All else in z stays as it is.
    todo("2.4");
  }

  static void sub(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] - y[i];
    }
  }

  static void mul(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] * y[i];
    }
  }

  static void div(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] / y[i];
    }
  }

  static void max(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.max(x[i], y[i]);
    }
  }

  static void min(double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  static void add(double[] x, double s, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + s;
    }
  }

  static void mul(double[] x, double s, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] * s;
    }
  }

  static void div(double[] x, double s, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] / s;
    }
  }

  static void max(double[] x, double s, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.max(x[i], s);
    }
  }

  static void min(double[] x, double s, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.min(x[i], s);
    }
  }

  static void sub(double s, double[] x, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = s - x[i];
    }
  }

  static void div(double s, double[] x, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = s / x[i];
    }
  }

  static void equal(double[] x, double[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] == y[i];
    }
  }

  static void notEqual(double[] x, double[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] != y[i];
    }
  }

  static void less(double[] x, double[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] < y[i];
    }
  }

  static void lessOrEqual(double[] x, double[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] <= y[i];
    }
  }

  @Override
  public void where(boolean[] mask, double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      // As in Float32: no jump.
      long chosen = Double.doubleToRawLongBits(x[i]);
      long other = Double.doubleToRawLongBits(y[i]);
      z[i] = Double.longBitsToDouble(mask[i] ? chosen : other);
    }
  }

  @Override
  public BinaryLoop<double[], double[]> addScaled(double alpha) {
    double a = alpha;
    return (x, y, z, from, to) -> addScaled(x, a, y, z, from, to);
  }

  static void addScaled(double[] x, double alpha, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + alpha * y[i];
    }
  }
}
