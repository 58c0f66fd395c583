package gradus.scalar;

import static gradus.exercise.Todo.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Several neurons that read the same inputs. */
public final class Layer {
  private final List<Neuron> neurons = new ArrayList<>();

  /** Makes a layer that turns {@code inputs} numbers into {@code outputs} numbers. */
  public Layer(int inputs, int outputs, UnaryOperator<Value> activation, Random random) {
    for (int i = 0; i < outputs; i++) {
      neurons.add(new Neuron(inputs, activation, random));
    }
  }

  /** Computes one output per neuron. */
  public Value[] forward(Value... x) {
    // TODO 1.11 Train a network: layer
    //   Give the same x to every neuron, and collect the outputs.
    return todo("1.11");
  }

  /** Returns the parameters of all neurons, in order. */
  public List<Value> parameters() {
    List<Value> parameters = new ArrayList<>();
    for (Neuron neuron : neurons) {
      parameters.addAll(neuron.parameters());
    }
    return parameters;
  }
}
