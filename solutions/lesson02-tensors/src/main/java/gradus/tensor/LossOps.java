package gradus.tensor;

import static gradus.array.DType.INT64;

import gradus.array.NdArray;
import gradus.array.ReduceOp;
import gradus.array.Shape;
import gradus.array.UnaryOp;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The functions behind {@link Losses}. */
final class LossOps {
  private LossOps() {}

  /** {@code z = e^x / sum e^x}: dz_i/dx_j = z_i (1 - z_i) where i is j, else -z_i z_j. */
  static final class Softmax extends BuiltIn {
    private final int[] axes;

    Softmax(int... axes) {
      this.axes = axes;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      // BEGIN SOLUTION 2.16 softmax
      Tensor x = inputs[0];
      Tensor powers = x.sub(x.amax(axes, true)).exp();
      Tensor z = powers.div(powers.sum(axes, true));
      context.saveForBackward(z);
      return z;
      // END SOLUTION
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      // BEGIN SOLUTION 2.16 softmaxRule
      Tensor z = context.saved(0);
      Tensor sum = gradient.mul(z).sum(axes, true);
      return new Tensor[] {gradient.sub(sum).mul(z)};
      // END SOLUTION
    }
  }

  /**
   * {@code z = x - ln sum e^x}: dz_i/dx_j = 1 - e^z_j where i is j, else -e^z_j. What comes back to
   * x_j from all z_i adds up to g_j - e^z_j sum g.
   */
  static final class LogSoftmax extends BuiltIn {
    private final int[] axes;

    LogSoftmax(int... axes) {
      this.axes = axes;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      // BEGIN SOLUTION 2.16 logSoftmax
      Tensor x = inputs[0];
      Tensor shifted = x.sub(x.amax(axes, true));
      Tensor z = shifted.sub(shifted.exp().sum(axes, true).log());
      context.saveForBackward(z);
      return z;
      // END SOLUTION
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor z = context.saved(0);
      Tensor sum = gradient.sum(axes, true);
      return new Tensor[] {gradient.sub(z.exp().mul(sum))};
    }
  }

  /** {@code z = max(x, 0) - x t + ln(1 + e^-|x|)}: dz/dx = sigmoid(x) - t, dz/dt = -x. */
  static final class BceWithLogits extends BuiltIn {
    @Override
    protected String name() {
      return "BinaryCrossEntropyWithLogits";
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      Tensor x = inputs[0];
      Tensor t = inputs[1];
      context.saveForBackward(x, t);
      NdArray small = x.abs().neg().exp().array();
      Tensor rest = new Tensor(small.unary(UnaryOp.LOG1P));
      return x.relu().sub(x.mul(t)).add(rest);
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor x = context.saved(0);
      Tensor t = context.saved(1);
      return new Tensor[] {
        context.needsGradient(0) ? gradient.mul(x.sigmoid().sub(t)) : null,
        context.needsGradient(1) ? gradient.mul(x).neg() : null,
      };
    }
  }

  /** {@code z = (x - m) / s}: dL/dx = (g - mean(g) - z mean(g z)) / s. */
  static final class LayerNorm extends BuiltIn {
    private final int[] axes;
    private final double eps;

    LayerNorm(int[] axes, double eps) {
      this.axes = axes;
      this.eps = eps;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      Tensor x = inputs[0];
      Tensor z = x.sub(x.mean(axes, true)).div(scale(x));
      context.saveForBackward(x, z);
      return z;
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor x = context.saved(0);
      Tensor z = context.saved(1);
      Tensor mean = gradient.mean(axes, true);
      Tensor slope = gradient.mul(z).mean(axes, true);
      return new Tensor[] {gradient.sub(mean).sub(z.mul(slope)).div(scale(x))};
    }

    private Tensor scale(Tensor x) {
      return x.var(axes, false, true).add(eps).sqrt();
    }
  }

  static Tensor softmax(Tensor x, int... axes) {
    checkAxes("softmax", x, axes);
    return x.numel() == 0
        ? Operands.floating(x).clone()
        : new Softmax(axes).apply(Operands.floating(x));
  }

  static Tensor logSoftmax(Tensor x, int... axes) {
    checkAxes("logSoftmax", x, axes);
    return x.numel() == 0
        ? Operands.floating(x).clone()
        : new LogSoftmax(axes).apply(Operands.floating(x));
  }

