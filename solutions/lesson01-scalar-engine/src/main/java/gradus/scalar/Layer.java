package gradus.scalar;

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
    // BEGIN SOLUTION 1.11 layer
    Value[] outputs = new Value[neurons.size()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = neurons.get(i).forward(x);
    }
    return outputs;
    // END SOLUTION
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
