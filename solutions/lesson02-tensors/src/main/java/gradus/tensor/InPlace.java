package gradus.tensor;

import static gradus.array.BinaryOp.ADD;
import static gradus.array.BinaryOp.DIV;
import static gradus.array.BinaryOp.MUL;
import static gradus.array.BinaryOp.SUB;

import java.util.function.UnaryOperator;

/**
 * Operations that change a tensor's own elements; as in PyTorch, their names end in _.
 *
 * <p>All return the tensor itself. They raise its version, so that a backward pass which needs the
 * elements of before stops with an error. A leaf that requires a gradient may be changed only under
 * {@link GradMode#noGrad}.
 */
sealed interface InPlace permits Tensor {
  /** Adds, with broadcasting: {@code x += y}. */
  default Tensor add_(Tensor y) {
    return Writes.combine((Tensor) this, ADD, y, x -> x.add(y));
  }

  /** Adds a multiple: {@code x += alpha * y}, as gradient descent does. */
  default Tensor add_(Tensor y, double alpha) {
    Tensor x = (Tensor) this;
    if (Writes.areRecorded(x, y) || !x.shape().equals(y.shape()) || x.dtype() != y.dtype()) {
      return add_(y.mul(alpha));
    }
    Writes.check(x);
    x.array().addScaled(y.array(), alpha);
    x.array().storage().bumpVersion();
    return x;
  }

  /** Adds a number: {@code x += c}. */
  default Tensor add_(double c) {
    return add_(Scalars.of(c, (Tensor) this));
  }

  /** Subtracts, with broadcasting: {@code x -= y}. */
  default Tensor sub_(Tensor y) {
    return Writes.combine((Tensor) this, SUB, y, x -> x.sub(y));
  }

  /** Subtracts a number: {@code x -= c}. */
  default Tensor sub_(double c) {
    return sub_(Scalars.of(c, (Tensor) this));
  }

  /** Multiplies, with broadcasting: {@code x *= y}. */
  default Tensor mul_(Tensor y) {
    return Writes.combine((Tensor) this, MUL, y, x -> x.mul(y));
  }

  /** Multiplies by a number: {@code x *= c}. */
  default Tensor mul_(double c) {
    return mul_(Scalars.of(c, (Tensor) this));
  }

  /** Divides, with broadcasting: {@code x /= y}. */
  default Tensor div_(Tensor y) {
    return Writes.combine((Tensor) this, DIV, y, x -> x.div(y));
  }

  /** Divides by a number: {@code x /= c}. */
  default Tensor div_(double c) {
    return div_(Scalars.of(c, (Tensor) this));
  }

  /** Sets all elements to 0. */
  default Tensor zero_() {
    return fill_(0);
  }

  /**
   * Sets all elements to a number.
   *
   * @throws IllegalArgumentException if the elements are INT64, and cannot hold it
   */
  default Tensor fill_(double value) {
    Scalars.checkFits(value, ((Tensor) this).dtype());
    return copy_(Scalars.of(value, (Tensor) this));
  }

  /** Copies the elements of another tensor, with broadcasting and conversion. */
  default Tensor copy_(Tensor source) {
    return Writes.overwrite((Tensor) this, source);
  }

  /**
   * Changes the elements by an operation that keeps shape and dtype, such as {@code Tensor::exp}.
   */
  default Tensor apply_(UnaryOperator<Tensor> operation) {
    return Writes.replace((Tensor) this, operation);
  }

  /**
   * Sets one element.
   *
   * @param position an index for each axis; a negative one counts from the end
   * @throws IllegalArgumentException if there are more axes, or fewer
   * @throws IndexOutOfBoundsException if there is no such position
   */
  default Tensor set(double value, int... position) {
    Tensor element = (Tensor) this;
    for (int index : Operands.position("set", element, position)) {
      element = element.select(0, index);
    }
    element.fill_(value);
    return (Tensor) this;
  }

  /** Sets the part of this tensor at an index of its first axis: {@code x[index] = source}. */
  default Tensor set(Tensor source, int index) {
    ((Tensor) this).select(0, index).copy_(source);
    return (Tensor) this;
  }

  /**
   * Sets the part that an index or a mask selects: {@code x[index] = source}, with broadcasting.
   */
  default Tensor set(Tensor source, Tensor index) {
    return Writes.replace((Tensor) this, x -> x.indexPut(index, source));
  }

  /** Sets all elements that an index or a mask selects to a number: {@code x[index] = value}. */
  default Tensor set(double value, Tensor index) {
    Scalars.checkFits(value, ((Tensor) this).dtype());
    return set(Scalars.of(value, (Tensor) this), index);
  }
}
