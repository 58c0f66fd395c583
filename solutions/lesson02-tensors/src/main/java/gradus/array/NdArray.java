package gradus.array;

/**
 * An array of numbers of any rank, without gradients: a {@link Layout} on a {@link Storage}.
 *
 * <p>Views such as {@link #transpose} are new layouts on the same storage and copy nothing. All
 * arithmetic is done by the {@link Backend} of the device; its operands must have equal shapes and
 * types, so broadcasting and conversion are always written out ({@link #expand}, {@link #to}).
 * Changes in place do not raise the storage's version: that is for the floor above to do.
 *
 * <p>Axes may be negative, which counts from the end. Wrong shapes, types, axes and devices raise
 * an {@link IllegalArgumentException}, indices outside an {@link IndexOutOfBoundsException}.
 */
public final class NdArray {
  private final Storage storage;
  private final Layout layout;

  /**
   * Puts a layout on a storage.
   *
   * @throws IllegalArgumentException if an element would lie outside the storage
   */
  public NdArray(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
    if (!layout.fits(storage.length())) {
      throw Operands.error("array", layout + " in a storage of " + storage.length() + " elements");
    }
  }

  /** Returns the memory, which all views share. */
  public Storage storage() {
    return storage;
  }

  /** Returns where the elements lie in the storage. */
  public Layout layout() {
    return layout;
  }

  /** Returns the sizes along the axes. */
  public Shape shape() {
    return layout.shape();
  }

  /** Returns the type of the elements. */
  public DType dtype() {
    return storage.dtype();
  }

  /** Returns where the elements lie and kernels on them run. */
  public Device device() {
    return storage.device();
  }

  /** Returns the number of elements. */
  public int numel() {
    return layout.shape().numel();
  }

  /** Returns the number of axes. */
  public int rank() {
    return layout.shape().rank();
  }

  private Backend backend() {
    return Backends.of(storage.device());
  }

  // New arrays

  /** Returns a new contiguous array whose elements are not defined yet. */
  public static NdArray empty(Shape shape, DType dtype, Device device) {
    Storage storage = Backends.of(device).allocate(dtype, shape.numel());
    return new NdArray(storage, Layout.contiguous(shape));
  }

  /** Returns a new array of zeros. */
  public static NdArray zeros(Shape shape, DType dtype, Device device) {
    NdArray array = empty(shape, dtype, device);
    // A new Java array holds zeros.
    return device.equals(Device.CPU) ? array : array.fill(0);
  }

  /** Returns a new array with one value everywhere. */
  public static NdArray full(Shape shape, double value, DType dtype, Device device) {
    return empty(shape, dtype, device).fill(value);
  }

  /** Returns a FLOAT32 array on the CPU that takes these elements without copying them. */
  public static NdArray of(Shape shape, float... elements) {
    return wrap(shape, DType.FLOAT32, elements, elements.length);
  }

  /** Returns a FLOAT64 array on the CPU that takes these elements without copying them. */
  public static NdArray of(Shape shape, double... elements) {
    return wrap(shape, DType.FLOAT64, elements, elements.length);
  }

  /** Returns an INT64 array on the CPU that takes these elements without copying them. */
  public static NdArray of(Shape shape, long... elements) {
    return wrap(shape, DType.INT64, elements, elements.length);
  }

  /** Returns a BOOL array on the CPU that takes these elements without copying them. */
  public static NdArray of(Shape shape, boolean... elements) {
    return wrap(shape, DType.BOOL, elements, elements.length);
  }

  private static NdArray wrap(Shape shape, DType dtype, Object elements, int length) {
    if (length != shape.numel()) {
      String counts = shape.numel() + " elements, but got " + length;
      throw Operands.error("array", "shape " + shape + " needs " + counts);
    }
    Storage storage = new Storage(dtype, Device.CPU, elements, length);
    return new NdArray(storage, Layout.contiguous(shape));
  }

  // Views of the same storage

  /** Returns a view in another layout. */
  public NdArray view(Layout layout) {
    return layout == this.layout ? this : new NdArray(storage, layout);
  }

  /** Returns a view of a larger shape that repeats elements: see {@link Layout#expand}. */
  public NdArray expand(Shape to) {
    return view(layout.expand(to));
  }

  /** Returns a view with two axes exchanged. */
  public NdArray transpose(int a, int b) {
    return view(layout.transpose(a, b));
  }

  /** Returns a view with its axes in a new order: see {@link Layout#permute}. */
  public NdArray permute(int... axes) {
    return view(layout.permute(axes));
  }

  /** Returns a view of every step-th position along an axis: see {@link Layout#slice}. */
  public NdArray slice(int axis, int start, int end, int step) {
    return view(layout.slice(axis, start, end, step));
  }

  /** Returns a view of one position along an axis, without that axis. */
  public NdArray select(int axis, int index) {
    return view(layout.select(axis, index));
  }

  /** Returns a view with a new axis of size 1. */
  public NdArray unsqueeze(int axis) {
    return view(layout.unsqueeze(axis));
  }

