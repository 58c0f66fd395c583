package gradus.tensor;

import gradus.array.DType;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.List;

/** The functions that put tensors into a larger one: each gets its part of the gradient. */
final class JoiningOps {
  private JoiningOps() {}

  /** Joins along an axis: a gradient is that axis's part which its tensor fills. */
  static final class Cat extends BuiltIn {
    private final Shape result;
    private final int axis;
    private final int[] starts;

    /** The tensors begin at these places of the axis, and the last ends where the axis does. */
    Cat(Shape result, int axis, int... starts) {
      this.result = result;
      this.axis = axis;
      this.starts = starts;
    }

    private int end(int i) {
      return i + 1 < starts.length ? starts[i + 1] : result.size(axis);
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      NdArray first = inputs[0].array();
      NdArray joined = NdArray.empty(result, first.dtype(), first.device());
      for (int i = 0; i < inputs.length; i++) {
        joined.slice(axis, starts[i], end(i), 1).copyFrom(inputs[i].array());
      }
      return new Tensor(joined);
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor[] parts = new Tensor[starts.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = context.needsGradient(i) ? gradient.slice(axis, starts[i], end(i)) : null;
      }
      return parts;
    }
  }

  /** Puts a number around a tensor: the gradient is what is inside. */
  static final class Pad extends BuiltIn {
    private final double value;
    private final int[] before;
    private final int[] behind;

    /** Takes for each axis how many to put before and behind, none of them negative. */
    Pad(double value, int[] before, int[] behind) {
      this.value = value;
      this.before = before;
      this.behind = behind;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      NdArray x = inputs[0].array();
      Shape shape = x.shape();
      for (int axis = 0; axis < before.length; axis++) {
        shape = shape.with(axis, before[axis] + shape.size(axis) + behind[axis]);
      }
      NdArray padded = NdArray.full(shape, value, x.dtype(), x.device());
      NdArray inside = padded;
      for (int axis = 0; axis < before.length; axis++) {
        inside = inside.slice(axis, before[axis], shape.size(axis) - behind[axis], 1);
      }
      inside.copyFrom(x);
      return new Tensor(padded);
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor inside = gradient;
      for (int axis = 0; axis < before.length; axis++) {
        inside = inside.slice(axis, before[axis], inside.size(axis) - behind[axis]);
      }
      return new Tensor[] {inside};
    }
  }

  /** Joins tensors along an axis that they have. */
  static Tensor cat(List<Tensor> tensors, int axis) {
    checkAny("cat", tensors);
    Shape first = tensors.get(0).shape();
    if (first.rank() == 0) {
      throw new IllegalArgumentException("cat: tensor 0 has shape () and no axis: use stack");
    }
    int along = first.axis(axis);
    DType dtype = tensors.get(0).dtype();
    int[] starts = new int[tensors.size()];
    int end = 0;
    for (int i = 0; i < starts.length; i++) {
      Tensor tensor = tensors.get(i);
      boolean fits = tensor.dim() == first.rank();
      if (!fits || !tensor.shape().with(along, 0).equals(first.with(along, 0))) {
        throw new IllegalArgumentException(
            "cat: tensor %d has shape %s, and tensor 0 %s: they may differ along axis %d only"
                .formatted(i, tensor.shape(), first, along));
      }
      dtype = DType.promote(dtype, tensor.dtype());
      starts[i] = end;
      end += tensor.size(along);
    }
    Tensor[] inputs = new Tensor[starts.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = tensors.get(i).to(dtype);
    }
    return new Cat(first.with(along, end), along, starts).apply(inputs);
  }

  /** Joins tensors of one shape along a new axis. */
  static Tensor stack(List<Tensor> tensors, int axis) {
    checkAny("stack", tensors);
    Shape first = tensors.get(0).shape();
    for (int i = 0; i < tensors.size(); i++) {
      if (!tensors.get(i).shape().equals(first)) {
        throw new IllegalArgumentException(
            "stack: tensor %d has shape %s, and tensor 0 %s: they must be equal"
                .formatted(i, tensors.get(i).shape(), first));
      }
    }
    return cat(tensors.stream().map(tensor -> tensor.unsqueeze(axis)).toList(), axis);
  }

  private static void checkAny(String caller, List<Tensor> tensors) {
    if (tensors.isEmpty()) {
      throw new IllegalArgumentException(caller + " of no tensors: there must be at least one");
    }
  }

  /** Puts a number around a tensor, or takes some of it away. */
  static Tensor pad(Tensor x, double value, int... pairs) {
    if (pairs.length % 2 != 0 || pairs.length > 2 * x.dim()) {
      throw new IllegalArgumentException(
          ("pad: %d numbers for a tensor of shape %s: two are needed for each axis to pad, from the"
                  + " last on")
              .formatted(pairs.length, x.shape()));
    }
    int[] before = new int[x.dim()];
    int[] behind = new int[x.dim()];
    Tensor kept = x;
    for (int i = 0; i < pairs.length; i += 2) {
      int axis = x.dim() - 1 - i / 2;
      before[axis] = Math.max(0, pairs[i]);
      behind[axis] = Math.max(0, pairs[i + 1]);
      int start = Math.max(0, -pairs[i]);
      int end = x.size(axis) - Math.max(0, -pairs[i + 1]);
      if (start > end) {
        throw new IllegalArgumentException(
            "pad: (%d, %d) takes away more than axis %d of shape %s has"
                .formatted(pairs[i], pairs[i + 1], axis, x.shape()));
      }
      kept = start == 0 && end == x.size(axis) ? kept : kept.slice(axis, start, end);
    }
    return new Pad(value, before, behind).apply(kept);
  }
}
