package gradus.tensor;

import gradus.array.DType;
import gradus.array.Device;
import gradus.array.Shape;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A node of the backward graph: it takes the gradient of one tensor and passes gradients on to the
 * tensors that this one was computed from.
 */
public abstract class Node {
  private static final AtomicLong CREATED = new AtomicLong();

  private final long sequence = CREATED.incrementAndGet();
  private final Shape shape;
  private final DType dtype;
  private final Device device;
  private volatile Hooks hooks;
  private Tensor retaining;

  /** Creates the node of a tensor. */
  Node(Tensor tensor) {
    shape = tensor.shape();
    dtype = tensor.dtype();
    device = tensor.device();
  }

  /** Returns the operation's name as PyTorch has it, such as {@code MulBackward0}. */
  public abstract String name();

  /** Returns the nodes of the operands, in order; null for an operand without gradient. */
  public abstract List<Node> nextFunctions();

  /** Returns which node of all this is: a node is always younger than those it leads to. */
  public long sequence() {
    return sequence;
  }

  /** Returns the shape of its tensor, and so of every gradient that arrives here. */
  final Shape shape() {
    return shape;
  }

  /** Returns how early the engine takes a node among those that are ready: the youngest first. */
  long priority() {
    return sequence;
  }

  /** The same as {@link #nextFunctions}, for the engine; nobody changes it. */
  abstract Node[] next();

  /**
   * Passes a gradient back through this node.
   *
   * @return a gradient for each of {@link #next}, null for none
   */
  abstract Tensor[] backward(Tensor gradient);

  /** Drops what the operation saved: this node was executed and the graph is not to be kept. */
  abstract void release();

  /** Returns the functions that see this tensor's gradient, before the node does. */
  final synchronized Hooks hooks() {
    if (hooks == null) {
      hooks = new Hooks();
    }
    return hooks;
  }

  /** Has every gradient that comes through here kept in a tensor's {@code grad} too. */
  final void retain(Tensor tensor) {
    retaining = tensor;
  }

  /** Returns the gradient as the hooks leave it, which is also what is retained. */
  final Tensor hooked(Tensor gradient) {
    Tensor result = gradient;
    if (hooks != null) {
      result = hooks.run(this, gradient);
      result.setTemporary(false);
    }
    if (retaining != null) {
      Tensor before = retaining.grad();
      retaining.setGrad(before == null ? result.clone() : Gradients.add(before, result));
    }
    return result;
  }

  /**
   * Checks that a gradient can be one of this node's tensor.
   *
   * @param from the node that gives it, or who else does in words
   * @throws IllegalArgumentException if its shape, dtype or device differ from the tensor's
   */
  final void checkGradient(Tensor gradient, Object from) {
    if (!gradient.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "%s gave a gradient of shape %s for a tensor of shape %s: the two must be equal"
              .formatted(giver(from), gradient.shape(), shape));
    }
    if (gradient.dtype() != dtype) {
      throw new IllegalArgumentException(
          "%s gave a gradient of dtype %s for a tensor of dtype %s: use to(%s)"
              .formatted(giver(from), gradient.dtype(), dtype, dtype.name()));
    }
    if (!gradient.device().equals(device)) {
      throw new IllegalArgumentException(
          "%s gave a gradient on %s for a tensor on %s: use to(device)"
              .formatted(giver(from), gradient.device(), device));
    }
  }

  private static Object giver(Object from) {
    return from instanceof Node node ? node.name() : from;
  }

  /** Returns the sequence number, mixed: cheaper than an identity hash, and as good. */
  @Override
  public final int hashCode() {
    return Long.hashCode(sequence);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  /** Returns this node alone, as PyTorch prints it: {@code <MulBackward0>}. */
  @Override
  public final String toString() {
    return "<" + name() + ">";
  }
}
