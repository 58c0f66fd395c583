package gradus.array;

/** The reductions of BOOL arrays: whether any is true, whether all are. */
final class BoolSums implements Sums<boolean[]> {
  private final Object op;

  /** Takes the operation that they are wanted for, which an error would name. */
  BoolSums(Object op) {
    this.op = op;
  }

  @Override
  public DType type() {
    return DType.BOOL;
  }

  @Override
  public RowLoop<boolean[], boolean[]> reduce(ReduceOp op) {
    switch (op) {
      case MAX:
        return (x, from, to, z, at) -> z[at] = contains(true, x, from, to);
      case MIN:
        return (x, from, to, z, at) -> z[at] = !contains(false, x, from, to);
      default:
        throw unsupported();
    }
  }

  private static boolean contains(boolean value, boolean[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      if (x[i] == value) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void addRows(boolean[] x, int at, int step, Object[] rows, int depth, boolean[] z, int n) {
    throw unsupported();
  }

  @Override
  public void scatterAdd(boolean[] x, int[] places, boolean[] z, int n) {
    throw unsupported();
  }

  private IllegalArgumentException unsupported() {
    return Operands.unsupported(op, DType.BOOL, "convert with to(INT64) first");
  }
}
