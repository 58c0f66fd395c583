package gradus.tensor;

import gradus.array.ReduceOp;

/** The product along an axis, whose gradient is right with zeros among the factors too. */
final class ProductOps {
  private ProductOps() {}

  /** {@code z = x1 x2 ...}: dz/dx is the product of all others, z / x where no factor is 0. */
  static final class Prod extends ReduceFunction {
    Prod(Tensor x, int axis, boolean keepDim) {
      super(Saves.BOTH, x, new int[] {axis}, keepDim);
    }

    @Override
    Tensor reduce(Tensor x) {
      return reduce(ReduceOp.PROD, x);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x, Tensor z) {
      boolean hasZero = x.eq(0).any();
      return gradient.mul(hasZero ? others(x) : z.div(x));
    }

    /** Returns, for each element, the product of all others along the axis; nothing is divided. */
    private Tensor others(Tensor x) {
      Tensor rows = x.transpose(axes[0], -1);
      Tensor others = neighbours(rows, 1).mul(neighbours(rows, -1));
      return others.transpose(axes[0], -1);
    }
  }

  /**
   * Returns, for each element, the product of all before it in its row, or of all behind it.
   *
   * <p>The product of n neighbours, times that of the next n, is one of 2n. The ones that are moved
   * in from the end of a row change no product.
   *
   * @param direction 1 for those before, -1 for those behind
   */
  private static Tensor neighbours(Tensor x, int direction) {
    Tensor products = moved(x, direction);
    for (int n = 1; n < x.size(-1); n *= 2) {
      products = products.mul(moved(products, n * direction));
    }
    return products;
  }

  /** Returns the rows moved: as many ones are put at one end as elements fall off the other. */
  private static Tensor moved(Tensor x, int places) {
    return x.pad(1, places, -places);
  }
}
