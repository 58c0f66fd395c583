package gradus.tensor;

import static gradus.exercise.Todo.todo;

import gradus.array.DType;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The functions behind {@link MatrixProduct}, and the way to them from operands of any shape. */
final class MatrixProductOps {
  private MatrixProductOps() {}

  /** {@code Z = X Y}, one matrix or as many on both sides. */
  static final class MatMul extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(
          context.needsGradient(1) ? inputs[0] : null, context.needsGradient(0) ? inputs[1] : null);
      return new Tensor(inputs[0].array().matmul(inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      // TODO 2.11 Rules of matrix products and views: matmul
      //   The rule of x*y is gradient*y and gradient*x. Here all three
      //   are matrices: which comes first, and which has to be
      //   transposed? In a batch, axes -2 and -1 are rows and columns.
      //   saved(0) is x, and null if y needs no gradient; saved(1) is
      //   y, and null if x needs none.
      return todo("2.11");
    }
  }

  /** Multiplies operands of any rank: vectors become matrices, and batches become alike. */
  static Tensor matmul(Tensor x, Tensor y) {
    check(x, y);
    if (x.dim() == 1) {
      Tensor product = matmul(x.unsqueeze(0), y);
      return product.squeeze(y.dim() == 1 ? 0 : -2);
    }
    if (y.dim() == 1) {
      return matmul(x, y.unsqueeze(1)).squeeze(-1);
    }
    if (x.dim() == 2 && y.dim() == 2) {
      return new MatMul().apply(x, y);
    }
    return y.dim() == 2 ? oneAbove(x, y) : batched(x, y);
  }

  /** Multiplies many matrices by one: their rows, all in one matrix, are multiplied at once. */
  private static Tensor oneAbove(Tensor x, Tensor y) {
    Tensor rows = x.reshape(rowsOf(x.shape()), x.size(-1));
    return matmul(rows, y).reshape(x.shape().with(-1, y.size(1)).sizes());
  }

  private static int rowsOf(Shape shape) {
    return shape.without(-1).numel();
  }

  /** Multiplies many matrices by as many, once their leading axes are broadcast and made one. */
  private static Tensor batched(Tensor x, Tensor y) {
    Shape batch = batch(x.shape(), y.shape());
    Tensor product = new MatMul().apply(asBatch(x, batch), asBatch(y, batch));
    return ViewOps.reshaped(product, matrices(batch, x.size(-2), y.size(-1)));
  }

  private static Tensor asBatch(Tensor x, Shape batch) {
    int rows = x.size(-2);
    int columns = x.size(-1);
    Tensor all = ViewOps.expanded(x, matrices(batch, rows, columns));
    return ViewOps.reshaped(all, Shape.of(batch.numel(), rows, columns));
  }

  /** Returns a batch's shape with that of one matrix behind. */
  private static Shape matrices(Shape batch, int rows, int columns) {
    int[] sizes = Arrays.copyOf(batch.sizes(), batch.rank() + 2);
    sizes[batch.rank()] = rows;
    sizes[batch.rank() + 1] = columns;
    return Shape.of(sizes);
  }

  private static Shape batch(Shape x, Shape y) {
    try {
      return Shape.broadcast(x.without(-1).without(-1), y.without(-1).without(-1));
    } catch (IllegalArgumentException e) {
      throw error(x, y, "the axes before the last two must broadcast: " + e.getMessage());
    }
  }

  private static void check(Tensor x, Tensor y) {
    if (x.dim() == 0 || y.dim() == 0) {
      throw error(x.shape(), y.shape(), "an operand has no axis; use mul for a number");
    }
    int columns = x.size(-1);
    int rows = y.size(y.dim() == 1 ? 0 : -2);
    if (columns != rows) {
      String differ = "inner sizes %d and %d differ".formatted(columns, rows);
      throw error(x.shape(), y.shape(), differ + advice(x.shape(), y.shape()));
    }
    if (x.dtype() != y.dtype()) {
      String differ = "the dtypes %s and %s differ; use to(%s)";
      DType wider = DType.promote(x.dtype(), y.dtype());
      throw error(x.shape(), y.shape(), differ.formatted(x.dtype(), y.dtype(), wider.name()));
    }
    if (!x.device().equals(y.device())) {
      String differ = "the devices %s and %s differ; use to(device)";
      throw error(x.shape(), y.shape(), differ.formatted(x.device(), y.device()));
    }
  }

  private static IllegalArgumentException error(Shape x, Shape y, String problem) {
    return new IllegalArgumentException("matmul: %s @ %s: %s".formatted(x, y, problem));
  }

  /** Returns which operand was perhaps meant to be transposed. */
  private static String advice(Shape x, Shape y) {
    if (y.rank() > 1 && y.size(-1) == x.size(-1)) {
      return "; did you mean b.transpose(%s)?".formatted(y.rank() == 2 ? "0, 1" : "-2, -1");
    }
    if (x.rank() > 1 && x.size(-2) == y.size(y.rank() == 1 ? 0 : -2)) {
      return "; did you mean a.transpose(%s)?".formatted(x.rank() == 2 ? "0, 1" : "-2, -1");
    }
    return "";
  }

  /**
   * Keeps some diagonals of each matrix, counted upwards from the main one; the others become 0.
   */
  static Tensor triangle(Tensor x, IntPredicate isKept) {
    if (x.dim() < 2) {
      throw new IllegalArgumentException(
          "tril and triu take matrices, and shape %s has no rows and columns".formatted(x.shape()));
    }
    int rows = x.size(-2);
    int columns = x.size(-1);
    boolean[] mask = new boolean[rows * columns];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = isKept.test(i % columns - i / columns);
    }
    Tensor kept = new Tensor(NdArray.of(Shape.of(rows, columns), mask).to(x.device()));
    return Tensor.where(kept, x, x.zerosLike());
  }
}
