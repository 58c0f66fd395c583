package gradus.tensor;

import static gradus.exercise.Todo.todo;

import gradus.array.BinaryOp;
import gradus.array.NdArray;
import gradus.array.UnaryOp;

/** The functions behind {@link Arithmetic}; both operands have the same shape and dtype. */
final class ArithmeticOps {
  private ArithmeticOps() {}

  /** {@code z = x + y}: dz/dx = 1, dz/dy = 1. */
  static final class Add extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return new Tensor(inputs[0].array().binary(BinaryOp.ADD, inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {gradient, gradient};
    }
  }

  /** {@code z = x - y}: dz/dx = 1, dz/dy = -1. */
  static final class Sub extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return new Tensor(inputs[0].array().binary(BinaryOp.SUB, inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      // TODO 2.10 Rules, element by element: sub
      //   dz/dx = 1 and dz/dy = -1, each times the gradient.
      //   For an operand without gradient, needsGradient(i) is false,
      //   and null will do.
      return todo("2.10");
    }
  }

  /** {@code z = x * y}: dz/dx = y, dz/dy = x. */
  static final class Mul extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(
          context.needsGradient(1) ? inputs[0] : null, context.needsGradient(0) ? inputs[1] : null);
      return new Tensor(inputs[0].array().binary(BinaryOp.MUL, inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor x = context.saved(0);
      Tensor y = context.saved(1);
      return new Tensor[] {
        y == null ? null : gradient.mul(y), x == null ? null : gradient.mul(x),
      };
    }
  }

  /** {@code z = x / y}: dz/dx = 1 / y, dz/dy = -(x / y) / y. */
  static final class Div extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(context.needsGradient(1) ? inputs[0] : null, inputs[1]);
      return new Tensor(inputs[0].array().binary(BinaryOp.DIV, inputs[1].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      // TODO 2.10 Rules, element by element: div
      //   dz/dx = 1/y and dz/dy = -x/y^2. saved(0) is x, saved(1) is y.
      //   x is saved only if y needs a gradient: without it, saved(0) is
      //   null, and the second gradient should be null too.
      return todo("2.10");
    }
  }

  /** {@code z = x ^ n}: dz/dx = n x^(n-1), and 0 for n = 0, at x = 0 too. */
  static final class PowScalar extends BuiltIn {
    private final double exponent;

    PowScalar(double exponent) {
      this.exponent = exponent;
    }

    @Override
    protected String name() {
      return "Pow";
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(inputs[0]);
      NdArray x = inputs[0].array();
      if (exponent == 1) {
        return new Tensor(x.copy());
      }
      if (exponent == 2) {
        return new Tensor(x.binary(BinaryOp.MUL, x));
      }
      NdArray n = Scalars.of(exponent, inputs[0]).array().expand(x.shape());
      return new Tensor(x.binary(BinaryOp.POW, n));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      // TODO 2.10 Rules, element by element: pow
      //   dz/dx = n x^(n-1), where n is the exponent; saved(0) is x.
      //   As in lesson 1, treat n = 0 apart: return gradient.zerosLike().
      return todo("2.10");
    }
  }

  /**
   * {@code z = x ^ y}: dz/dx = y x^(y-1), and 0 for y = 0; dz/dy = z ln x, and 0 for x = 0 <= y.
   */
  static final class Pow extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      Tensor z = new Tensor(inputs[0].array().binary(BinaryOp.POW, inputs[1].array()));
      context.saveForBackward(inputs[0], inputs[1], z);
      return z;
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {
        context.needsGradient(0) ? byBase(context, gradient) : null,
        context.needsGradient(1) ? byExponent(context, gradient) : null,
      };
    }

    private static Tensor byBase(Context context, Tensor gradient) {
      Tensor x = context.saved(0);
      Tensor y = context.saved(1);
      return Tensor.where(y.eq(0), 0, gradient.mul(y.mul(x.pow(y.sub(1)))));
    }

    private static Tensor byExponent(Context context, Tensor gradient) {
      Tensor x = context.saved(0);
      Tensor y = context.saved(1);
      Tensor z = context.saved(2);
      Tensor isFlat = x.eq(0).logicalAnd(y.ge(0));
      return gradient.mul(Tensor.where(isFlat, 0, z.mul(x.log())));
    }
  }

  /** {@code z = -x}: dz/dx = -1. */
  static final class Neg extends BuiltIn {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return new Tensor(inputs[0].array().unary(UnaryOp.NEG));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {gradient.neg()};
    }
  }
}
