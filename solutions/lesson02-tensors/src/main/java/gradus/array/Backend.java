package gradus.array;

/**
 * The kernels of one device.
 *
 * <p>Callers have checked the operands: all arrays lie on this device, their shapes are equal
 * (broadcasting is a stride of 0), their dtypes are equal unless a method says otherwise, and an
 * output does not overlap itself. {@link NdArray} is that caller.
 */
public interface Backend {
  /** Returns the device whose arrays these kernels take. */
  Device device();

  /** Returns a new storage; its elements are zero. */
  Storage allocate(DType dtype, int length);

  /** Frees the memory of a storage that is being closed. */
  void release(Storage storage);

  /** Writes one value everywhere. */
  void fill(NdArray out, double value);

  /** Copies elements, converting them: floats to INT64 truncate, to BOOL means != 0. */
  void copy(NdArray from, NdArray to);

  /** Copies from the CPU to this device: both contiguous and of one dtype. */
  void upload(NdArray cpu, NdArray to);

  /** Copies from this device to the CPU: both contiguous and of one dtype. */
  void download(NdArray from, NdArray cpu);

  /** Computes {@code out = op(x)}; {@code out} may be {@code x}. */
  void unary(UnaryOp op, NdArray x, NdArray out);

  /** Computes {@code out = op(x, y)}; {@code out} may be {@code x} or {@code y}. */
  void binary(BinaryOp op, NdArray x, NdArray y, NdArray out);

  /** Computes {@code out = x op y}, a BOOL array. */
  void compare(CompareOp op, NdArray x, NdArray y, NdArray out);

  /** Takes {@code x} where the BOOL mask is true, {@code y} elsewhere. */
  void where(NdArray mask, NdArray x, NdArray y, NdArray out);

  /** Computes {@code out += alpha * x}. */
  void addScaled(NdArray out, NdArray x, double alpha);

  /** Reduces some axes, given sorted and non-negative; {@code out} keeps them with size 1. */
  void reduce(ReduceOp op, NdArray x, int[] axes, NdArray out);

  /**
   * Finds the index of the largest or smallest element along an axis, which INT64 {@code out} keeps
   * with size 1; the first of equal ones, and NaN before all.
   */
  void argReduce(boolean largest, NdArray x, int axis, NdArray out);

  /**
   * Multiplies batches: (B, M, K) @ (B, K, N) -> (B, M, N), any strides in; {@code out} is
   * contiguous and zero before.
   */
  void matmul(NdArray x, NdArray y, NdArray out);

  /**
   * Picks along an axis: {@code out[i][j] = x[index[i][j]][j]} for axis 0; {@code index} is INT64
   * and of the shape of {@code out}.
   */
  void gather(NdArray x, int axis, NdArray index, NdArray out);

  /**
   * Adds along an axis: {@code out[index[i][j]][j] += source[i][j]} for axis 0; {@code index} is
   * INT64 and of the shape of {@code source}.
   */
  void scatterAdd(NdArray out, int axis, NdArray index, NdArray source);
}
