package gradus.tensor;

/** How the losses of single examples become one. */
public enum LossReduction {
  /** Their mean, which does not grow with their number. */
  MEAN,
  /** Their sum. */
  SUM,
  /** They stay single, in the shape that they have. */
  NONE;

  Tensor of(Tensor losses) {
    return switch (this) {
      case MEAN -> losses.mean();
      case SUM -> losses.sum();
      case NONE -> losses;
    };
  }
}
