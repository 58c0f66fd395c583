package gradus.scalar;

import static gradus.exercise.Todo.todo;

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
    // TODO 1.11 Train a network: loss
    //   For every sample: the score, which is the network's one
    //   output, times the label; sigmoid of that is the probability
    //   of the right class; minus its log is the loss.
    //   Return the mean over all samples.
    return todo("1.11");
  }

  /** Makes one step of gradient descent, and returns the loss before it. */
  public double step(double learningRate) {
    // TODO 1.11 Train a network: step
    //   Loss, clear, backward, and a step of gradient descent, with
    //   what you wrote in 1.10. Return the number of that loss.
    return todo("1.11");
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