  /** Returns a view of the windows of an axis: see {@link Layout#unfold}. */
  public NdArray unfold(int axis, int size, int step) {
    return view(layout.unfold(axis, size, step));
  }

  /** Returns the same elements in another shape: a view where possible, else a contiguous copy. */
  public NdArray reshape(Shape to) {
    Layout reshaped = layout.reshape(to);
    return reshaped != null ? view(reshaped) : copy().reshape(to);
  }

  // Copies

  /** Returns this array if it is contiguous, else a contiguous copy. */
  public NdArray contiguous() {
    return layout.isContiguous() ? this : copy();
  }

  /** Returns a new contiguous array of the same elements. */
  public NdArray copy() {
    return empty(shape(), dtype(), device()).copyFrom(this);
  }

  /**
   * Returns this array if it has this type, else a converted copy: numbers are rounded to the
   * nearest, or truncated for INT64; for BOOL all but 0 are true.
   */
  public NdArray to(DType dtype) {
    return dtype == dtype() ? this : empty(shape(), dtype, device()).copyFrom(this);
  }

  /** Returns this array if it lies on this device, else a copy there. */
  public NdArray to(Device device) {
    if (device.equals(device())) {
      return this;
    }
    if (!device.equals(Device.CPU) && !device().equals(Device.CPU)) {
      return to(Device.CPU).to(device);
    }
    NdArray from = contiguous();
    NdArray result = empty(shape(), dtype(), device);
    if (device.equals(Device.CPU)) {
      backend().download(from, result);
    } else {
      result.backend().upload(from, result);
    }
    return result;
  }

  // Operations with a new array as their result

  /** Returns {@code op(this)}, elementwise. */
  public NdArray unary(UnaryOp op) {
    NdArray out = empty(shape(), dtype(), device());
    backend().unary(op, this, out);
    return out;
  }

  /** Returns {@code op(this, y)}, elementwise; shapes and types must be equal. */
  public NdArray binary(BinaryOp op, NdArray y) {
    Operands.requireAlike(op, this, y);
    NdArray out = empty(shape(), dtype(), device());
    backend().binary(op, this, y, out);
    return out;
  }

  /** Returns the BOOL array {@code this op y}; shapes and types must be equal. */
  public NdArray compare(CompareOp op, NdArray y) {
    Operands.requireAlike(op, this, y);
    NdArray out = empty(shape(), DType.BOOL, device());
    backend().compare(op, this, y, out);
    return out;
  }

  /** Returns {@code x} where the BOOL mask is true, {@code y} elsewhere; all of one shape. */
  public static NdArray where(NdArray mask, NdArray x, NdArray y) {
    Operands.requireType("where", "the mask", mask, DType.BOOL);
    Operands.requireAlike("where", x, y);
    Operands.requireSameShape("where", mask, x);
    Operands.requireSameDevice("where", mask, x);
    NdArray out = empty(x.shape(), x.dtype(), x.device());
    x.backend().where(mask, x, y, out);
    return out;
  }

  /**
   * Makes one element of all those along some axes.
   *
   * @param axes which, or none for all
   * @param keepDim whether the reduced axes stay, with size 1
   */
  public NdArray reduce(ReduceOp op, int[] axes, boolean keepDim) {
    int[] reduced = Operands.axes(op, shape(), axes);
    if (op == ReduceOp.MAX || op == ReduceOp.MIN) {
      Operands.requireNotEmpty(op, shape(), reduced);
    }
    NdArray out = empty(shape().reduced(reduced), dtype(), device());
    backend().reduce(op, this, reduced, out);
    return keepDim ? out : out.withoutAxes(reduced);
  }

  private NdArray withoutAxes(int... sorted) {
    Shape rest = shape();
    for (int i = sorted.length - 1; i >= 0; i--) {
      rest = rest.without(sorted[i]);
    }
    return new NdArray(storage, Layout.contiguous(rest));
  }

  /**
   * Returns the INT64 indices of the largest or smallest elements along an axis: of equal ones the
   * first; NaN counts as both largest and smallest.
   *
   * @param keepDim whether the axis stays, with size 1
   */
  public NdArray argReduce(boolean largest, int axis, boolean keepDim) {
    int reduced = shape().axis(axis);
    Operands.requireNotEmpty(largest ? "argmax" : "argmin", shape(), reduced);
    NdArray out = empty(shape().with(reduced, 1), DType.INT64, device());
    backend().argReduce(largest, this, reduced, out);
    return keepDim ? out : out.withoutAxes(reduced);
  }

  /** Multiplies matrices, (M, K) @ (K, N) -> (M, N), or batches (B, M, K) @ (B, K, N). */
  public NdArray matmul(NdArray y) {
    Operands.requireProduct(this, y);
    Operands.requireSameType("matmul", this, y);
    Operands.requireSameDevice("matmul", this, y);
    if (rank() == 2) {
      return unsqueeze(0).matmul(y.unsqueeze(0)).select(0, 0);
    }
    NdArray out = zeros(shape().with(2, y.shape().size(2)), dtype(), device());
    backend().matmul(this, y, out);
    return out;
  }

