package gradus.scalar;

import static gradus.exercise.Todo.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** One neuron: {@code activation(bias + w1*x1 + ... + wn*xn)}. */
public final class Neuron {
  private final Value bias = Value.of(0);
  private final List<Value> weights = new ArrayList<>();
  private final UnaryOperator<Value> activation;

  /**
   * Makes a neuron with random weights, the smaller the more there are: signals neither fade nor
   * grow from layer to layer (He et al., 2015).
   *
   * @param inputs how many numbers it reads
   * @param activation what bends the sum, such as {@code Value::tanh}
   */
  public Neuron(int inputs, UnaryOperator<Value> activation, Random random) {
    double widest = Math.sqrt(6.0 / inputs);
    for (int i = 0; i < inputs; i++) {
      weights.add(Value.of(widest * (2 * random.nextDouble() - 1)));
    }
    this.activation = activation;
  }

  /** Computes the neuron's output; the order of additions is bias first, then weight by weight. */
  public Value forward(Value... x) {
    // TODO 1.11 Train a network: neuron
    //   Start from the bias, add weight times input for every input,
    //   and apply the activation to the sum.
    return todo("1.11");
  }

  /** Returns what training may change: the bias, then the weights. */
  public List<Value> parameters() {
    List<Value> parameters = new ArrayList<>();
    parameters.add(bias);
    parameters.addAll(weights);
    return parameters;
  }
}
