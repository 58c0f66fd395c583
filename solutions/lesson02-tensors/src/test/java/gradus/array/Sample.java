package gradus.array;

import java.util.Random;

/**
 * Random arrays in random layouts: transposed, sliced, expanded, of size 0, of rank 0 to 4.
 *
 * <p>Elements are read back one by one, by {@link Layout#index}, so that a test's reference shares
 * no loop with the kernels.
 */
final class Sample {
  private static final int HIGHEST_RANK = 4;
  private static final int LONGEST_AXIS = 5;
  private static final double[] SPECIAL = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1, -1
  };

  private final Random random;

  Sample(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** Returns a shape of rank 0 to 4; about one in ten has no elements. */
  Shape shape() {
    int[] sizes = new int[random.nextInt(HIGHEST_RANK + 1)];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(LONGEST_AXIS);
    }
    return Shape.of(sizes);
  }

  /** Returns an array of a random shape in a random layout. */
  NdArray array(DType dtype) {
    return array(shape(), dtype);
  }

  /** Returns an array of a shape in a random layout, in which elements may be shared. */
  NdArray array(Shape shape, DType dtype) {
    return array(shape, dtype, true);
  }

  /** Returns an array of a shape in a random layout whose elements are all distinct. */
  NdArray distinct(Shape shape, DType dtype) {
    return array(shape, dtype, false);
  }

  private NdArray array(Shape shape, DType dtype, boolean mayShare) {
    int rank = shape.rank();
    int[] order = permutation(rank);
    int[] sizes = new int[rank];
    int[] starts = new int[rank];
    int[] steps = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      boolean plain = random.nextInt(3) > 0;
      steps[axis] = plain ? 1 : 1 + random.nextInt(3);
      starts[axis] = plain ? 0 : random.nextInt(3);
      boolean repeated = mayShare && random.nextInt(5) == 0;
      int length = starts[axis] + shape.size(axis) * steps[axis] + (plain ? 0 : random.nextInt(2));
      sizes[axis] = repeated ? 1 : length;
      if (repeated) {
        starts[axis] = 0;
        steps[axis] = 1;
      }
    }
    int[] stored = new int[rank];
    for (int i = 0; i < rank; i++) {
      stored[i] = sizes[order[i]];
    }
    NdArray array = contiguous(Shape.of(stored), dtype).permute(inverse(order));
    for (int axis = 0; axis < rank; axis++) {
      if (sizes[axis] != 1 || shape.size(axis) == 1) {
        int end = starts[axis] + shape.size(axis) * steps[axis];
        array = array.slice(axis, starts[axis], end, steps[axis]);
      }
    }
    return array.expand(shape);
  }

  /** Returns a contiguous array, which may start somewhere inside its storage. */
  NdArray contiguous(Shape shape, DType dtype) {
    int offset = random.nextInt(3) * 2;
    int length = offset + shape.numel() + random.nextInt(2);
    double[] elements = new double[length];
    for (int i = 0; i < length; i++) {
      elements[i] = element(dtype);
    }
    NdArray all = NdArray.of(Shape.of(length), elements).to(dtype);
    return all.view(Layout.of(shape, Layout.contiguous(shape).strides(), offset));
  }

  private double element(DType dtype) {
    switch (dtype) {
      case BOOL:
        return random.nextInt(2);
      case INT64:
        return random.nextInt(21) - 10;
      case FLOAT16:
        return random.nextInt(41) / 4.0 - 5;
      default:
        boolean special = random.nextInt(12) == 0;
        return special
            ? SPECIAL[random.nextInt(SPECIAL.length)]
            : (float) (4 * random.nextGaussian());
    }
  }

  /** Returns the numbers from 0 to before n in a random order. */
  int[] permutation(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int at = random.nextInt(i + 1);
      order[i] = order[at];
      order[at] = i;
    }
    return order;
  }

  private static int[] inverse(int[] order) {
    int[] result = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      result[order[i]] = i;
    }
    return result;
  }

  /** Returns all positions of a shape, in order. */
  static int[][] positions(Shape shape) {
    int[][] positions = new int[shape.numel()][shape.rank()];
    for (int i = 0; i < positions.length; i++) {
      int rest = i;
      for (int axis = shape.rank() - 1; axis >= 0; axis--) {
        positions[i][axis] = rest % shape.size(axis);
        rest /= shape.size(axis);
      }
    }
    return positions;
  }

  /** Returns the elements of an array in order, read one by one. */
  static double[] elements(NdArray array) {
    int[][] positions = positions(array.shape());
    double[] elements = new double[positions.length];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = array.get(positions[i]);
    }
    return elements;
  }
}
