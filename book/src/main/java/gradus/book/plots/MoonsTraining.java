package gradus.book.plots;

import gradus.scalar.Mlp;
import gradus.scalar.Moons;
import gradus.scalar.Sample;
import gradus.scalar.Training;
import gradus.scalar.Value;
import java.util.List;
import java.util.Random;

/** The training of exercise 1.11, done once for all plots that show it. */
final class MoonsTraining {
  static final int STEPS = 100;

  private static final double LEARNING_RATE = 1.5;

  private final List<Sample> samples;
  private final Mlp network;
  private final Training training;
  private final double[] losses = new double[STEPS + 1];

  private MoonsTraining() {
    Random random = new Random(1);
    network = new Mlp(random, Value::relu, 2, 16, 16, 1);
    samples = Moons.of(100, 0.05, random);
    training = new Training(network, samples);
    for (int i = 0; i < STEPS; i++) {
      losses[i] = training.step(LEARNING_RATE);
    }
    losses[STEPS] = training.loss().data();
  }

  /** Returns the finished training. */
  static MoonsTraining done() {
    return Holder.DONE;
  }

  List<Sample> samples() {
    return samples;
  }

  /** Returns the loss before the first step, and after each. */
  double[] losses() {
    return losses.clone();
  }

  /** Returns the share of samples that the network tells right. */
  double accuracy() {
    return training.accuracy();
  }

  /** Returns the network's score: negative for the upper moon, positive for the lower one. */
  double score(double x, double y) {
    return network.forward(Value.of(x), Value.of(y))[0].data();
  }

  /** Trains when it is first asked for, and in one thread only. */
  private static final class Holder {
    static final MoonsTraining DONE = new MoonsTraining();
  }
}
