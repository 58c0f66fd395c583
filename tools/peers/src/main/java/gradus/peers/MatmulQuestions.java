package gradus.peers;

import static gradus.golden.View.EXPANDED;
import static gradus.golden.View.SHIFTED;
import static gradus.golden.View.STEPPED;
import static gradus.golden.View.TRANSPOSED;
import static gradus.peers.Operand.random;

import gradus.golden.Arguments;

/** Matrix products: vectors, matrices, batches. */
final class MatmulQuestions {

  private final Questions questions;

  MatmulQuestions(Questions questions) {
    this.questions = questions;
  }

  void ask() {
    vectorsAndMatrices();
    batches();
    views();
    empty();
    multiply(random(2, 3).as("float32"), random(3, 2).as("float32"));
    multiply(random(3).as("float32"), random(3).as("float32"));
    multiply(random(2, 2, 3).as("float32"), random(2, 3).as("float32").seen(TRANSPOSED));
    multiply(random(2, 3).constant(), random(3, 2));
    multiply(random(2, 3), random(3, 2).constant());
    multiply(Operand.of(1, Double.NaN), Operand.of(1, 2, 0, 0).shaped(2, 2));
    multiply(Operand.indices(1, 2, 3, 4).shaped(2, 2), Operand.indices(5, 6).shaped(2, 1));
  }

  private void vectorsAndMatrices() {
    multiply(random(3), random(3));
    multiply(random(1), random(1));
    multiply(random(2, 3), random(3));
    multiply(random(3), random(3, 2));
    multiply(random(2, 3), random(3, 2));
    multiply(random(1, 3), random(3, 1));
    multiply(random(3, 1), random(1, 2));
  }

  private void batches() {
    multiply(random(2, 2, 3), random(2, 3, 2));
    multiply(random(2, 2, 3), random(3, 2));
    multiply(random(2, 3), random(2, 3, 2));
    multiply(random(2, 2, 3), random(3));
    multiply(random(3), random(2, 3, 2));
    multiply(random(1, 2, 3), random(2, 3, 1));
    multiply(random(2, 1, 1, 2), random(1, 2, 2, 2));
    multiply(random(2, 1, 2, 2), random(2, 2, 1));
  }

  private void views() {
    multiply(random(3, 2).seen(TRANSPOSED), random(3, 2));
    multiply(random(2, 3), random(2, 3).seen(TRANSPOSED));
    multiply(random(3, 2).seen(TRANSPOSED), random(2, 3).seen(TRANSPOSED));
    multiply(random(2, 3, 2).seen(TRANSPOSED), random(2, 3, 2));
    multiply(random(5, 2).seen(STEPPED), random(3, 2).seen(SHIFTED));
    multiply(random(2).seen(EXPANDED), random(2, 3));
    multiply(random(2, 2).seen(EXPANDED), random(2, 2));
  }

  private void empty() {
    multiply(random(0), random(0));
    multiply(random(0, 3), random(3, 2));
    multiply(random(2, 0), random(0, 3));
    multiply(random(2, 3), random(3, 0));
    multiply(random(0, 2, 3), random(3, 2));
  }

  private void multiply(Operand left, Operand right) {
    questions.ask("matmul", Arguments.NONE, left, right);
  }
}
