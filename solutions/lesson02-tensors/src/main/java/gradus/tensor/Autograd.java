package gradus.tensor;

import static gradus.tensor.GradOption.ALLOW_UNUSED;
import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.MATERIALIZE_GRADS;
import static gradus.tensor.GradOption.RETAIN_GRAPH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Backward passes from several tensors at once, and to chosen ones.
 *
 * @see <a href="https://pytorch.org/docs/stable/autograd.html">torch.autograd</a>
 */
public final class Autograd {
  private Autograd() {}

  /**
   * Adds to the {@code grad} of every leaf the gradient of the sum of all {@code (cotangent *
   * output).sum()}.
   *
   * @param cotangents of the outputs' shapes, in order; null means 1, for a tensor of one element,
   *     or for all of them
   * @param options {@link GradOption#RETAIN_GRAPH} or {@link GradOption#CREATE_GRAPH}
   * @throws IllegalArgumentException if the lists differ in length, a cotangent does not fit, or an
   *     option is about inputs
   * @throws IllegalStateException if no gradient flows to an output, or the graph was released
   */
  public static void backward(
      List<Tensor> outputs, List<Tensor> cotangents, GradOption... options) {
    for (GradOption option : List.of(ALLOW_UNUSED, MATERIALIZE_GRADS)) {
      if (has(option, options)) {
        throw new IllegalArgumentException(
            "backward: %s is about the inputs of grad, and backward has none: leave it out"
                .formatted(option));
      }
    }
    List<Tensor> seeds = Cotangents.of(outputs, cotangents);
    Engine.run(nodes(outputs), seeds, null, keeps(options), creates(options));
  }

  /** Returns the gradients of the sum of some outputs, of one element each, by some inputs. */
  public static List<Tensor> grad(
      List<Tensor> outputs, List<Tensor> inputs, GradOption... options) {
    return grad(outputs, inputs, null, options);
  }

  /**
   * Returns the gradients of the sum of all {@code (cotangent * output).sum()} by some inputs.
   *
   * <p>Every leaf's {@code grad} stays as it is. Hooks run, and a result on the way that was told
   * to {@link Tensor#retainGrad} keeps its gradient.
   *
   * @param inputs leaves, or results on the way
   * @param cotangents of the outputs' shapes, in order; null means 1, for a tensor of one element,
   *     or for all of them
   * @return one gradient for each input
   * @throws IllegalArgumentException if the lists differ in length or a cotangent does not fit
   * @throws IllegalStateException if no gradient flows to an input, or if an output does not depend
   *     on it; {@link GradOption#ALLOW_UNUSED} then gives null and {@link
   *     GradOption#MATERIALIZE_GRADS} zeros
   */
  public static List<Tensor> grad(
      List<Tensor> outputs, List<Tensor> inputs, List<Tensor> cotangents, GradOption... options) {
    for (int i = 0; i < inputs.size(); i++) {
      if (!inputs.get(i).requiresGrad()) {
        throw new IllegalStateException(
            "no gradient flows to input %d: call requiresGrad(true) before computing with it"
                .formatted(i));
      }
    }
    List<Tensor> seeds = Cotangents.of(outputs, cotangents);
    Asked asked = new Asked(nodes(outputs), nodes(inputs));
    Engine.run(nodes(outputs), seeds, asked, keeps(options), creates(options));
    List<Tensor> gradients = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Tensor gradient = asked.gradient(inputs.get(i).node());
      gradients.add(gradient == null ? unused(inputs.get(i), i, options) : gradient);
    }
    return gradients;
  }

  /** Returns the gradient of an output of one element by one input. */
  public static Tensor grad(Tensor output, Tensor input, GradOption... options) {
    return grad(output, input, null, options);
  }

  /** Returns the gradient of {@code (cotangent * output).sum()} by one input. */
  public static Tensor grad(Tensor output, Tensor input, Tensor cotangent, GradOption... options) {
    List<Tensor> cotangents = Collections.singletonList(cotangent);
    return grad(List.of(output), List.of(input), cotangents, options).get(0);
  }

  private static Tensor unused(Tensor input, int i, GradOption... options) {
    if (has(MATERIALIZE_GRADS, options)) {
      return input.zerosLike();
    }
    if (has(ALLOW_UNUSED, options)) {
      return null;
    }
    throw new IllegalStateException(
        ("the outputs do not depend on input %d: pass ALLOW_UNUSED to get null for it, or"
                + " MATERIALIZE_GRADS to get zeros")
            .formatted(i));
  }

  private static List<Node> nodes(List<Tensor> tensors) {
    return tensors.stream().map(Tensor::node).toList();
  }

  private static boolean keeps(GradOption... options) {
    return has(RETAIN_GRAPH, options) || creates(options);
  }

  private static boolean creates(GradOption... options) {
    return has(CREATE_GRAPH, options);
  }

  private static boolean has(GradOption option, GradOption... options) {
    return options != null && Arrays.asList(options).contains(option);
  }
}
