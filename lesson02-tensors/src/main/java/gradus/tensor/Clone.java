package gradus.tensor;

/** Copies the elements; the gradient goes back as it is. */
final class Clone extends BuiltIn {
  @Override
  protected Tensor forward(Context context, Tensor... inputs) {
    return new Tensor(inputs[0].array().copy());
  }

  @Override
  protected Tensor[] backward(Context context, Tensor gradient) {
    return new Tensor[] {gradient};
  }
}
