package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Exercise("1.11")
@DisplayName("1.11 Train a network")
class MlpTest {
  private static final UnaryOperator<Value> NONE = UnaryOperator.identity();

  private final Random random = new Random(1);

  @Test
  @DisplayName("a neuron sums its bias and its weighted inputs: 1 + 2*4 - 3*5 = -6")
  void neuronSums() {
    Neuron neuron = new Neuron(2, NONE, random);
    set(neuron.parameters(), 1, 2, -3);
    Value output = neuron.forward(Value.of(4), Value.of(5));
    output.backward();
    assertThat(output.data()).as("bias + w1 x1 + w2 x2").isCloseTo(-6, within(1e-12));
    assertThat(neuron.parameters().stream().mapToDouble(Value::grad).toArray())
        .as("the derivatives by the bias and both weights: 1, x1, x2")
        .containsExactly(new double[] {1, 4, 5}, within(1e-12));
  }

  @Test
  @DisplayName("a neuron bends its sum by the activation: relu(-6) = 0")
  void neuronBends() {
    Neuron neuron = new Neuron(2, Value::relu, random);
    set(neuron.parameters(), 1, 2, -3);
    Value output = neuron.forward(Value.of(4), Value.of(5));
    assertThat(output.data()).as("relu(1 + 2*4 - 3*5)").isCloseTo(0, within(1e-12));
  }

  @Test
  @DisplayName("a layer gives the output of each of its neurons, in order")
  void layerAsksEveryNeuron() {
    Layer layer = new Layer(1, 3, NONE, random);
    set(layer.parameters(), 1, 10, 2, 20, 3, 30);
    assertThat(numbers(layer.forward(Value.of(4))))
        .as("1 + 10*4, 2 + 20*4 and 3 + 30*4")
        .containsExactly(new double[] {41, 82, 123}, within(1e-12));
  }

  @Test
  @DisplayName("the last layer of a network has no activation: a score may be negative")
  void lastLayerIsLinear() {
    Mlp network = new Mlp(random, Value::relu, 1, 1);
    set(network.parameters(), -2, -1);
    assertThat(numbers(network.forward(Value.of(1))))
        .as("-2 - 1*1, not relu of it")
        .containsExactly(new double[] {-3}, within(1e-12));
  }

  @Test
  @DisplayName("each layer reads what the one before it wrote, bent by the activation")
  void layersFollowEachOther() {
    Mlp network = new Mlp(random, Value::relu, 1, 1, 1);
    set(network.parameters(), 3, 2, 10, 5);
    assertThat(numbers(network.forward(Value.of(1))))
        .as("10 + 5 * relu(3 + 2*1)")
        .containsExactly(new double[] {35}, within(1e-12));
    assertThat(numbers(network.forward(Value.of(-4))))
        .as("10 + 5 * relu(3 + 2*(-4))")
        .containsExactly(new double[] {10}, within(1e-12));
  }

  @Test
  @DisplayName("a 2-16-16-1 network has 48 + 272 + 17 = 337 parameters")
  void countsParameters() {
    assertThat(new Mlp(random, Value::relu, 2, 16, 16, 1).parameters().size())
        .as("(2 + 1)*16 + (16 + 1)*16 + (16 + 1)*1")
        .isEqualTo(337);
  }

  @Test
  @DisplayName("the loss is the mean of -log sigmoid(label * score)")
  void crossEntropy() {
    Training training = trainingOfScoreX(new Sample(2, 0, 1), new Sample(1, 0, -1));
    assertThat(training.loss().data())
        .as("scores 2 and 1, labels 1 and -1: (log(1 + e^-2) + log(1 + e^1)) / 2")
        .isCloseTo((Math.log1p(Math.exp(-2)) + Math.log1p(Math.E)) / 2, within(1e-12));
  }

  @Test
  @DisplayName("a step goes downhill from where the parameters are, with a fresh gradient")
  void stepsGoDownhill() {
    Mlp network = scoreX();
    Training training = new Training(network, List.of(new Sample(0, 0, 1)));
    double first = training.step(1);
    double second = training.step(1);
    // The score is the bias b, its loss log(1 + e^-b), the derivative -1 / (1 + e^b).
    assertThat(first)
        .as("the loss before the first step, where b = 0")
        .isCloseTo(Math.log(2), within(1e-12));
    assertThat(second)
        .as("the loss before the second step, where b = 0.5")
        .isCloseTo(Math.log1p(Math.exp(-0.5)), within(1e-12));
    assertThat(network.parameters().get(0).data())
        .as("b after two steps: 0.5 + 1 / (1 + e^0.5)")
        .isCloseTo(0.5 + 1 / (1 + Math.exp(0.5)), within(1e-12));
  }

  @Test
  @Timeout(30)
  @DisplayName("100 steps teach a 2-16-16-1 network to tell all points of two moons apart")
  void learnsTwoMoons() {
    Mlp network = new Mlp(random, Value::relu, 2, 16, 16, 1);
    Training training = new Training(network, Moons.of(100, 0.05, random));
    int nodes = TopologicalOrder.of(training.loss()).size();
    assertThat(nodes).as("nodes in the graph of one loss, about 65 000").isBetween(60_000, 75_000);
    training.run(100, 1.5);
    double accuracy = training.accuracy();
    assertThat(accuracy == 1).as("all points told right; the share is %s", accuracy).isTrue();
  }

  @Test
  @DisplayName("networks, samples and labels that make no sense are refused")
  void refusesNonsense() {
    assertThat(scoreX().forward(Value.of(1), Value.of(2))).as("a good network").hasSize(1);
    assertThatThrownBy(() -> new Mlp(random, Value::relu, 2))
        .as("a network of inputs alone")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 sizes");
    assertThatThrownBy(() -> new Mlp(random, Value::relu, 2, 0, 1))
        .as("a network with an empty layer")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("size 0");
    assertThatThrownBy(() -> new Training(scoreX(), List.of()))
        .as("training without samples")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no samples");
    assertThatThrownBy(() -> new Sample(0, 0, 2))
        .as("a label that is no sign")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label 2");
  }

  /** A network whose score is its first input: bias 0, weights 1 and 0. */
  private Mlp scoreX() {
    Mlp network = new Mlp(random, Value::relu, 2, 1);
    set(network.parameters(), 0, 1, 0);
    return network;
  }

  private Training trainingOfScoreX(Sample... samples) {
    return new Training(scoreX(), List.of(samples));
  }

  private static void set(List<Value> parameters, double... numbers) {
    assertThat(parameters.size())
        .as("as many parameters as the layers' sizes ask for")
        .isEqualTo(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      parameters.get(i).setData(numbers[i]);
    }
  }

  private static double[] numbers(Value... values) {
    double[] numbers = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = values[i].data();
    }
    return numbers;
  }
}
