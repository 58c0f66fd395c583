package gradus.tensor;

import static gradus.tensor.LossReduction.MEAN;

import gradus.array.Shape;

/**
 * How far an output is from its target, and what stands at the end of a network before that.
 *
 * <p>Integers are converted to FLOAT32. A loss is the mean of those of all examples, unless another
 * {@link LossReduction} is given.
 */
sealed interface Losses permits Tensor {
  /**
   * Returns {@code e^x / sum e^x}, which is positive and adds up to 1 along the axes.
   *
   * @param axes at least one; for logits (N, C) it is 1, or -1
   * @throws IllegalArgumentException if there is no axis, or one does not exist or stands twice
   */
  default Tensor softmax(int... axes) {
    return LossOps.softmax((Tensor) this, axes);
  }

  /** Returns the logarithm of {@link #softmax}, where that itself would become 0 too. */
  default Tensor logSoftmax(int... axes) {
    return LossOps.logSoftmax((Tensor) this, axes);
  }

  /** Returns the mean of the squared differences {@code (x - target)^2}. */
  default Tensor mseLoss(Tensor target) {
    return mseLoss(target, MEAN);
  }

  /**
   * Returns the squared differences {@code (x - target)^2}, reduced.
   *
   * @throws IllegalArgumentException if the shapes differ: they are not broadcast
   */
  default Tensor mseLoss(Tensor target, LossReduction reduction) {
    return reduction.of(LossOps.squaredErrors((Tensor) this, target));
  }

  /** Returns the mean cross-entropy of logits (N, C) and N classes. */
  default Tensor crossEntropy(Tensor target) {
    return crossEntropy(target, MEAN);
  }

  /**
   * Returns the cross-entropy of logits and classes, reduced: {@code -ln softmax(x)[target]}.
   *
   * @param target INT64: for logits (N, C) N classes from 0 to C - 1, for logits (C) one, and for
   *     logits (N, C, ...) classes of shape (N, ...)
   * @throws IllegalArgumentException if the target has another dtype or shape
   * @throws IndexOutOfBoundsException if a class does not exist
   */
  default Tensor crossEntropy(Tensor target, LossReduction reduction) {
    return reduction.of(LossOps.crossEntropies((Tensor) this, target));
  }

  /** Returns the mean binary cross-entropy of logits and probabilities. */
  default Tensor bceWithLogits(Tensor target) {
    return bceWithLogits(target, MEAN);
  }

  /**
   * Returns the binary cross-entropy of logits x and probabilities t, reduced: {@code -t ln s(x) -
   * (1 - t) ln(1 - s(x))}, where s is {@link Elementwise#sigmoid}.
   *
   * @param target from 0 to 1
   * @throws IllegalArgumentException if the shapes differ: they are not broadcast
   */
  default Tensor bceWithLogits(Tensor target, LossReduction reduction) {
    return reduction.of(LossOps.binaryCrossEntropies((Tensor) this, target));
  }

  /**
   * Returns {@code (x - mean) / sqrt(variance + eps) * weight + bias}, with mean and biased
   * variance over the last axes.
   *
   * @param normalized the sizes of those axes
   * @param weight of that shape; null means 1
   * @param bias of that shape; null means 0
   * @param eps keeps the root away from 0, such as 1e-5
   * @throws IllegalArgumentException if this tensor, weight or bias do not have that shape
   */
  default Tensor layerNorm(Shape normalized, Tensor weight, Tensor bias, double eps) {
    return LossOps.layerNorm((Tensor) this, normalized, weight, bias, eps);
  }
}
