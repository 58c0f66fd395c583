package gradus.tensor;

import gradus.array.NdArray;

/** An operation whose result shows the elements of its input, without copying them. */
abstract class ViewFunction extends BuiltIn {
  /** Returns the view. */
  abstract NdArray view(NdArray x);

  /** Returns the gradient of the input. */
  abstract Tensor backward(Tensor gradient);

  @Override
  protected final Tensor forward(Context context, Tensor... inputs) {
    return new Tensor(view(inputs[0].array()));
  }

  @Override
  protected final Tensor[] backward(Context context, Tensor gradient) {
    return new Tensor[] {backward(gradient)};
  }

  /** Returns the view of a tensor, which remembers what it is a view of. */
  final Tensor of(Tensor x) {
    Tensor result = apply(x);
    result.setView(View.of(x));
    return result;
  }
}
