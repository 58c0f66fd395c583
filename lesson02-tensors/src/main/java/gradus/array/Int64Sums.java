package gradus.array;

import java.util.function.LongBinaryOperator;

/** The loops that add up INT64 arrays, exact but for overflow, which wraps around. */
final class Int64Sums implements Sums<long[]> {
  static final Int64Sums LOOPS = new Int64Sums();

  private Int64Sums() {}

  @Override
  public RowLoop<long[], long[]> reduce(ReduceOp op) {
    long none =
        switch (op) {
          case SUM -> 0;
          case PROD -> 1;
          case MAX -> Long.MIN_VALUE;
          case MIN -> Long.MAX_VALUE;
        };
    LongBinaryOperator f = Int64.function(op.step());
    return (x, from, to, z, at) -> {
      long result = none;
      for (int i = from; i < to; i++) {
        result = f.applyAsLong(result, x[i]);
      }
      z[at] = result;
    };
  }

  @Override
  public DType type() {
    return DType.INT64;
  }

  @Override
  public void addRows(long[] x, int at, int step, Object[] rows, int depth, long[] z, int n) {
    for (int k = 0; k < depth; k++) {
      long factor = x[at + k * step];
      long[] row = (long[]) rows[k];
      for (int j = 0; j < n; j++) {
        z[j] += factor * row[j];
      }
    }
  }

  @Override
  public void scatterAdd(long[] x, int[] places, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[places[i]] += x[i];
    }
  }
}
