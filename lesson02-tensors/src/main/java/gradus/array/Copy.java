package gradus.array;

/** Copies elements between arrays of one shape, whatever their layouts and types. */
final class Copy {
  private Copy() {}

  /** Writes one value everywhere. */
  static void fill(NdArray out, double value) {
    Elements elements = Elements.of(out.dtype());
    Object single = elements.allocate(1);
    elements.set(single, 0, value);
    if (out.layout().isContiguous()) {
      Object buffer = out.storage().buffer();
      int start = out.layout().offset();
      Threads.Range range = (from, to) -> elements.fill(single, 0, buffer, from, to);
      Threads.split(start, start + out.numel(), 1, range);
    } else {
      Layout repeated = Layout.of(out.shape(), new int[out.rank()], 0);
      run(new NdArray(new Storage(out.dtype(), Device.CPU, single, 1), repeated), out);
    }
  }

  /** Copies elements, converting them to the type of the array they go to. */
  static void run(NdArray from, NdArray to) {
    if (from.dtype() != to.dtype()) {
      Conversion conversion = new Conversion(from.dtype(), to.dtype());
      Elementwise.run((a, start, end) -> conversion.run(a[0], a[1], start, end), 1, from, to);
    } else if (Transposition.pays(from.layout(), to.layout())) {
      Transposition.copy(from, to);
    } else {
      move(from, to);
    }
  }

  private static void move(NdArray from, NdArray to) {
    Object source = from.storage().buffer();
    Object target = to.storage().buffer();
    int x = from.layout().offset();
    int z = to.layout().offset();
    boolean readInOrder = from.layout().isContiguous();
    boolean writeInOrder = to.layout().isContiguous();
    if (readInOrder && writeInOrder) {
      Threads.Range range = (i, end) -> System.arraycopy(source, x + i, target, z + i, end - i);
      Threads.split(0, to.numel(), 1, range);
    } else if (writeInOrder) {
      Threads.Range range = (i, end) -> new Cursor(from, i).read(target, z + i, end - i);
      Threads.split(0, to.numel(), 1, range);
    } else if (readInOrder) {
      Threads.Range range = (i, end) -> new Cursor(to, i).write(source, x + i, end - i);
      Threads.split(0, to.numel(), 1, range);
    } else {
      Elementwise.run((a, i, end) -> System.arraycopy(a[0], i, a[1], i, end - i), 1, from, to);
    }
  }
}
