package gradus.tensor;

import static gradus.array.DType.BOOL;
import static gradus.array.DType.INT64;

import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The part of a tensor that an index or a mask selects: {@code x[index]}.
 *
 * <p>The axes that are selected from are seen as one axis of rows. The numbers of the selected rows
 * are read back to the host: on them depends the shape of what a mask selects.
 */
final class Selection {
  private final Shape whole;
  private final Shape part;
  private final Tensor rows;
  private final long[] numbers;

  /** Selects rows by their numbers among those of the first few axes. */
  private Selection(Tensor x, int axes, Shape selected, long... numbers) {
    int[] sizes = x.shape().sizes();
    int[] rest = Arrays.copyOfRange(sizes, axes, sizes.length);
    int count = Arrays.stream(sizes, 0, axes).reduce(1, (a, b) -> a * b);
    whole = x.shape();
    part = Shape.of(joined(selected.sizes(), rest));
    rows = ViewOps.reshaped(x, Shape.of(joined(new int[] {count}, rest)));
    this.numbers = numbers;
  }

  private static int[] joined(int[] first, int[] last) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(last)).toArray();
  }

  /** Selects by an INT64 index of the first axis, or by a BOOL mask of the first axes. */
  static Selection of(Tensor x, Tensor index) {
    if (index.dtype() == BOOL) {
      return byMask(x, index);
    }
    if (index.dtype() == INT64) {
      return byIndex(x, index);
    }
    throw new IllegalArgumentException(
        "an index has dtype int64, a mask bool, and this is neither: %s".formatted(index.dtype()));
  }

  private static Selection byMask(Tensor x, Tensor mask) {
    int axes = mask.dim();
    int[] sizes = x.shape().sizes();
    if (axes > sizes.length || !mask.shape().equals(Shape.of(Arrays.copyOf(sizes, axes)))) {
      throw new IllegalArgumentException(
          "a mask of shape %s for a tensor of shape %s: it needs the sizes of that one's first axes"
              .formatted(mask.shape(), x.shape()));
    }
    boolean[] isSelected = mask.toBooleans();
    IntStream numbers = IntStream.range(0, isSelected.length).filter(i -> isSelected[i]);
    long[] selected = numbers.asLongStream().toArray();
    return new Selection(x, axes, Shape.of(selected.length), selected);
  }

  private static Selection byIndex(Tensor x, Tensor index) {
    if (x.dim() == 0) {
      throw new IllegalArgumentException(
          "an index for a tensor of shape (), which has no axis: item() is its only element");
    }
    int size = x.size(0);
    long[] numbers = index.toLongs();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < -size || numbers[i] >= size) {
        throw new IndexOutOfBoundsException(
            "index %d for the first axis of a tensor of shape %s, whose size is %d"
                .formatted(numbers[i], x.shape(), size));
      }
      numbers[i] += numbers[i] < 0 ? size : 0;
    }
    return new Selection(x, 1, index.shape(), numbers);
  }

  /** Returns the selected part. */
  Tensor read() {
    return ViewOps.reshaped(picked(rows, numbers), part);
  }

  /**
   * Returns the whole tensor with the selected part replaced; of a row that is selected twice, the
   * last replacement stays.
   *
   * @param source broadcast to the part's shape and converted to its dtype
   */
  Tensor replacedBy(Tensor source) {
    if (!Operands.expands(source.shape(), part)) {
      throw new IllegalArgumentException(
          "the source's shape %s does not broadcast to the part of shape %s that the index selects"
              .formatted(source.shape(), part));
    }
    Shape shape = rows.shape().with(0, numbers.length);
    Tensor news = ViewOps.reshaped(Operands.like(rows.dtype(), part, source), shape);
    if (numbers.length == 0) {
      return ViewOps.reshaped(rows, whole).clone();
    }
    long[] sources = new long[rows.size(0)];
    boolean[] isReplaced = new boolean[rows.size(0)];
    for (int i = 0; i < numbers.length; i++) {
      sources[(int) numbers[i]] = i;
      isReplaced[(int) numbers[i]] = true;
    }
    Tensor mask = new Tensor(NdArray.of(column(), isReplaced).to(rows.device()));
    return ViewOps.reshaped(Tensor.where(mask, picked(news, sources), rows), whole);
  }

  /** Returns the shape in which a number for each row is broadcast along the row. */
  private Shape column() {
    int[] sizes = new int[rows.dim()];
    Arrays.fill(sizes, 1);
    return Shape.of(sizes).with(0, rows.size(0));
  }

  private static Tensor picked(Tensor rows, long... numbers) {
    NdArray index = NdArray.of(Shape.of(numbers.length), numbers);
    return rows.indexSelect(0, new Tensor(index.to(rows.device())));
  }
}
