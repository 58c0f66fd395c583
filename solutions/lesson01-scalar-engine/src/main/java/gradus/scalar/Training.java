package gradus.scalar;

import java.util.List;

/**
 * Trains a network to tell two classes apart, with all samples in every step.
 *
 * <p>The network's one output is a score: its sign is the class, its size how sure it is.
 */
public final class Training {
  private final Mlp network;
  private final List<Sample> samples;

  /**
   * Prepares the training of a network with two inputs and one output.
   *
   * @throws IllegalArgumentException if there are no samples
   */
  public Training(Mlp network, List<Sample> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(
          "no samples: expected some; try Moons.of(100, 0.05, new Random(1))");
    }
    this.network = network;
    this.samples = List.copyOf(samples);
  }

  /**
   * Returns the mean cross-entropy: minus the logarithm of the probability of the right class.
   *
   * <p>That probability is {@code sigmoid(label * score)}: 1/2 where the network has no opinion,
   * near 1 where it is sure and right, near 0 where it is sure and wrong. A score beyond 700 on the
   * wrong side would round it to 0, whose logarithm is infinite; lesson 2 has the stable form.
   */
  public Value loss() {
    // BEGIN SOLUTION 1.11 loss
    Value total = Value.of(0);
    for (Sample sample : samples) {
      Value score = network.forward(sample.inputs())[0];
      Value probability = score.mul(sample.label()).sigmoid();
      total = total.sub(probability.log());
    }
    return total.div(samples.size());
    // END SOLUTION
  }

  /** Makes one step of gradient descent, and returns the loss before it. */
  public double step(double learningRate) {
    // BEGIN SOLUTION 1.11 step
    List<Value> parameters = network.parameters();
    Value loss = loss();
    GradientDescent.clear(parameters);
    loss.backward();
    new GradientDescent(learningRate).step(parameters);
    return loss.data();
    // END SOLUTION
  }

  /** Makes that many steps. */
  public void run(int steps, double learningRate) {
    for (int i = 0; i < steps; i++) {
      step(learningRate);
    }
  }

  /** Returns the share of samples whose score has the label's sign, from 0 to 1. */
  public double accuracy() {
    int right = 0;
    for (Sample sample : samples) {
      double score = network.forward(sample.inputs())[0].data();
      if (score * sample.label() > 0) {
        right++;
      }
    }
    return (double) right / samples.size();
  }
}