  private static void checkAxes(String operation, Tensor x, int... axes) {
    if (axes.length == 0) {
      throw new IllegalArgumentException(
          operation + " needs the axis of the classes: for logits (N, C) it is 1");
    }
    for (int axis : axes) {
      x.shape().axis(axis);
    }
  }

  static Tensor squaredErrors(Tensor x, Tensor target) {
    checkShapes("mseLoss", x, target);
    Tensor error = Operands.floating(x).sub(target);
    return error.mul(error);
  }

  static Tensor binaryCrossEntropies(Tensor x, Tensor target) {
    checkShapes("bceWithLogits", x, target);
    return Operands.apply(new BceWithLogits(), Operands.floating(x), target);
  }

  /** Does not broadcast (N, 1) against (N), which would compare each output with each target. */
  private static void checkShapes(String operation, Tensor x, Tensor target) {
    if (!x.shape().equals(target.shape())) {
      throw new IllegalArgumentException(
          "%s: the output has shape %s and the target %s: reshape one of them"
              .formatted(operation, x.shape(), target.shape()));
    }
  }

  static Tensor crossEntropies(Tensor x, Tensor target) {
    checkClasses(x, target);
    int axis = x.dim() == 1 ? 0 : 1;
    checkRange(x.size(axis), target);
    return losses(x, axis, target.unsqueeze(axis));
  }

  /**
   * Returns the loss of each example: minus the logarithm of the probability of its class.
   *
   * @param axis the one that the scores of the classes stand along
   * @param classes of x's shape, but with size 1 along that axis
   * @return of x's shape without that axis
   */
  private static Tensor losses(Tensor x, int axis, Tensor classes) {
    // BEGIN SOLUTION 2.16 crossEntropy
    return x.logSoftmax(axis).gather(axis, classes).squeeze(axis).neg();
    // END SOLUTION
  }

  private static void checkClasses(Tensor x, Tensor target) {
    if (x.dim() == 0) {
      throw new IllegalArgumentException(
          "crossEntropy: logits of shape () have no axis of classes");
    }
    if (target.dtype() != INT64) {
      throw new IllegalArgumentException(
          "crossEntropy: the targets are %s, and must be the numbers of classes: use to(INT64)"
              .formatted(target.dtype()));
    }
    Shape expected = x.shape().without(x.dim() == 1 ? 0 : 1);
    if (!target.shape().equals(expected)) {
      throw new IllegalArgumentException(
          "crossEntropy: logits of shape %s need targets of shape %s, one class each, and not %s"
              .formatted(x.shape(), expected, target.shape()));
    }
  }

  private static void checkRange(int classes, Tensor target) {
    if (target.numel() == 0) {
      return;
    }
    long least = target.array().reduce(ReduceOp.MIN, new int[0], false).getLong();
    long most = target.array().reduce(ReduceOp.MAX, new int[0], false).getLong();
    if (least < 0 || most >= classes) {
      throw new IndexOutOfBoundsException(
          "crossEntropy: with %d classes, targets are from 0 to %d; these are from %d to %d"
              .formatted(classes, classes - 1, least, most));
    }
  }

  static Tensor layerNorm(Tensor x, Shape normalized, Tensor weight, Tensor bias, double eps) {
    checkNormalized(
        "this tensor has shape %s, whose last axes", x, x.dim() - normalized.rank(), normalized);
    int[] axes = IntStream.range(x.dim() - normalized.rank(), x.dim()).toArray();
    Tensor z = new LayerNorm(axes, eps).apply(Operands.floating(x));
    if (weight != null) {
      checkNormalized("the weight has shape %s, and", weight, 0, normalized);
      z = z.mul(weight);
    }
    if (bias != null) {
      checkNormalized("the bias has shape %s, and", bias, 0, normalized);
      z = z.add(bias);
    }
    return z;
  }

  /** Checks the sizes from one axis on. */
  private static void checkNormalized(String what, Tensor x, int from, Shape normalized) {
    int[] sizes = x.shape().sizes();
    if (from < 0
        || normalized.rank() == 0
        || !Arrays.equals(sizes, from, sizes.length, normalized.sizes(), 0, normalized.rank())) {
      throw new IllegalArgumentException(
          "layerNorm over %s: %s must be %s"
              .formatted(normalized, what.formatted(x.shape()), normalized));
    }
  }
}
