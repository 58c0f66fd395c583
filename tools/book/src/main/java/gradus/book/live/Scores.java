package gradus.book.live;

import gradus.scalar.Mlp;
import gradus.scalar.Value;
import java.util.List;

/**
 * What a network answers at many points, computed without recording any graph.
 *
 * <p>A picture asks for thousands of scores, none of which will be differentiated. This is the same
 * sum in the same order as in {@link Mlp#forward}, and gives the same numbers.
 */
final class Scores {
  private final int[] sizes;
  private final double[] parameters;

  /**
   * Takes the numbers of a network with ReLU in between as they are now.
   *
   * @param sizes as given to the network: its inputs, then the outputs of each layer
   */
  Scores(Mlp network, int... sizes) {
    this.sizes = sizes.clone();
    List<Value> values = network.parameters();
    parameters = new double[values.size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = values.get(i).data();
    }
  }

  /** Returns the network's one output. */
  double at(double x, double y) {
    double[] signal = {x, y};
    int next = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      double[] outputs = new double[sizes[layer]];
      for (int i = 0; i < outputs.length; i++) {
        double sum = parameters[next++];
        for (double input : signal) {
          sum += parameters[next++] * input;
        }
        outputs[i] = layer < sizes.length - 1 ? Math.max(sum, 0) : sum;
      }
      signal = outputs;
    }
    return signal[0];
  }

  /** Returns whether all of the network's numbers are still numbers. */
  boolean areFinite() {
    for (double parameter : parameters) {
      if (!Double.isFinite(parameter)) {
        return false;
      }
    }
    return true;
  }
}
