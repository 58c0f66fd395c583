package gradus.tensor;

import gradus.array.DType;
import gradus.array.Device;

/**
 * The way of a tensor's elements to another dtype or device, and out to plain Java numbers.
 *
 * <p>Conversions are operations like any other, and gradients flow through them. Plain numbers are
 * copies that know nothing of the graph: it ends there.
 */
sealed interface HostAccess permits Tensor {
  /**
   * Returns the elements converted to a dtype; this tensor if it has that dtype.
   *
   * <p>Numbers become INT64 without their fraction, and BOOL by whether they differ from 0. The
   * gradient comes back in the dtype of the original, if both are floating-point ones.
   */
  default Tensor to(DType dtype) {
    Tensor x = (Tensor) this;
    return To.apply(x, dtype, x.device());
  }

  /** Returns the elements on a device; this tensor if it is there. The gradient comes back. */
  default Tensor to(Device device) {
    Tensor x = (Tensor) this;
    return To.apply(x, x.dtype(), device);
  }

  /** Returns the elements one behind the other: this tensor if they lie so, else a copy. */
  default Tensor contiguous() {
    Tensor x = (Tensor) this;
    return x.array().layout().isContiguous() ? x : new Clone().apply(x);
  }

  /**
   * Returns the only element as a Java number.
   *
   * @throws IllegalArgumentException if there are none, or several
   */
  default double item() {
    Tensor x = (Tensor) this;
    if (x.numel() != 1) {
      throw new IllegalArgumentException(
          ("item() needs a tensor of one element, and this one has shape %s: use item(i, j, ...)"
                  + " for one of them, or toDoubles() for all")
              .formatted(x.shape()));
    }
    return x.array().item();
  }

  /**
   * Returns one element as a Java number.
   *
   * @param position an index for each axis; a negative one counts from the end
   * @throws IllegalArgumentException if there are more axes, or fewer
   * @throws IndexOutOfBoundsException if there is no such position
   */
  default double item(int... position) {
    Tensor x = (Tensor) this;
    return x.array().get(Operands.position("item", x, position));
  }

  /**
   * Returns a copy of all elements as nested Java arrays, with a level for each axis: the way back
   * from {@link Tensor#of(Object, gradus.array.DType)}.
   *
   * @return such as {@code double[][]} for a FLOAT64 matrix; float for FLOAT32 and FLOAT16, long
   *     for INT64, boolean for BOOL; of a scalar, a Double, Float, Long or Boolean
   */
  default Object toArray() {
    return NestedArray.write(((Tensor) this).array());
  }

  /** Returns a copy of all elements, the last axis running fastest. */
  default double[] toDoubles() {
    return ((Tensor) this).array().toDoubles();
  }

  /** Returns a copy of all elements, the last axis running fastest. */
  default float[] toFloats() {
    return ((Tensor) this).array().toFloats();
  }

  /** Returns a copy of all elements, the last axis running fastest; fractions are cut off. */
  default long[] toLongs() {
    return ((Tensor) this).array().toLongs();
  }

  /** Returns for all elements, the last axis running fastest, whether they differ from 0. */
  default boolean[] toBooleans() {
    return ((Tensor) this).array().toBooleans();
  }
}
