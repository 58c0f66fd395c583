package gradus.tensor;

import static gradus.exercise.Todo.todo;

import gradus.array.DType;
import gradus.array.Device;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An array of numbers that remembers how it was computed.
 *
 * <p>Names and meanings are PyTorch's, in lowerCamelCase. The operations stand in the interfaces of
 * their families; here is what makes a tensor more than an array: its gradient and its history.
 *
 * @see <a href="https://pytorch.org/docs/stable/tensors.html">torch.Tensor</a>
 */
public final class Tensor extends Creation
    implements Arithmetic,
        Elementwise,
        Comparison,
        Reduction,
        MatrixProduct,
        Viewing,
        Indexing,
        Losses,
        InPlace,
        HostAccess {
  private final NdArray array;
  private boolean wantsGrad;
  private boolean retainsGrad;
  private Tensor grad;
  private Node gradFn;
  private AccumulateGrad accumulator;
  private View view;
  private boolean isTemporary;

  /** Makes a tensor of an array, which it shares; nothing is known of how it was computed. */
  public Tensor(NdArray array) {
    this.array = array;
  }

  /**
   * Returns x where a mask is true and y elsewhere, all three broadcast.
   *
   * <p>Where it was not chosen, an element gets the gradient 0, and NaN if its own derivative is
   * infinite.
   *
   * @param mask of dtype BOOL
   */
  public static Tensor where(Tensor mask, Tensor x, Tensor y) {
    return ComparisonOps.where(mask, x, y);
  }

  /** Returns x where a mask is true and a number elsewhere. */
  public static Tensor where(Tensor mask, Tensor x, double y) {
    return ComparisonOps.where(mask, x, Scalars.of(y, x));
  }

  /** Returns a number where a mask is true and y elsewhere. */
  public static Tensor where(Tensor mask, double x, Tensor y) {
    return ComparisonOps.where(mask, Scalars.of(x, y), y);
  }

  /** Returns the numbers, without their history. */
  public NdArray array() {
    return array;
  }

  /** Returns the sizes. */
  public Shape shape() {
    return array.shape();
  }

  /** Returns the size of an axis; a negative one counts from the last. */
  public int size(int axis) {
    return array.shape().size(axis);
  }

  /** Returns the number of axes. */
  public int dim() {
    return array.rank();
  }

  /** Returns the number of elements. */
  public int numel() {
    return array.numel();
  }

  /** Returns the type of the elements. */
  public DType dtype() {
    return array.dtype();
  }

  /** Returns where the elements lie. */
  public Device device() {
    return array.device();
  }

  /** Returns how often the elements were changed in place, through this tensor or an alias. */
  public int version() {
    return array.storage().version();
  }

  /**
   * Returns whether gradients flow to this tensor: it is a leaf that wants one, or comes of one.
   */
  public boolean requiresGrad() {
    return wantsGrad || gradFn() != null;
  }

  /**
   * Has gradients collected for this tensor, or no longer; returns this tensor.
   *
   * @throws IllegalArgumentException if a gradient is wanted and the elements are not
   *     floating-point numbers
   * @throws IllegalStateException if none is wanted and this is the result of a recorded operation
   */
  public Tensor requiresGrad(boolean wanted) {
    // TODO 2.8 Leaves: requiresGrad
    //   Set wantsGrad, of a leaf only. Refuse a gradient for a dtype
    //   that is not floating, naming dtype and to(FLOAT32); and refuse
    //   to switch a result off, naming its node and detach().
    return todo("2.8");
  }

  /** Returns whether no recorded operation computed this tensor. */
  public boolean isLeaf() {
    return gradFn() == null;
  }

  /** Returns the node of the operation that computed this tensor; null for a leaf. */
  public Node gradFn() {
    if (view != null && view.isStale()) {
      view.refresh(this);
    }
    return gradFn;
  }

  /** Returns the gradient that backward passes have left here; null before the first. */
  public Tensor grad() {
    return grad;
  }

  /**
   * Replaces the gradient; null takes it away.
   *
   * @param grad taken as it is; copied, if it shows an element more than once, as expand does
   * @throws IllegalArgumentException if its shape, dtype or device are not this tensor's
   */
  public void setGrad(Tensor grad) {
    if (grad != null && !(grad.shape().equals(shape()) && grad.dtype() == dtype())) {
      throw new IllegalArgumentException(
          "the gradient is %s of shape %s, and the tensor %s of shape %s: they must be the same"
              .formatted(grad.dtype(), grad.shape(), dtype(), shape()));
    }
    if (grad != null && !grad.device().equals(device())) {
      throw new IllegalArgumentException(
          "the gradient is on %s, and the tensor on %s: use to(device)"
              .formatted(grad.device(), device()));
    }
    this.grad = grad != null && grad.array().layout().overlaps() ? grad.clone() : grad;
  }

  /** Sets the gradient to zeros, if there is one: in place, unless it has a history of its own. */
  public void zeroGrad() {
    // TODO 2.8 Leaves: zeroGrad
    //   zero_() clears a tensor in place. A gradient with a history,
    //   requiresGrad(), gives way to new zeros: zerosLike().
    todo("2.8");
  }

  /**
   * Has the gradient of this result of an operation kept in {@link #grad}, as a leaf's is.
   *
   * @throws IllegalStateException if no gradient flows to this tensor
   */
  public void retainGrad() {
    // TODO 2.8 Leaves: retainGrad
    //   Refuse a tensor that no gradient flows to: checkRequiresGrad.
    //   A leaf keeps its gradient anyway. Of a result, tell the node:
    //   gradFn.retain(this). Set retainsGrad too, for any later node.
    todo("2.8");
  }

  /** Returns this tensor's numbers as a leaf that knows no history; the elements are shared. */
  public Tensor detach() {
    // TODO 2.13 Leave the graph: detach
    //   Return a new tensor on the same array, which nobody has
    //   recorded anything about.
    return todo("2.13");
  }

  /**
   * Computes the gradients of this tensor by all leaves below it and adds them to theirs.
   *
   * @throws IllegalStateException if no gradient flows to this tensor, or its graph was released
   * @throws IllegalArgumentException if it has more than one element
   */
  public void backward(GradOption... options) {
    backward(null, options);
  }

  /**
   * Computes the vector-Jacobian product: the gradients of {@code (cotangent * this).sum()}.
   *
   * @param cotangent of this tensor's shape; null means 1, for a tensor of one element
   */
  public void backward(Tensor cotangent, GradOption... options) {
    Autograd.backward(List.of(this), Collections.singletonList(cotangent), options);
  }

  /**
   * Has a function called with each gradient that reaches this tensor, before it goes on.
   *
   * @param hook returns a gradient to go on instead, or null
   * @return closes to take the hook out again
   * @throws IllegalStateException if no gradient flows to this tensor
   */
  public HookHandle registerHook(UnaryOperator<Tensor> hook) {
    checkRequiresGrad("registerHook");
    return node().hooks().add(hook);
  }

  /**
   * Has a function called with this leaf each time its gradient has grown.
   *
   * @throws IllegalStateException if this is no leaf, or none that wants a gradient
   */
  public HookHandle registerPostAccumulateGradHook(Consumer<Tensor> hook) {
    checkRequiresGrad("registerPostAccumulateGradHook");
    if (!isLeaf()) {
      throw new IllegalStateException(
          "registerPostAccumulateGradHook on the result of %s: only a leaf accumulates"
              .formatted(gradFn().name()));
    }
    return accumulator().afterwards(hook);
  }

  private void checkRequiresGrad(String caller) {
    if (!requiresGrad()) {
      throw new IllegalStateException(
          caller + " on a tensor that no gradient flows to: call requiresGrad(true) first");
    }
  }

  /** Returns the node that takes this tensor's gradient; null if none flows here. */
  Node node() {
    Node made = gradFn();
    if (made != null) {
      return made;
    }
    return wantsGrad ? accumulator() : null;
  }

  private synchronized AccumulateGrad accumulator() {
    if (accumulator == null) {
      accumulator = new AccumulateGrad(this);
    }
    return accumulator;
  }

  /** Says how this tensor's present elements were computed. */
  void setGradFn(Node gradFn) {
    if (retainsGrad) {
      this.gradFn.retain(null);
      gradFn.retain(this);
    }
    wantsGrad = false;
    this.gradFn = gradFn;
  }

  /** Returns what this tensor is a view of; null if it is none. */
  View view() {
    return view;
  }

  /** Says that this tensor shows elements of another. */
  void setView(View view) {
    this.view = view;
  }

  /**
   * Returns whether this gradient belongs to a backward pass alone: see {@link
   * Gradients#isUnshared}.
   */
  boolean isTemporary() {
    return isTemporary;
  }

  /** Says whether anything but a running backward pass may hold this gradient, or its elements. */
  void setTemporary(boolean isTemporary) {
    this.isTemporary = isTemporary;
  }

  /** Returns a copy of the elements with the same history: gradients flow through it. */
  @Override
  public Tensor clone() {
    return new Clone().apply(this);
  }

  /** Returns the elements, or some of them, as PyTorch prints a tensor. */
  @Override
  public String toString() {
    return TensorText.of(this);
  }
}
