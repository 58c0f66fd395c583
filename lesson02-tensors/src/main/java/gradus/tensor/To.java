package gradus.tensor;

import gradus.array.DType;
import gradus.array.Device;

/** Copies the elements to another dtype or device; the gradient goes back to the one they had. */
final class To extends BuiltIn {
  private final DType fromDType;
  private final Device fromDevice;
  private final DType dtype;
  private final Device device;

  private To(Tensor from, DType dtype, Device device) {
    fromDType = from.dtype();
    fromDevice = from.device();
    this.dtype = dtype;
    this.device = device;
  }

  /** Returns a tensor as it is wanted: itself, or a copy. */
  static Tensor apply(Tensor x, DType dtype, Device device) {
    boolean isThere = x.dtype() == dtype && x.device().equals(device);
    return isThere ? x : new To(x, dtype, device).apply(x);
  }

  @Override
  protected String name() {
    return "ToCopy";
  }

  @Override
  protected Tensor forward(Context context, Tensor... inputs) {
    return new Tensor(inputs[0].array().to(dtype).to(device));
  }

  @Override
  protected Tensor[] backward(Context context, Tensor gradient) {
    return new Tensor[] {apply(gradient, fromDType, fromDevice)};
  }
}
