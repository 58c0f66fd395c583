package gradus.array;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The loops over FLOAT32 arrays.
 *
 * <p>Cheap operations have a loop of their own, which the compiler turns into vector instructions.
 * All others share one that calls a function in double precision.
 */
final class Float32 implements Loops<float[]> {
  static final Float32 LOOPS = new Float32();

  private Float32() {}

  @Override
  public UnaryLoop<float[]> unary(UnaryOp op) {
    switch (op) {
      case NEG:
        return Float32::neg;
      case ABS:
        return Float32::abs;
      case SQRT:
        return Float32::sqrt;
      case RELU:
        return (x, z, from, to) -> max(x, 0, z, from, to);
      case RECIPROCAL:
        return (x, z, from, to) -> div(1, x, z, from, to);
      default:
        return map(Functions.ofFloat(op));
    }
  }

  @Override
  public BinaryLoop<float[], float[]> binary(BinaryOp op) {
    switch (op) {
      case ADD:
        return Float32::add;
      case SUB:
        return Float32::sub;
      case MUL:
        return Float32::mul;
      case DIV:
        return Float32::div;
      case MAXIMUM:
        return Float32::max;
      case MINIMUM:
        return Float32::min;
      default:
        return map(Functions.of(op));
    }
  }

  @Override
  public ScalarLoop<float[]> right(BinaryOp op) {
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
  public ScalarLoop<float[]> left(BinaryOp op) {
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
  public BinaryLoop<float[], boolean[]> compare(CompareOp op) {
    switch (op) {
      case EQ:
        return Float32::equal;
      case NE:
        return Float32::notEqual;
      case LT:
        return Float32::less;
      case LE:
        return Float32::lessOrEqual;
      case GT:
        return (x, y, z, from, to) -> less(y, x, z, from, to);
      default:
        return (x, y, z, from, to) -> lessOrEqual(y, x, z, from, to);
    }
  }

  private static UnaryLoop<float[]> map(DoubleUnaryOperator f) {
    return (x, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = (float) f.applyAsDouble(x[i]);
      }
    };
  }

  private static BinaryLoop<float[], float[]> map(DoubleBinaryOperator f) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = (float) f.applyAsDouble(x[i], y[i]);
      }
    };
  }

  static void neg(float[] x, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = -x[i];
    }
  }

  static void abs(float[] x, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.abs(x[i]);
    }
  }

  static void sqrt(float[] x, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = (float) Math.sqrt(x[i]);
    }
  }

  static void add(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + y[i];
    }
  }

  static void sub(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] - y[i];
    }
  }

  static void mul(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] * y[i];
    }
  }

  static void div(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] / y[i];
    }
  }

  static void max(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.max(x[i], y[i]);
    }
  }

  static void min(float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  static void add(float[] x, float s, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + s;
    }
  }

  static void mul(float[] x, float s, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] * s;
    }
  }

  static void div(float[] x, float s, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] / s;
    }
  }

  static void max(float[] x, float s, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.max(x[i], s);
    }
  }

  static void min(float[] x, float s, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = Math.min(x[i], s);
    }
  }

  static void sub(float s, float[] x, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = s - x[i];
    }
  }

  static void div(float s, float[] x, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = s / x[i];
    }
  }

  static void equal(float[] x, float[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] == y[i];
    }
  }

  static void notEqual(float[] x, float[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] != y[i];
    }
  }

  static void less(float[] x, float[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] < y[i];
    }
  }

  static void lessOrEqual(float[] x, float[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] <= y[i];
    }
  }

  @Override
  public void where(boolean[] mask, float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      // Choosing between two integers that are there already needs no jump, which a random mask
      // would make the processor mispredict.
      int chosen = Float.floatToRawIntBits(x[i]);
      int other = Float.floatToRawIntBits(y[i]);
      z[i] = Float.intBitsToFloat(mask[i] ? chosen : other);
    }
  }

  @Override
  public BinaryLoop<float[], float[]> addScaled(double alpha) {
    float a = (float) alpha;
    return (x, y, z, from, to) -> addScaled(x, a, y, z, from, to);
  }

  static void addScaled(float[] x, float alpha, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] + alpha * y[i];
    }
  }
}
