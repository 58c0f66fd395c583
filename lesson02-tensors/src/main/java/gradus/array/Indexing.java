package gradus.array;

/** Reads and adds elements whose place along an axis another array names. */
final class Indexing {
  private static final int BLOCK = 1024;

  private Indexing() {}

  /** Takes the places in a storage that the next n elements of an index name. */
  private interface Visitor {
    void visit(int[] places, int n);
  }

  /** Computes {@code out[i][j] = x[index[i][j]][j]}, for axis 0. */
  static void gather(NdArray x, int axis, NdArray index, NdArray out) {
    Cursor results = new Cursor(out, 0);
    Elements elements = Elements.of(x.dtype());
    Object from = x.storage().buffer();
    Object block = elements.allocate(BLOCK);
    Visitor visitor =
        (places, n) -> {
          elements.gather(from, places, block, n);
          results.write(block, 0, n);
        };
    visit("gather", x, axis, index, visitor);
  }

  /** Computes {@code out[index[i][j]][j] += source[i][j]}, for axis 0. */
  @SuppressWarnings("unchecked")
  static <A> void scatterAdd(Sums<A> sums, NdArray out, int axis, NdArray index, NdArray source) {
    Cursor terms = new Cursor(source, 0);
    A to = out.storage().array();
    A block = (A) Elements.of(out.dtype()).allocate(BLOCK);
    Visitor visitor =
        (places, n) -> {
          terms.read(block, 0, n);
          sums.scatterAdd(block, places, to, n);
        };
    visit("scatterAdd", out, axis, index, visitor);
  }

  private static void visit(
      String operation, NdArray array, int axis, NdArray index, Visitor visitor) {
    int stride = array.layout().stride(axis);
    long[] along = new long[BLOCK];
    int[] places = new int[BLOCK];
    Cursor indices = new Cursor(index, 0);
    Layout start = withoutSteps(array.layout(), axis, index.shape());
    Cursor others = new Cursor(array.storage(), start, 0);
    for (int done = 0; done < index.numel(); done += BLOCK) {
      int n = Math.min(BLOCK, index.numel() - done);
      indices.read(along, 0, n);
      others.places(places, n);
      for (int i = 0; i < n; i++) {
        if (along[i] < 0 || along[i] >= array.shape().size(axis)) {
          throw array.layout().outside(operation, along[i], 0, axis);
        }
        places[i] += (int) along[i] * stride;
      }
      visitor.visit(places, n);
    }
  }

  /** Returns a layout of the index's shape that stays at the start of the axis. */
  private static Layout withoutSteps(Layout layout, int axis, Shape shape) {
    int[] strides = layout.strides();
    strides[axis] = 0;
    return Layout.of(shape, strides, layout.offset());
  }
}
