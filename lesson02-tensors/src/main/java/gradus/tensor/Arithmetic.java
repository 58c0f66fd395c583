package gradus.tensor;

import gradus.tensor.ArithmeticOps.Add;
import gradus.tensor.ArithmeticOps.Div;
import gradus.tensor.ArithmeticOps.Mul;
import gradus.tensor.ArithmeticOps.Neg;
import gradus.tensor.ArithmeticOps.Pow;
import gradus.tensor.ArithmeticOps.PowScalar;
import gradus.tensor.ArithmeticOps.Sub;

/**
 * Sums, products and powers, element by element.
 *
 * <p>Shapes are broadcast: axes are matched from the last one on, and one of size 1, or one that is
 * missing, is repeated. Dtypes are promoted as PyTorch does. Shapes or devices that do not go
 * together are an {@link IllegalArgumentException}.
 */
sealed interface Arithmetic permits Tensor {
  /** Returns {@code x + y}. */
  default Tensor add(Tensor y) {
    return Operands.apply(new Add(), (Tensor) this, y);
  }

  /** Returns {@code x - y}. */
  default Tensor sub(Tensor y) {
    return Operands.apply(new Sub(), (Tensor) this, y);
  }

  /** Returns {@code x * y}. */
  default Tensor mul(Tensor y) {
    return Operands.apply(new Mul(), (Tensor) this, y);
  }

  /** Returns {@code x / y}; integers are divided as FLOAT32 numbers. */
  default Tensor div(Tensor y) {
    Tensor x = (Tensor) this;
    boolean areFloating = x.dtype().isFloating() || y.dtype().isFloating();
    return Operands.apply(new Div(), areFloating ? x : Operands.floating(x), y);
  }

  /** Returns {@code x ^ y}; {@code 0 ^ 0} is 1. */
  default Tensor pow(Tensor y) {
    return Operands.apply(new Pow(), (Tensor) this, y);
  }

  /** Returns {@code -x}. */
  default Tensor neg() {
    return new Neg().apply((Tensor) this);
  }

  /** Returns {@code x + c}. */
  default Tensor add(double c) {
    return add(Scalars.of(c, (Tensor) this));
  }

  /** Returns {@code x - c}. */
  default Tensor sub(double c) {
    return sub(Scalars.of(c, (Tensor) this));
  }

  /** Returns {@code x * c}. */
  default Tensor mul(double c) {
    return mul(Scalars.of(c, (Tensor) this));
  }

  /** Returns {@code x / c}. */
  default Tensor div(double c) {
    return div(Scalars.of(c, (Tensor) this));
  }

  /** Returns {@code x ^ n}. */
  default Tensor pow(double n) {
    Tensor x = (Tensor) this;
    boolean isWhole = Scalars.isWhole(n) && n >= 0;
    return new PowScalar(n).apply(isWhole ? ReductionOps.countable(x) : Operands.floating(x));
  }

  /** Returns {@code c - x}: the number stands on the left. */
  default Tensor rsub(double c) {
    return Scalars.of(c, (Tensor) this).sub((Tensor) this);
  }

  /** Returns {@code c / x}: the number stands on the left. */
  default Tensor rdiv(double c) {
    return Scalars.of(c, (Tensor) this).div((Tensor) this);
  }

  /** Returns {@code c ^ x}: the number stands on the left. */
  default Tensor rpow(double c) {
    return Scalars.of(c, (Tensor) this).pow((Tensor) this);
  }
}
