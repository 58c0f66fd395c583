package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.11")
@DisplayName("1.11 Train a network: any network")
class MlpPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("a network computes what matrix and vector would")
  void agreesWithPlainNumbers(long seed) {
    Random random = new Random(seed);
    int[] sizes = {2, 1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(3)};
    Mlp network = new Mlp(random, Value::tanh, sizes);
    List<Value> parameters = network.parameters();
    parameters.forEach(parameter -> parameter.setData(random.nextDouble() * 4 - 2));
    double[] x = {random.nextDouble(), random.nextDouble()};

    Value[] outputs = network.forward(Inputs.leaves(x));

    double[] expected = forward(parameters, sizes, x);
    assertThat(outputs).as("outputs of a network with its last size").hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(outputs[i].data()).as("output %d", i).isCloseTo(expected[i], within(1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the gradient of the loss by every parameter is the measured slope")
  void lossGradient(long seed) {
    Random random = new Random(seed);
    Mlp network = new Mlp(random, Value::tanh, 2, 3, 1);
    Training training = new Training(network, Moons.of(6, 0.05, random));
    training.loss().backward();
    for (Value parameter : network.parameters()) {
      double number = parameter.data();
      parameter.setData(number + 1e-6);
      double up = training.loss().data();
      parameter.setData(number - 1e-6);
      double down = training.loss().data();
      parameter.setData(number);
      assertThat(parameter.grad())
          .as("the derivative of the loss by a parameter")
          .isCloseTo((up - down) / 2e-6, within(1e-8));
    }
  }

  @Test
  @DisplayName("training lowers the loss, whatever was left in the gradients")
  void trains() {
    Random random = new Random(3);
    Mlp network = new Mlp(random, Value::tanh, 2, 8, 1);
    Training training = new Training(network, Moons.of(40, 0.05, random));
    network.parameters().forEach(parameter -> parameter.setGrad(1000));
    double first = training.step(0.5);
    training.run(30, 0.5);
    assertThat(training.loss().data()).as("the loss, at first %s", first).isLessThan(0.75 * first);
  }

  private static double[] forward(List<Value> parameters, int[] sizes, double[] x) {
    double[] signal = x;
    int next = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      double[] outputs = new double[sizes[layer]];
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] = parameters.get(next++).data();
        for (double input : signal) {
          outputs[i] += parameters.get(next++).data() * input;
        }
        if (layer < sizes.length - 1) {
          outputs[i] = Math.tanh(outputs[i]);
        }
      }
      signal = outputs;
    }
    return signal;
  }
}
