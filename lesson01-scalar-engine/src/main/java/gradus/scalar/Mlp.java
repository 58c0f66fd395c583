package gradus.scalar;

import static gradus.exercise.Todo.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A multi-layer perceptron: layers, each reading what the one before it wrote. */
public final class Mlp {
  private final List<Layer> layers;

  /**
   * Makes a network with random weights.
   *
   * @param activation what bends the sums of all layers but the last
   * @param sizes how many numbers go in, then how many come out of each layer: 2, 16, 16, 1
   * @throws IllegalArgumentException if there are fewer than two sizes, or one is not positive
   */
  public Mlp(Random random, UnaryOperator<Value> activation, int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          sizes.length + " sizes: expected inputs and outputs at least, such as 2, 16, 16, 1");
    }
    for (int size : sizes) {
      if (size < 1) {
        throw new IllegalArgumentException("size " + size + ": expected 1 or more");
      }
    }
    this.layers = layers(random, activation, sizes);
  }

  /** Makes the layers. The last one gets no activation: a score may be any number. */
  private static List<Layer> layers(Random random, UnaryOperator<Value> activation, int... sizes) {
    // TODO 1.11 Train a network: layers
    //   n sizes make n - 1 layers: layer i reads sizes[i - 1] numbers
    //   and writes sizes[i]. The last one gets the activation
    //   UnaryOperator.identity(), all others the one given.
    return todo("1.11");
  }

  /** Computes the outputs of the last layer. */
  public Value[] forward(Value... x) {
    // TODO 1.11 Train a network: network
    //   Give x to the first layer, its outputs to the second, ...
    //   and return the outputs of the last.
    return todo("1.11");
  }

  /** Returns the parameters of all layers, in order. */
  public List<Value> parameters() {
    List<Value> parameters = new ArrayList<>();
    for (Layer layer : layers) {
      parameters.addAll(layer.parameters());
    }
    return parameters;
  }
}
