package gradus.array;

import java.util.Arrays;

/** The loops over BOOL arrays: false counts as 0, true as 1. */
final class Bool implements Loops<boolean[]> {
  static final Bool LOOPS = new Bool();

  private static final String INSTEAD = "convert with to(INT64) first";

  private Bool() {}

  @Override
  public UnaryLoop<boolean[]> unary(UnaryOp op) {
    if (op != UnaryOp.NOT) {
      throw Operands.unsupported(op, DType.BOOL, INSTEAD);
    }
    return (x, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = !x[i];
      }
    };
  }

  @Override
  public BinaryLoop<boolean[], boolean[]> binary(BinaryOp op) {
    switch (op) {
      case ADD:
      case MAXIMUM:
        return Bool::or;
      case MUL:
      case MINIMUM:
        return Bool::and;
      default:
        throw Operands.unsupported(op, DType.BOOL, INSTEAD);
    }
  }

  @Override
  public ScalarLoop<boolean[]> right(BinaryOp op) {
    BinaryLoop<boolean[], boolean[]> loop = binary(op);
    return (x, s, at, z, from, to) -> {
      boolean[] number = new boolean[to];
      Arrays.fill(number, from, to, s[at]);
      loop.run(x, number, z, from, to);
    };
  }

  @Override
  public ScalarLoop<boolean[]> left(BinaryOp op) {
    return right(op);
  }

  private static void or(boolean[] x, boolean[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] | y[i];
    }
  }

  private static void and(boolean[] x, boolean[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = x[i] & y[i];
    }
  }

  @Override
  public BinaryLoop<boolean[], boolean[]> compare(CompareOp op) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = op.holds(Boolean.compare(x[i], y[i]));
      }
    };
  }

  @Override
  public void where(boolean[] mask, boolean[] x, boolean[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = mask[i] ? x[i] : y[i];
    }
  }

  @Override
  public BinaryLoop<boolean[], boolean[]> addScaled(double alpha) {
    throw Operands.unsupported("addScaled", DType.BOOL, INSTEAD);
  }
}
