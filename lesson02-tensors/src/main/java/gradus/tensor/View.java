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
    Tensor base = base(tensor);
    boolean leadsOn = base == tensor || tensor.view().isRecorded;
    return new View(base, GradMode.isEnabled() && leadsOn);
  }

  /** Returns the record of a view that gradients are not to flow through as one. */
  static View unrecorded(Tensor tensor) {
    return new View(base(tensor), false);
  }

  /** Returns what a view of a tensor has as its base; a leaf with a gradient always is one. */
  private static Tensor base(Tensor tensor) {
    boolean isBase = tensor.view() == null || (tensor.isLeaf() && tensor.requiresGrad());
    return isBase ? tensor : tensor.view().base;
  }

  /** Returns the tensor that a view, or a view of it, shows in the end; itself, if it is none. */
  static Tensor root(Tensor tensor) {
    Tensor root = tensor;
    while (root.view() != null) {
      root = root.view().base;
    }
    return root;
  }

  /** Returns the tensor whose elements are shown: no view, or a leaf. */
  Tensor base() {
    return base;
  }

  /** Returns whether gradients are to flow through this view: it was not made under noGrad. */
  boolean isRecorded() {
    return isRecorded;
  }

  /** Returns whether elements were written since the view's history was last true. */
  boolean isStale() {
    return isRecorded && version != base.version() && base.requiresGrad();
  }

  /** Gives the view the history that follows from its base's. */
  void refresh(Tensor view) {
    version = base.version();
    Function window = new AsStrided(base.array(), view.array());
    view.setGradFn(FunctionNode.of(window, view, base));
  }
}
