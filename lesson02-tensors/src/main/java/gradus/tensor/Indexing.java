package gradus.tensor;

import gradus.array.Shape;
import gradus.tensor.IndexingOps.Gather;
import gradus.tensor.IndexingOps.ScatterAdd;
import java.util.Arrays;

/**
 * Elements picked by an index that is a tensor itself, and the way back.
 *
 * <p>An index has dtype INT64 and no gradient. An element that is picked twice gets both gradients.
 *
 * @see <a href="https://numpy.org/doc/stable/user/basics.indexing.html#advanced-indexing">NumPy</a>
 */
sealed interface Indexing permits Tensor {
  /**
   * Returns for each element of an index an element of x; along axis 0 of two, {@code z[i][j] =
   * x[index[i][j]][j]}.
   *
   * @param index with as many axes as x, and along the others no longer than it
   * @return of the index's shape
   * @throws IllegalArgumentException if the index does not fit
   * @throws IndexOutOfBoundsException if it names a place below 0 or beyond the axis
   */
  default Tensor gather(int axis, Tensor index) {
    Tensor x = (Tensor) this;
    IndexingOps.check("gather", x, axis, index);
    return new Gather(x.shape(), x.shape().axis(axis)).apply(x, index);
  }

  /**
   * Returns x with the elements of a source added; along axis 0 of two, {@code z[index[i][j]][j] +=
   * source[i][j]}.
   *
   * @param index with as many axes as x, and along the others no longer than it
   * @param source of the index's shape, or larger, and of x's dtype
   * @throws IllegalArgumentException if the index or the source does not fit
   * @throws IndexOutOfBoundsException if the index names a place below 0 or beyond the axis
   */
  default Tensor scatterAdd(int axis, Tensor index, Tensor source) {
    Tensor x = (Tensor) this;
    IndexingOps.check("scatterAdd", x, axis, index);
    Tensor used = IndexingOps.used(x, index, source);
    return new ScatterAdd(x.shape().axis(axis)).apply(x, index, used);
  }

  /**
   * Returns the places of an axis that an index names, in its order.
   *
   * @param index with one axis, or a single place; a place may stand twice in it, or not at all
   * @throws IllegalArgumentException if the index does not fit
   * @throws IndexOutOfBoundsException if it names a place below 0 or beyond the axis
   */
  default Tensor indexSelect(int axis, Tensor index) {
    Tensor x = (Tensor) this;
    IndexingOps.checkOneAxis(index);
    int[] along = new int[x.dim()];
    Arrays.fill(along, 1);
    along[x.shape().axis(axis)] = -1;
    Shape result = x.shape().with(axis, index.numel());
    return gather(axis, ViewOps.expanded(index.reshape(along), result));
  }

  /**
   * Returns {@code x[index]}: the places of the first axis that an index names, or the elements for
   * which a mask is true.
   *
   * <p>The index is read back to the host; on another device {@link #indexSelect} is faster.
   *
   * @param index of dtype INT64 and any shape, which replaces the first axis; a negative place
   *     counts from the end. Or of dtype BOOL with the sizes of x's first axes, or of all; they
   *     become one
   * @throws IllegalArgumentException if the index does not fit
   * @throws IndexOutOfBoundsException if it names a place beyond the axis
   */
  default Tensor index(Tensor index) {
    return Selection.of((Tensor) this, index).read();
  }

  /**
   * Returns x with {@code x[index]} replaced by a source, which is broadcast and converted; of
   * sources for one place, the last.
   *
   * @param index as {@link #index} takes it
   * @throws IllegalArgumentException if the index or the source does not fit
   * @throws IndexOutOfBoundsException if the index names a place beyond the axis
   */
  default Tensor indexPut(Tensor index, Tensor source) {
    return Selection.of((Tensor) this, index).replacedBy(source);
  }

  /**
   * Returns x with a number around it.
   *
   * @param pairs how many to put before and behind: first for the last axis, then for the last but
   *     one, and so on; a negative number takes away
   * @throws IllegalArgumentException if these are no pairs, or more than x has axes, or take too
   *     much
   */
  default Tensor pad(double value, int... pairs) {
    return JoiningOps.pad((Tensor) this, value, pairs);
  }
}
