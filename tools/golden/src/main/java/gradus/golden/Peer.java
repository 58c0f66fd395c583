package gradus.golden;

import java.util.List;

/**
 * An engine that can be asked for values and derivatives: the course's, or PyTorch.
 *
 * @param <T> its tensors
 */
public interface Peer<T> {

  /** Returns a new leaf, which requires a gradient where the input is a variable. */
  T leaf(Input input);

  /** Calls an operation by its name in the golden file. */
  T call(String operation, List<T> inputs, Arguments arguments);

  /** Reads a tensor's dtype, shape and elements. */
  Output read(T tensor);

  boolean requiresGrad(T tensor);

  /**
   * Returns the gradients of {@code output . cotangent}, in the order of the inputs; null where
   * there is none.
   *
   * @param createGraph whether the gradients can be differentiated again
   */
  List<T> gradients(T output, T cotangent, List<T> inputs, boolean createGraph);

  /** Returns a view of a tensor, made of operations that have gradients of their own. */
  default T view(T tensor, View view) {
    if (view == null) {
      return tensor;
    }
    List<T> self = List.of(tensor);
    return switch (view) {
      case TRANSPOSED -> call("transpose", self, Arguments.of("axes", List.of(-2, -1)));
      case STEPPED -> call("slice", self, Arguments.of("axis", 0, "start", 1, "step", 2));
      case SHIFTED -> call("slice", self, Arguments.of("axis", 0, "start", 1, "step", 1));
      case EXPANDED -> {
        T lifted = call("unsqueeze", self, Arguments.of("axis", 0));
        int[] sizes = read(lifted).shape();
        sizes[0] = 2;
        yield call("expand", List.of(lifted), Arguments.ofShape(sizes));
      }
    };
  }
}
