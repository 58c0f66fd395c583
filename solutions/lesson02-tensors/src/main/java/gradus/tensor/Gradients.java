package gradus.tensor;

import static gradus.array.DType.FLOAT16;
import static gradus.array.DType.FLOAT32;

import gradus.array.NdArray;

/** Sums of gradients. */
final class Gradients {
  private Gradients() {}

  /** Returns whether only the running backward pass knows a gradient, and all of its memory. */
  static boolean isUnshared(Tensor gradient) {
    NdArray array = gradient.array();
    return gradient.isTemporary()
        && array.numel() == array.storage().length()
        && array.layout().isContiguous();
  }

  /** Returns x + y as a tensor that nobody else has. */
  static Tensor add(Tensor x, Tensor y) {
    return x.dtype() == FLOAT16 ? x.to(FLOAT32).add(y.to(FLOAT32)).to(FLOAT16) : x.add(y);
  }

  /** Adds y to x, in x's own elements, and raises the version. */
  static void addInto(Tensor x, Tensor y) {
    if (x.dtype() == FLOAT16) {
      x.array().copyFrom(add(x, y).array());
    } else {
      x.array().addScaled(y.array(), 1);
    }
    x.array().storage().bumpVersion();
  }
}
