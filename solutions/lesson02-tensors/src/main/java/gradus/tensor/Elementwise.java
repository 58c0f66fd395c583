package gradus.tensor;

import gradus.array.UnaryOp;
import gradus.tensor.ElementwiseOps.Abs;
import gradus.tensor.ElementwiseOps.Cos;
import gradus.tensor.ElementwiseOps.Erf;
import gradus.tensor.ElementwiseOps.Exp;
import gradus.tensor.ElementwiseOps.Log;
import gradus.tensor.ElementwiseOps.Reciprocal;
import gradus.tensor.ElementwiseOps.Relu;
import gradus.tensor.ElementwiseOps.Sigmoid;
import gradus.tensor.ElementwiseOps.Sin;
import gradus.tensor.ElementwiseOps.Softplus;
import gradus.tensor.ElementwiseOps.Sqrt;
import gradus.tensor.ElementwiseOps.Tanh;

/**
 * Functions of one number, applied to every element.
 *
 * <p>Integers are converted to FLOAT32 first, except where the result is an integer again.
 */
sealed interface Elementwise permits Tensor {
  /** Returns {@code e^x}. */
  default Tensor exp() {
    return new Exp().of((Tensor) this);
  }

  /** Returns the natural logarithm; -inf at 0, NaN below. */
  default Tensor log() {
    return new Log().of((Tensor) this);
  }

  /** Returns the square root; NaN below 0. */
  default Tensor sqrt() {
    return new Sqrt().of((Tensor) this);
  }

  /** Returns {@code 1 / x}. */
  default Tensor reciprocal() {
    return new Reciprocal().of((Tensor) this);
  }

  /** Returns the sine of x in radians. */
  default Tensor sin() {
    return new Sin().of((Tensor) this);
  }

  /** Returns the cosine of x in radians. */
  default Tensor cos() {
    return new Cos().of((Tensor) this);
  }

  /** Returns the hyperbolic tangent, a smooth step from -1 to 1. */
  default Tensor tanh() {
    return new Tanh().of((Tensor) this);
  }

  /** Returns {@code 1 / (1 + e^-x)}, a smooth step from 0 to 1. */
  default Tensor sigmoid() {
    return new Sigmoid().of((Tensor) this);
  }

  /** Returns {@code max(x, 0)}; its derivative at 0 is taken as 0. */
  default Tensor relu() {
    return new Relu().apply((Tensor) this);
  }

  /** Returns {@code ln(1 + e^x)}, a smooth relu; beyond 20 its derivative is taken as 1. */
  default Tensor softplus() {
    return new Softplus().of((Tensor) this);
  }

  /** Returns {@code x P(x)}, where P is the cumulative standard normal distribution. */
  default Tensor gelu() {
    Tensor x = Operands.floating((Tensor) this);
    return x.mul(x.div(Math.sqrt(2)).erf().add(1).mul(0.5));
  }

  /** Returns the error function: twice the integral of {@code e^(-t^2) / sqrt(pi)} from 0 to x. */
  default Tensor erf() {
    return new Erf().of((Tensor) this);
  }

  /** Returns the absolute value; its derivative at 0 is taken as 0. */
  default Tensor abs() {
    return new Abs().apply((Tensor) this);
  }

  /** Returns -1, 0 or 1, as a constant: the derivative is 0 wherever there is one. */
  default Tensor sign() {
    return new Tensor(((Tensor) this).array().unary(UnaryOp.SIGN));
  }
}