  /**
   * Picks along an axis: for axis 0, {@code result[i][j] = this[index[i][j]][j]}.
   *
   * @param index INT64, of the shape of the result; along no other axis longer than this array
   * @throws IndexOutOfBoundsException if an index is outside the axis
   */
  public NdArray gather(int axis, NdArray index) {
    int along = shape().axis(axis);
    Operands.requireIndex("gather", this, along, index);
    NdArray out = empty(index.shape(), dtype(), device());
    backend().gather(this, along, index, out);
    return out;
  }

  // Changes in place

  /** Writes one value everywhere; returns this array. */
  public NdArray fill(double value) {
    Operands.requireDistinctElements("fill", this);
    backend().fill(this, value);
    return this;
  }

  /** Copies an array of the same shape here, converting its elements; returns this array. */
  public NdArray copyFrom(NdArray from) {
    Operands.requireSameShape("copyFrom", this, from);
    Operands.requireDistinctElements("copyFrom", this);
    backend().copy(from.to(device()).apartFrom(this), this);
    return this;
  }

  /** Computes {@code out = op(this, y)}, elementwise, where out may be an operand; returns out. */
  public NdArray binaryInto(BinaryOp op, NdArray y, NdArray out) {
    Operands.requireAlike(op, this, y);
    Operands.requireAlike(op, this, out);
    Operands.requireDistinctElements(op, out);
    backend().binary(op, apartFrom(out), y.apartFrom(out), out);
    return out;
  }

  /** Computes {@code this += alpha * x}; returns this array. */
  public NdArray addScaled(NdArray x, double alpha) {
    Operands.requireAlike("addScaled", this, x);
    Operands.requireDistinctElements("addScaled", this);
    backend().addScaled(this, x.apartFrom(this), alpha);
    return this;
  }

  /**
   * Adds along an axis: for axis 0, {@code this[index[i][j]][j] += source[i][j]}; returns this
   * array.
   *
   * @param index INT64, of the shape of the source; along no other axis longer than this array
   * @throws IndexOutOfBoundsException if an index is outside the axis; some terms may be added then
   */
  public NdArray scatterAdd(int axis, NdArray index, NdArray source) {
    int along = shape().axis(axis);
    Operands.requireIndex("scatterAdd", this, along, index);
    Operands.requireSameShape("scatterAdd", index, source);
    Operands.requireSameType("scatterAdd", this, source);
    Operands.requireSameDevice("scatterAdd", this, source);
    Operands.requireDistinctElements("scatterAdd", this);
    // No element may be read after it was added to, even if the layouts are the same.
    NdArray places = index.storage == storage ? index.copy() : index;
    NdArray terms = source.storage == storage ? source.copy() : source;
    backend().scatterAdd(this, along, places, terms);
    return this;
  }

  /** Returns a copy if writing to {@code out} could change elements before they are read. */
  private NdArray apartFrom(NdArray out) {
    boolean independent = storage != out.storage || layout.equals(out.layout);
    return independent ? this : copy();
  }

  // Single elements, and Java arrays

  /**
   * Returns one element; of BOOL, 0 or 1.
   *
   * @throws IndexOutOfBoundsException if the position is outside the shape
   */
  public double get(int... position) {
    NdArray element = onCpu(layout.index(position));
    return Elements.of(dtype()).get(element.storage.buffer(), element.layout.offset());
  }

  /** Returns one element as a long: exact for INT64, else truncated. */
  public long getLong(int... position) {
    NdArray element = onCpu(layout.index(position));
    return Elements.of(dtype()).getLong(element.storage.buffer(), element.layout.offset());
  }

  private NdArray onCpu(int index) {
    return new NdArray(storage, Layout.of(Shape.SCALAR, new int[0], index)).to(Device.CPU);
  }

  /** Replaces one element. */
  public void set(double value, int... position) {
    int index = layout.index(position);
    new NdArray(storage, Layout.of(Shape.SCALAR, new int[0], index)).fill(value);
  }

  /** Returns the only element of an array that has just one, whatever its rank. */
  public double item() {
    if (numel() != 1) {
      throw Operands.error("item", "shape " + shape() + " has " + numel() + " elements, not 1");
    }
    return get(new int[rank()]);
  }

  /** Returns the elements in order, as doubles. */
  public double[] toDoubles() {
    double[] result = new double[numel()];
    of(shape(), result).copyFrom(this);
    return result;
  }

  /** Returns the elements in order, as floats. */
  public float[] toFloats() {
    float[] result = new float[numel()];
    of(shape(), result).copyFrom(this);
    return result;
  }

  /** Returns the elements in order, as longs; fractions are cut off. */
  public long[] toLongs() {
    long[] result = new long[numel()];
    of(shape(), result).copyFrom(this);
    return result;
  }

  /** Returns the elements in order, as booleans: whether they differ from 0. */
  public boolean[] toBooleans() {
    boolean[] result = new boolean[numel()];
    of(shape(), result).copyFrom(this);
    return result;
  }

  /** Returns type, shape and device, but no element: "float32 (2, 3) on cpu". */
  @Override
  public String toString() {
    return dtype() + " " + shape() + " on " + device();
  }
}
