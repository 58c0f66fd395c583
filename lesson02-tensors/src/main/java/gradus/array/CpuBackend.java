package gradus.array;

/** The kernels of the CPU, in plain Java. */
public final class CpuBackend implements Backend {
  @Override
  public Device device() {
    return Device.CPU;
  }

  @Override
  public Storage allocate(DType dtype, int length) {
    return new Storage(dtype, Device.CPU, Elements.of(dtype).allocate(length), length);
  }

  @Override
  public void release(Storage storage) {
    // The garbage collector takes the array back.
  }

  @Override
  public void fill(NdArray out, double value) {
    Copy.fill(out, value);
  }

  @Override
  public void copy(NdArray from, NdArray to) {
    Copy.run(from, to);
  }

  @Override
  public void upload(NdArray cpu, NdArray to) {
    Copy.run(cpu, to);
  }

  @Override
  public void download(NdArray from, NdArray cpu) {
    Copy.run(from, cpu);
  }

  @Override
  public void unary(UnaryOp op, NdArray x, NdArray out) {
    Elementwise.unary(Loops.of(x.dtype(), op), op, x, out);
  }

  @Override
  public void binary(BinaryOp op, NdArray x, NdArray y, NdArray out) {
    Elementwise.binary(Loops.of(x.dtype(), op), op, x, y, out);
  }

  @Override
  public void compare(CompareOp op, NdArray x, NdArray y, NdArray out) {
    Elementwise.compare(Loops.of(x.dtype(), op), op, x, y, out);
  }

  @Override
  public void where(NdArray mask, NdArray x, NdArray y, NdArray out) {
    Elementwise.where(Loops.of(x.dtype(), "where"), mask, x, y, out);
  }

  @Override
  public void addScaled(NdArray out, NdArray x, double alpha) {
    Elementwise.addScaled(Loops.of(x.dtype(), "addScaled"), out, x, alpha);
  }

  @Override
  public void reduce(ReduceOp op, NdArray x, int[] axes, NdArray out) {
    Reduction.run(op, x, axes, out);
  }

  @Override
  public void argReduce(boolean largest, NdArray x, int axis, NdArray out) {
    Operands.requireArithmetic(largest ? "argmax" : "argmin", x);
    ArgReduction.run(largest, x, axis, out);
  }

  @Override
  public void matmul(NdArray x, NdArray y, NdArray out) {
    MatrixProduct.run(Sums.of(x.dtype(), "matmul"), x, y, out);
  }

  @Override
  public void gather(NdArray x, int axis, NdArray index, NdArray out) {
    Operands.requireArithmetic("gather", x);
    Indexing.gather(x, axis, index, out);
  }

  @Override
  public void scatterAdd(NdArray out, int axis, NdArray index, NdArray source) {
    Indexing.scatterAdd(Sums.of(out.dtype(), "scatterAdd"), out, axis, index, source);
  }
}
