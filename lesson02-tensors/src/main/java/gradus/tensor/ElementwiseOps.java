package gradus.tensor;

import static gradus.exercise.Todo.todo;

import gradus.array.UnaryOp;

/** The functions behind {@link Elementwise}: each is its rule. */
final class ElementwiseOps {
  private ElementwiseOps() {}

  /** {@code z = e^x}: dz/dx = z. */
  static final class Exp extends UnaryFunction.OfResult {
    Exp() {
      super(UnaryOp.EXP);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: exp
      //   e^x is its own derivative, and z is e^x.
      return todo("2.10");
    }
  }

  /** {@code z = ln x}: dz/dx = 1 / x. */
  static final class Log extends UnaryFunction.OfInput {
    Log() {
      super(UnaryOp.LOG);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      // TODO 2.10 Rules, element by element: log
      //   dz/dx = 1/x.
      return todo("2.10");
    }
  }

  /** {@code z = sqrt x}: dz/dx = 1 / (2 z). */
  static final class Sqrt extends UnaryFunction.OfResult {
    Sqrt() {
      super(UnaryOp.SQRT);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: sqrt
      //   dz/dx = 1/(2z), where z is the root of x.
      return todo("2.10");
    }
  }

  /** {@code z = 1 / x}: dz/dx = -z^2. */
  static final class Reciprocal extends UnaryFunction.OfResult {
    Reciprocal() {
      super(UnaryOp.RECIPROCAL);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      return gradient.mul(z.mul(z)).neg();
    }
  }

  /** {@code z = sin x}: dz/dx = cos x. */
  static final class Sin extends UnaryFunction.OfInput {
    Sin() {
      super(UnaryOp.SIN);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.cos());
    }
  }

  /** {@code z = cos x}: dz/dx = -sin x. */
  static final class Cos extends UnaryFunction.OfInput {
    Cos() {
      super(UnaryOp.COS);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.sin()).neg();
    }
  }

  /** {@code z = tanh x}: dz/dx = 1 - z^2. */
  static final class Tanh extends UnaryFunction.OfResult {
    Tanh() {
      super(UnaryOp.TANH);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: tanh
      //   dz/dx = 1 - z^2, where z is tanh x.
      //   Use operations on tensors, so that the rule has a derivative.
      return todo("2.10");
    }
  }

  /** {@code z = 1 / (1 + e^-x)}: dz/dx = z (1 - z). */
  static final class Sigmoid extends UnaryFunction.OfResult {
    Sigmoid() {
      super(UnaryOp.SIGMOID);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      return gradient.mul(z.mul(z.rsub(1)));
    }
  }

  /** {@code z = max(x, 0)}: dz/dx = 0 where z = 0, else 1. */
  static final class Relu extends UnaryFunction.OfResult {
    Relu() {
      super(UnaryOp.RELU);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor z) {
      // TODO 2.10 Rules, element by element: relu
      //   dz/dx = 1 where x > 0, which is where z > 0, and 0 elsewhere.
      //   Choose with Tensor.where: the gradient may be infinite, and
      //   0 times infinity is NaN.
      return todo("2.10");
    }
  }

  /** {@code z = ln(1 + e^x)}: dz/dx = sigmoid(x), and 1 beyond 20. */
  static final class Softplus extends UnaryFunction.OfInput {
    Softplus() {
      super(UnaryOp.SOFTPLUS);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return Tensor.where(x.gt(20), gradient, gradient.mul(x.sigmoid()));
    }
  }

  /** {@code z = erf x}: dz/dx = 2 e^(-x^2) / sqrt(pi). */
  static final class Erf extends UnaryFunction.OfInput {
    Erf() {
      super(UnaryOp.ERF);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.mul(x).neg().exp().mul(2 / Math.sqrt(Math.PI)));
    }
  }

  /** {@code z = |x|}: dz/dx = sign x. */
  static final class Abs extends UnaryFunction.OfInput {
    Abs() {
      super(UnaryOp.ABS);
    }

    @Override
    Tensor backward(Tensor gradient, Tensor x) {
      return gradient.mul(x.sign());
    }
  }
}
