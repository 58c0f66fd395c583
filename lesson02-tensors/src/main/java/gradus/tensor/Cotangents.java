package gradus.tensor;

import static gradus.exercise.Todo.later;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a backward pass starts from: one gradient for each of its outputs. */
final class Cotangents {
  private Cotangents() {}

  /**
   * Returns the cotangents, checked; 1 where none is given.
   *
   * @param cotangents one for each output; null means 1, for one of them or for all
   */
  static List<Tensor> of(List<Tensor> outputs, List<Tensor> cotangents) {
    if (cotangents == null) {
      return of(outputs, Collections.nCopies(outputs.size(), null));
    }
    if (outputs.size() != cotangents.size()) {
      throw new IllegalArgumentException(
          "%d outputs and %d cotangents: one for each is needed, null for 1"
              .formatted(outputs.size(), cotangents.size()));
    }
    List<Tensor> seeds = new ArrayList<>(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      seeds.add(of(outputs.get(i), cotangents.get(i)));
    }
    return seeds;
  }

  private static Tensor of(Tensor output, Tensor cotangent) {
    if (!output.requiresGrad()) {
      throw new IllegalStateException(
          "backward from a tensor that no gradient flows to: nothing it was computed from"
              + " requires one, or it was computed under noGrad; or it is a gradient: pass"
              + " CREATE_GRAPH to the pass that computes it");
    }
    if (cotangent == null) {
      checkSingle(output);
      return output.onesLike();
    }
    output.node().checkGradient(cotangent, "the caller of backward");
    cotangent.setTemporary(false);
    return cotangent;
  }

  /** Refuses to guess a cotangent where there is more than one element. */
  private static void checkSingle(Tensor output) {
    // TODO 2.12 Cotangents and the Jacobian: checkSingle
    //   Throw an IllegalArgumentException if the output has not exactly
    //   one element: nobody has said how much each of several counts.
    //   The message names its shape, and what to do instead.
    later("2.12");
  }
}
