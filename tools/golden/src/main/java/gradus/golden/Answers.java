package gradus.golden;

import java.util.ArrayList;
import java.util.List;

/** Asks an engine for a case's result and for its first and second derivatives. */
public final class Answers {

  private Answers() {}

  /** Something that makes one tensor of several: an operation, or a whole program. */
  public interface Recipe {
    <T> T cook(Peer<T> peer, List<T> operands);
  }

  /** Returns the case's call of one operation. */
  public static Recipe call(GoldenCase question) {
    return new Recipe() {
      @Override
      public <T> T cook(Peer<T> peer, List<T> operands) {
        return peer.call(question.op(), operands, question.arguments());
      }
    };
  }

  /** Returns the case as this engine answers it: its own output, first and second derivatives. */
  public static <T> GoldenCase of(Peer<T> peer, GoldenCase question, Recipe recipe) {
    List<T> leaves = new ArrayList<>();
    List<T> operands = new ArrayList<>();
    for (Input input : question.inputs()) {
      T leaf = peer.leaf(input);
      leaves.add(leaf);
      operands.add(peer.view(leaf, input.view()));
    }
    T result = recipe.cook(peer, operands);
    Output output = peer.read(result);
    if (question.cotangent() == null || !peer.requiresGrad(result)) {
      return question.answered(output, null, null);
    }

    boolean twice = question.isDouble();
    Input weights = new Input(output.dtype(), output.shape(), question.cotangent(), null, !twice);
    T cotangent = peer.leaf(weights);
    List<T> first = peer.gradients(result, cotangent, leaves, twice);
    List<double[]> second = twice ? second(peer, question, leaves, cotangent, first) : null;
    return question.answered(output, numbers(peer, first), second);
  }

  private static <T> List<double[]> second(
      Peer<T> peer, GoldenCase question, List<T> leaves, T cotangent, List<T> first) {
    T total = null;
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i) != null) {
        Input leaf = question.inputs().get(i);
        double[] numbers = question.directions().get(i);
        T direction = peer.leaf(new Input(leaf.dtype(), leaf.shape(), numbers, null, true));
        T product = peer.call("mul", List.of(first.get(i), direction), Arguments.NONE);
        T term = peer.call("sum", List.of(product), Arguments.NONE);
        total = total == null ? term : peer.call("add", List.of(total, term), Arguments.NONE);
      }
    }
    if (total == null || !peer.requiresGrad(total)) {
      return null;
    }
    List<T> variables = new ArrayList<>(leaves);
    variables.add(cotangent);
    T one = peer.leaf(new Input("float64", new int[0], new double[] {1}, null, true));
    return numbers(peer, peer.gradients(total, one, variables, false));
  }

  private static <T> List<double[]> numbers(Peer<T> peer, List<T> tensors) {
    List<double[]> numbers = new ArrayList<>();
    for (T tensor : tensors) {
      numbers.add(tensor == null ? null : peer.read(tensor).data());
    }
    return numbers;
  }
}
