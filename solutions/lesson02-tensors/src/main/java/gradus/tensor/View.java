package gradus.tensor;

/**
 * How a tensor shows the elements of another, its base.
 *
 * <p>After an in-place write to any of them, the history of a view starts anew from its base: the
 * view is then a window on what the base was computed from last.
 */
final class View {
  private final Tensor base;
  private final boolean isRecorded;
  private int version;

  /** Makes the record of a view: its base, and whether it was made while recording. */
  private View(Tensor base, boolean isRecorded) {
    this.base = base;
    this.isRecorded = isRecorded;
    this.version = base.version();
  }

  /** Returns the record of a view of a tensor, which may be a view itself. */
  static View of(Tensor tensor) {
    View outer = tensor.view();
    Tensor base = outer == null ? tensor : outer.base;
    return new View(base, GradMode.isEnabled() && (outer == null || outer.isRecorded));
  }

  /** Returns the tensor whose elements are shown, which is no view. */
  Tensor base() {
    return base;
  }

  /** Returns whether gradients are to flow through this view: it was not made under noGrad. */
  boolean isRecorded() {
    return isRecorded;
  }

  /** Returns whether elements were written since the view's history was last true. */
  boolean isStale(Tensor view) {
    return isRecorded && version != base.version() && base.requiresGrad();
  }

  /** Gives the view the history that follows from its base's. */
  void refresh(Tensor view) {
    version = base.version();
    Function window = new AsStrided(base.array(), view.array());
    view.setGradFn(FunctionNode.of(window, view, base));
  }
}
