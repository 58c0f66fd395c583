package gradus.array;

/** A device of its own for tests: its buffers are CPU storages that nobody else can reach. */
final class TwinBackend implements Backend {
  static final Device TWIN = new Device("twin:0");

  private final Backend cpu = new CpuBackend();
  private int released;

  static TwinBackend register() {
    TwinBackend backend = new TwinBackend();
    Backends.register(backend);
    return backend;
  }

  int released() {
    return released;
  }

  private static NdArray inside(NdArray array) {
    return new NdArray((Storage) array.storage().buffer(), array.layout());
  }

  @Override
  public Device device() {
    return TWIN;
  }

  @Override
  public Storage allocate(DType dtype, int length) {
    Storage hidden = cpu.allocate(dtype, length);
    // Memory of a device is not zero by itself.
    cpu.fill(new NdArray(hidden, Layout.contiguous(Shape.of(length))), 77);
    return new Storage(dtype, TWIN, hidden, length);
  }

  @Override
  public void release(Storage storage) {
    released++;
  }

  @Override
  public void fill(NdArray out, double value) {
    cpu.fill(inside(out), value);
  }

  @Override
  public void copy(NdArray from, NdArray to) {
    cpu.copy(inside(from), inside(to));
  }

  @Override
  public void upload(NdArray from, NdArray to) {
    cpu.copy(from, inside(to));
  }

  @Override
  public void download(NdArray from, NdArray to) {
    cpu.copy(inside(from), to);
  }

  @Override
  public void unary(UnaryOp op, NdArray x, NdArray out) {
    cpu.unary(op, inside(x), inside(out));
  }

  @Override
  public void binary(BinaryOp op, NdArray x, NdArray y, NdArray out) {
    cpu.binary(op, inside(x), inside(y), inside(out));
  }

  @Override
  public void compare(CompareOp op, NdArray x, NdArray y, NdArray out) {
    cpu.compare(op, inside(x), inside(y), inside(out));
  }

  @Override
  public void where(NdArray mask, NdArray x, NdArray y, NdArray out) {
    cpu.where(inside(mask), inside(x), inside(y), inside(out));
  }

  @Override
  public void addScaled(NdArray out, NdArray x, double alpha) {
    cpu.addScaled(inside(out), inside(x), alpha);
  }

  @Override
  public void reduce(ReduceOp op, NdArray x, int[] axes, NdArray out) {
    cpu.reduce(op, inside(x), axes, inside(out));
  }

  @Override
  public void argReduce(boolean largest, NdArray x, int axis, NdArray out) {
    cpu.argReduce(largest, inside(x), axis, inside(out));
  }

  @Override
  public void matmul(NdArray x, NdArray y, NdArray out) {
    cpu.matmul(inside(x), inside(y), inside(out));
  }

  @Override
  public void gather(NdArray x, int axis, NdArray index, NdArray out) {
    cpu.gather(inside(x), axis, inside(index), inside(out));
  }

  @Override
  public void scatterAdd(NdArray out, int axis, NdArray index, NdArray source) {
    cpu.scatterAdd(inside(out), axis, inside(index), inside(source));
  }
}
