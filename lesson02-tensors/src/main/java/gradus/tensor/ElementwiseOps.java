package gradus.tensor;

import static gradus.exercise.Todo.todo;
import static gradus.tensor.UnaryFunction.Saves.INPUT;
import static gradus.tensor.UnaryFunction.Saves.RESULT;

import gradus.array.UnaryOp;

/** The functions behind {@link Elementwise}: each is its rule. */
final class ElementwiseOps {
  private ElementwiseOps() {}

  /** {@code z = e^x}: dz/dx = z. */
  static final class Exp extends UnaryFunction {
    Exp() {
      super(UnaryOp.EXP, RESULT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: exp
      //   e^x is its own derivative, and z is e^x.
      return todo("2.10");
    }
  }

  /** {@code z = ln x}: dz/dx = 1 / x. */
  static final class Log extends UnaryFunction {
    Log() {
      super(UnaryOp.LOG, INPUT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      // TODO 2.10 Rules, element by element: log
      //   dz/dx = 1/x.
      return todo("2.10");
    }
  }

  /** {@code z = sqrt x}: dz/dx = 1 / (2 z). */
  static final class Sqrt extends UnaryFunction {
    Sqrt() {
      super(UnaryOp.SQRT, RESULT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: sqrt
      //   dz/dx = 1/(2z), where z is the root of x.
      return todo("2.10");
    }
  }

  /** {@code z = 1 / x}: dz/dx = -z^2. */
  static final class Reciprocal extends UnaryFunction {
    Reciprocal() {
      super(UnaryOp.RECIPROCAL, RESULT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      return gradient.mul(z.mul(z)).neg();
    }
  }

  /** {@code z = sin x}: dz/dx = cos x. */
  static final class Sin extends UnaryFunction {
    Sin() {
      super(UnaryOp.SIN, INPUT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.cos());
    }
  }

  /** {@code z = cos x}: dz/dx = -sin x. */
  static final class Cos extends UnaryFunction {
    Cos() {
      super(UnaryOp.COS, INPUT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.sin()).neg();
    }
  }

  /** {@code z = tanh x}: dz/dx = 1 - z^2. */
  static final class Tanh extends UnaryFunction {
    Tanh() {
      super(UnaryOp.TANH, RESULT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: tanh
      //   dz/dx = 1 - z^2, where z is tanh x; 1 - t is t.rsub(1).
      //   Use operations on tensors, so that the rule has a derivative.
      return todo("2.10");
    }
  }

  /** {@code z = 1 / (1 + e^-x)}: dz/dx = z (1 - z). */
  static final class Sigmoid extends UnaryFunction {
    Sigmoid() {
      super(UnaryOp.SIGMOID, RESULT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      return gradient.mul(z.mul(z.rsub(1)));
    }
  }

  /** {@code z = max(x, 0)}: dz/dx = 0 where z = 0, else 1. */
  static final class Relu extends UnaryFunction {
    Relu() {
      super(UnaryOp.RELU, RESULT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: relu
      //   dz/dx = 0 where z is not above 0, which is where x is not, and 1
      //   elsewhere. Where z is NaN, no comparison holds; the gradient
      //   goes on there, so that the NaN is not hidden. Choose with
      //   Tensor.where(mask, a, b): the gradient may be infinite, and
      //   0 times infinity is NaN.
      return todo("2.10");
    }
  }

  /** {@code z = ln(1 + e^x)}: dz/dx = sigmoid(x), and 1 beyond 20. */
  static final class Softplus extends UnaryFunction {
    Softplus() {
      super(UnaryOp.SOFTPLUS, INPUT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return Tensor.where(x.gt(20), gradient, gradient.mul(x.sigmoid()));
    }
  }

  /** {@code z = erf x}: dz/dx = 2 e^(-x^2) / sqrt(pi). */
  static final class Erf extends UnaryFunction {
    Erf() {
      super(UnaryOp.ERF, INPUT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.mul(x).neg().exp().mul(2 / Math.sqrt(Math.PI)));
    }
  }

  /** {@code z = |x|}: dz/dx = sign x. */
  static final class Abs extends UnaryFunction {
    Abs() {
      super(UnaryOp.ABS, INPUT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.sign());
    }
  }
}
