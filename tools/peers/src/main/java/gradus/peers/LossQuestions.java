package gradus.peers;

import static gradus.golden.View.EXPANDED;
import static gradus.golden.View.STEPPED;
import static gradus.golden.View.TRANSPOSED;
import static gradus.peers.Operand.random;

import gradus.golden.Arguments;
import java.util.List;

/** Losses with each of their reductions, and layer normalisation. */
final class LossQuestions {

  private static final Range PROBABILITY = new Range(0.05, 0.95);
  private static final double INF = Double.POSITIVE_INFINITY;

  private final Questions questions;

  LossQuestions(Questions questions) {
    this.questions = questions;
  }

  void ask() {
    for (String reduction : List.of("none", "mean", "sum")) {
      mse(Arguments.of("reduction", reduction));
      crossEntropy(Arguments.of("reduction", reduction));
      binaryCrossEntropy(Arguments.of("reduction", reduction));
    }
    layerNorm();
  }

  private void mse(Arguments reduction) {
    questions.ask("mseLoss", reduction, random(3), random(3));
    questions.ask("mseLoss", reduction, random(2, 2), random(2, 2).constant());
    questions.ask("mseLoss", reduction, random(), random());
    questions.ask("mseLoss", reduction, random(2, 3).seen(TRANSPOSED), random(3, 2));
    questions.ask("mseLoss", reduction, random(0), random(0));
    questions.ask("mseLoss", reduction, Operand.of(1, 2), Operand.of(1, 2));
    questions.ask("mseLoss", reduction, random(3).as("float32"), random(3).as("float32"));
  }

  private void crossEntropy(Arguments reduction) {
    questions.ask("crossEntropy", reduction, random(2, 3), Operand.indices(2, 0));
    questions.ask("crossEntropy", reduction, random(3), Operand.indices(1).shaped());
    questions.ask("crossEntropy", reduction, random(3, 1), Operand.indices(0, 0, 0));
    questions.ask("crossEntropy", reduction, random(3, 2).seen(TRANSPOSED), Operand.indices(2, 2));
    questions.ask("crossEntropy", reduction, random(3).seen(EXPANDED), Operand.indices(0, 1));
    questions.ask("crossEntropy", reduction, random(5, 3).seen(STEPPED), Operand.indices(0, 2));
    questions.ask(
        "crossEntropy", "large", reduction, Operand.of(1000, 0).shaped(1, 2), Operand.indices(1));
    questions.ask(
        "crossEntropy", "large", reduction, Operand.of(1000, 0).shaped(1, 2), Operand.indices(0));
    questions.ask(
        "crossEntropy", "tie", reduction, Operand.of(2, 2, 2).shaped(1, 3), Operand.indices(1));
    questions.ask("crossEntropy", "empty", reduction, random(0, 3).constant(), Operand.indices());
    questions.ask(
        "crossEntropy", reduction, random(2, 3, 2), Operand.indices(2, 0, 1, 1).shaped(2, 2));
    questions.ask("crossEntropy", reduction, random(2, 3).as("float32"), Operand.indices(2, 0));
  }

  private void binaryCrossEntropy(Arguments reduction) {
    Operand labels = Operand.of(1, 0, 1).constant();
    questions.ask("bceWithLogits", reduction, random(3), labels);
    questions.ask("bceWithLogits", reduction, random(3), random(3).from(PROBABILITY));
    questions.ask("bceWithLogits", reduction, random(), random().from(PROBABILITY).constant());
    questions.ask(
        "bceWithLogits",
        reduction,
        random(2, 3).seen(TRANSPOSED),
        random(3, 2).from(PROBABILITY).constant());
    questions.ask("bceWithLogits", "zero", reduction, Operand.of(0, 0, -0.0), labels);
    questions.ask("bceWithLogits", "large", reduction, Operand.of(1000, 1000, -1000), labels);
    questions.ask("bceWithLogits", "infinities", reduction, Operand.of(INF, -INF, INF), labels);
    questions.ask("bceWithLogits", "empty", reduction, random(0), random(0).constant());
    questions.ask("bceWithLogits", reduction, random(3).as("float32"), labels.as("float32"));
  }

  private void layerNorm() {
    normalise(1e-5, random(3), random(3), random(3));
    normalise(1e-5, random(2, 3), random(3), random(3));
    normalise(1e-5, random(2, 3), random(3).constant(), random(3).constant());
    normalise(1e-5, random(2, 2, 2), random(2, 2), random(2, 2));
    normalise(0.5, random(2, 3), random(3), random(3));
    normalise(1e-5, random(3, 2).seen(TRANSPOSED), random(3), random(3));
    normalise(1e-5, random(3).seen(EXPANDED), random(3), random(3));
    normalise(1e-5, random(7, 2).seen(STEPPED), random(2), random(2));
    normalise(1e-5, random(2, 1), random(1), random(1));
    normalise(1e-5, Operand.of(2, 2, 2), random(3), random(3));
    normalise(1e-5, random(0, 3), random(3), random(3));
    normalise(1e-5, Operand.of(1000, 1001, 1002), random(3), random(3));
    normalise(1e-5, random(2, 3).as("float32"), random(3).as("float32"), random(3).as("float32"));
    normalise(
        1e-5, random(2, 2, 2).as("float32"), random(2).as("float32"), random(2).as("float32"));
    questions.ask("layerNorm", Arguments.ofShape(3).and("eps", 1e-5), random(2, 3));
    questions.ask("layerNorm", Arguments.ofShape(2, 3).and("eps", 1e-5), random(2, 3));
  }

  private void normalise(double eps, Operand operand, Operand weight, Operand bias) {
    Arguments told = Arguments.ofShape(weight.shape()).and("eps", eps);
    questions.ask("layerNorm", told, operand, weight, bias);
  }
}
