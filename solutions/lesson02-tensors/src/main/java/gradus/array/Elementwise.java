package gradus.array;

/**
 * Runs loops over arrays of one shape.
 *
 * <p>Arrays that lie alike, contiguous from the same index on, go to a loop as they are. All others
 * go through blocks: a {@link Cursor} gathers the next elements of each operand into a small
 * contiguous block that stays in the cache, the loop runs over the blocks, and the result is copied
 * to where it belongs.
 */
final class Elementwise {
  private static final int BLOCK = 1024;

  /** How many additions cost as much as one call of a function. */
  private static final int FUNCTION = 16;

  /** A loop over all operands' arrays, the result's last. */
  interface Loop {
    void run(Object[] arrays, int from, int to);
  }

  private Elementwise() {}

  static <A> void unary(Loops<A> loops, UnaryOp op, NdArray x, NdArray out) {
    UnaryLoop<A> loop = loops.unary(op);
    int cost =
        switch (op) {
          case NEG, ABS, SQRT, RECIPROCAL, RELU, NOT -> 1;
          default -> FUNCTION;
        };
    unary(loop, cost, x, out);
  }

  private static <A> void unary(UnaryLoop<A> loop, int cost, NdArray x, NdArray out) {
    if (alike(x, out)) {
      A a = x.storage().array();
      A z = out.storage().array();
      int start = out.layout().offset();
      Threads.split(start, start + out.numel(), cost, (from, to) -> loop.run(a, z, from, to));
    } else {
      run((a, from, to) -> loop.run(at(a, 0), at(a, 1), from, to), cost, x, out);
    }
  }

  static <A> void binary(Loops<A> loops, BinaryOp op, NdArray x, NdArray y, NdArray out) {
    int cost = op == BinaryOp.POW ? FUNCTION : 1;
    boolean alike = alike(x, out) && alike(y, out);
    if (!alike && y.layout().isUniform()) {
      scalar(loops.right(op), cost, x, y, out);
    } else if (!alike && x.layout().isUniform()) {
      scalar(loops.left(op), cost, y, x, out);
    } else {
      binary(loops.binary(op), cost, x, y, out);
    }
  }

  static <A> void compare(Loops<A> loops, CompareOp op, NdArray x, NdArray y, NdArray out) {
    binary(loops.compare(op), 1, x, y, out);
  }

  static <A> void addScaled(Loops<A> loops, NdArray out, NdArray x, double alpha) {
    binary(loops.addScaled(alpha), 1, out, x, out);
  }

  private static <A, Z> void binary(
      BinaryLoop<A, Z> loop, int cost, NdArray x, NdArray y, NdArray out) {
    if (alike(x, out) && alike(y, out)) {
      A a = x.storage().array();
      A b = y.storage().array();
      Z z = out.storage().array();
      int start = out.layout().offset();
      Threads.split(start, start + out.numel(), cost, (from, to) -> loop.run(a, b, z, from, to));
    } else {
      run((a, from, to) -> loop.run(at(a, 0), at(a, 1), at(a, 2), from, to), cost, x, y, out);
    }
  }

  private static <A> void scalar(ScalarLoop<A> loop, int cost, NdArray x, NdArray s, NdArray out) {
    A number = s.storage().array();
    int place = s.layout().offset();
    UnaryLoop<A> withNumber = (a, z, from, to) -> loop.run(a, number, place, z, from, to);
    unary(withNumber, cost, x, out);
  }

  static <A> void where(Loops<A> loops, NdArray mask, NdArray x, NdArray y, NdArray out) {
    Loop loop = (a, from, to) -> loops.where(at(a, 0), at(a, 1), at(a, 2), at(a, 3), from, to);
    run(loop, 1, mask, x, y, out);
  }

  @SuppressWarnings("unchecked")
  private static <A> A at(Object[] arrays, int i) {
    return (A) arrays[i];
  }

  /** Runs a loop over all elements; the last array takes the results. */
  static void run(Loop loop, int cost, NdArray... arrays) {
    NdArray out = arrays[arrays.length - 1];
    boolean alike = true;
    for (NdArray array : arrays) {
      alike &= alike(array, out);
    }
    if (alike) {
      int start = out.layout().offset();
      Object[] buffers = buffers(arrays);
      Threads.split(start, start + out.numel(), cost, (from, to) -> loop.run(buffers, from, to));
    } else {
      straighten(arrays);
      Threads.split(0, out.numel(), cost, (from, to) -> runBlocks(loop, arrays, from, to));
    }
  }

  /** Returns whether one loop, over one range of indices, meets the elements of both in order. */
  private static boolean alike(NdArray a, NdArray b) {
    Layout x = a.layout();
    Layout y = b.layout();
    return x.isContiguous() && y.isContiguous() && x.offset() == y.offset();
  }

  private static Object[] buffers(NdArray[] arrays) {
    Object[] buffers = new Object[arrays.length];
    for (int i = 0; i < arrays.length; i++) {
      buffers[i] = arrays[i].storage().buffer();
    }
    return buffers;
  }

  /** Replaces large operands that lie across the result by copies. */
  private static void straighten(NdArray[] arrays) {
    Layout result = arrays[arrays.length - 1].layout();
    for (int i = 0; i < arrays.length - 1; i++) {
      if (Transposition.pays(arrays[i].layout(), result)) {
        arrays[i] = arrays[i].contiguous();
      }
    }
  }

  private static void runBlocks(Loop loop, NdArray[] arrays, int from, int to) {
    int result = arrays.length - 1;
    Object[] blocks = buffers(arrays);
    Cursor[] cursors = new Cursor[arrays.length];
    int size = Math.min(BLOCK, to - from);
    for (int i = 0; i < arrays.length; i++) {
      Layout layout = arrays[i].layout();
      // A small array that starts at 0 is the only block, of however many whole periods.
      boolean isBlock = layout.isContiguous() && layout.offset() == 0 && to <= BLOCK;
      if (!isBlock) {
        cursors[i] = new Cursor(arrays[i], from);
        size = cursors[i].wholePeriods(size);
      }
    }
    for (int i = 0; i < arrays.length; i++) {
      if (cursors[i] != null) {
        blocks[i] = Elements.of(arrays[i].dtype()).allocate(size);
      }
    }
    for (int start = from; start < to; start += size) {
      int n = Math.min(size, to - start);
      for (int i = 0; i < result; i++) {
        boolean isThere = cursors[i] == null || start > from && cursors[i].repeats(size);
        if (!isThere) {
          cursors[i].read(blocks[i], 0, n);
        }
      }
      loop.run(blocks, 0, n);
      if (cursors[result] != null) {
        cursors[result].write(blocks[result], 0, n);
      }
    }
  }
}
