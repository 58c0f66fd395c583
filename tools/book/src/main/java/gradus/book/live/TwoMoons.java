package gradus.book.live;

import gradus.book.scalar.MoonsPicture;
import gradus.figures.plot.Plot;
import gradus.scalar.Mlp;
import gradus.scalar.Moons;
import gradus.scalar.Sample;
import gradus.scalar.Training;
import gradus.scalar.Value;
import java.util.List;

/** The training of exercise 1.11, step by step, with its pictures. */
final class TwoMoons {
  private static final int POINTS = 100;
  private static final double NOISE = 0.05;
  private static final int COLUMNS = 60;
  private static final int ROWS = 36;

  private final int[] sizes;
  private final Mlp network;
  private final List<Sample> samples;
  private final Training training;
  private final LossCurve losses = new LossCurve();

  /**
   * Draws points and a network.
   *
   * @param neurons how many neurons each of the two hidden layers has
   */
  TwoMoons(long seed, int neurons) {
    SeededRandom random = new SeededRandom(seed);
    sizes = new int[] {2, neurons, neurons, 1};
    network = new Mlp(random, Value::relu, sizes);
    samples = Moons.of(POINTS, NOISE, random);
    training = new Training(network, samples);
  }

  /** Makes one step of gradient descent, and returns the loss before it. */
  double step(double learningRate) {
    double loss = training.step(learningRate);
    if (Double.isFinite(loss)) {
      losses.add(loss);
    }
    return loss;
  }

  /** Returns the share of points whose score has the sign of their class, from 0 to 1. */
  double accuracy() {
    Scores scores = scores();
    int right = 0;
    for (Sample sample : samples) {
      if (scores.at(sample.x(), sample.y()) * sample.label() > 0) {
        right++;
      }
    }
    return (double) right / samples.size();
  }

  /** Returns whether the network's numbers are still numbers; too long steps drive them away. */
  boolean isSound() {
    return scores().areFinite();
  }

  /** Returns what the network answers everywhere. */
  Scores scores() {
    return new Scores(network, sizes);
  }

  /** Draws the points and the line where the network's score is zero. */
  String boundarySvg() {
    Scores scores = scores();
    Plot plot =
        scores.areFinite()
            ? MoonsPicture.of(samples, scores::at, COLUMNS, ROWS)
            : MoonsPicture.of(samples);
    return plot.svg(
        "The points of both classes, and the line that the network draws between them.");
  }

  /** Draws the losses; "" before the second step. */
  String lossSvg() {
    return losses.size() < 2 ? "" : losses.svg("The loss before each step.");
  }
}
