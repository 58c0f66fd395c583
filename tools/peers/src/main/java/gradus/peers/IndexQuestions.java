package gradus.peers;

import static gradus.golden.View.EXPANDED;
import static gradus.golden.View.SHIFTED;
import static gradus.golden.View.STEPPED;
import static gradus.golden.View.TRANSPOSED;
import static gradus.peers.Operand.indices;
import static gradus.peers.Operand.mask;
import static gradus.peers.Operand.random;

import gradus.golden.Arguments;
import java.util.Arrays;
import java.util.List;

/** Elements picked by indices and masks, borders, triangles, and tensors put together. */
final class IndexQuestions {

  private final Questions questions;

  IndexQuestions(Questions questions) {
    this.questions = questions;
  }

  void ask() {
    index();
    indexPut();
    indexSelect();
    gather();
    scatterAdd();
    triangles();
    pad();
    cat();
    stack();
  }

  private void index() {
    index(random(2), indices(0, 0, 1));
    index(random(4), indices(3, -1, 0));
    index(random(3, 2), indices(2, 0));
    index(random(3, 2), indices(1, 1, 0, 2).shaped(2, 2));
    index(random(3, 2), indices(1).shaped());
    index(random(3), indices());
    index(random(3), mask(1, 0, 1));
    index(random(3, 2), mask(0, 1, 1));
    index(random(2, 3), mask(1, 0, 1, 0, 0, 1).shaped(2, 3));
    index(random(3), mask(0, 0, 0));
    index(random(0), mask());
    index(random(2, 3).seen(TRANSPOSED), indices(2, 2, 0));
    index(random(2, 3).seen(TRANSPOSED), mask(1, 0, 1, 0, 0, 1).shaped(3, 2));
    index(random(7).seen(STEPPED), indices(0, 2, 2));
    index(random(2).seen(EXPANDED), mask(1, 0, 1, 1).shaped(2, 2));
    index(random(3, 2).as("float32"), indices(0, 0, 2));
    index(random(2, 2).as("float32"), mask(1, 0, 0, 1).shaped(2, 2));
    index(indices(5, 6, 7), indices(2, 0));
  }

  private void index(Operand operand, Operand index) {
    questions.ask("index", Arguments.NONE, operand, index);
  }

  private void indexPut() {
    put(random(4), indices(3, 0), random(2));
    put(random(4), indices(-1, 1), random());
    put(random(3, 2), indices(2, 0), random(2, 2));
    put(random(3, 2), indices(2, 0), random(2));
    put(random(4, 2), indices(1, 3, 0, 2).shaped(2, 2), random(2, 2, 2));
    put(random(3), indices(), random(0));
    put(random(3), mask(1, 0, 1), random(2));
    put(random(2, 3), mask(1, 0, 1, 0, 0, 1).shaped(2, 3), random(3));
    put(random(2, 3), mask(0, 1), random(1, 3));
    put(random(3), mask(0, 0, 0), random(1));
    put(random(2, 3).seen(TRANSPOSED), indices(2, 0), random(2, 2).seen(TRANSPOSED));
    put(random(3), indices(1), random(1).constant());
    put(random(3).constant(), indices(1), random(1));
    put(random(3).as("float32"), indices(0, 2), random(2).as("float32"));
    put(random(2, 2).as("float32"), mask(1, 0, 0, 1).shaped(2, 2), random().as("float32"));
  }

  private void put(Operand operand, Operand index, Operand source) {
    questions.ask("indexPut", Arguments.NONE, operand, index, source);
  }

  private void indexSelect() {
    along("indexSelect", 0, random(4), indices(1, 3));
    along("indexSelect", 0, random(3), indices(2, 2, 0));
    along("indexSelect", 0, random(3, 2), indices(1, 0));
    along("indexSelect", 1, random(2, 3), indices(0, 2, 0));
    along("indexSelect", -1, random(2, 3), indices(1));
    along("indexSelect", 1, random(2, 3, 2), indices(2, 0));
    along("indexSelect", 0, random(3), indices());
    along("indexSelect", 1, random(0, 3), indices(1, 1));
    along("indexSelect", 0, random(2, 3).seen(TRANSPOSED), indices(2, 1));
    along("indexSelect", 1, random(3).seen(EXPANDED), indices(0, 0));
    along("indexSelect", 0, random(7).seen(STEPPED), indices(2, 0));
    along("indexSelect", 0, random(4).as("float32"), indices(1, 1));
    along("indexSelect", 1, random(2, 3).as("float32"), indices(2, 0));
  }

  private void gather() {
    along("gather", 0, random(4), indices(1, 3));
    along("gather", 0, random(3), indices(2, 2, 0, 1, 2));
    along("gather", 0, random(3, 2), indices(1, 0, 2, 2).shaped(2, 2));
    along("gather", 1, random(2, 3), indices(0, 2, 1, 1).shaped(2, 2));
    along("gather", 1, random(2, 3), indices(2).shaped(1, 1));
    along("gather", -1, random(2, 3), indices(0, 0, 0, 2).shaped(2, 2));
    along("gather", 1, random(2, 3, 2), indices(2, 0, 1, 1).shaped(2, 1, 2));
    along("gather", 0, random(3), indices());
    along("gather", 1, random(2, 3), indices().shaped(2, 0));
    along("gather", 0, random(2, 3).seen(TRANSPOSED), indices(2, 1).shaped(1, 2));
    along("gather", 1, random(3).seen(EXPANDED), indices(0, 0, 2, 1).shaped(2, 2));
    along("gather", 1, random(2, 3), indices(0, 2, 1, 1).shaped(2, 2).seen(TRANSPOSED));
    along("gather", 0, random(4).as("float32"), indices(1, 1));
    along("gather", 1, random(2, 3).as("float32"), indices(2, 0).shaped(2, 1));
  }

  private void scatterAdd() {
    along("scatterAdd", 0, random(4), indices(1, 3), random(2));
    along("scatterAdd", 0, random(3), indices(2, 2, 0, 2), random(4));
    along("scatterAdd", 0, random(3, 2), indices(1, 0, 2, 2).shaped(2, 2), random(2, 2));
    along("scatterAdd", 1, random(2, 3), indices(0, 2, 1, 1).shaped(2, 2), random(2, 2));
    along("scatterAdd", 1, random(2, 3), indices(0, 0).shaped(1, 2), random(2, 3).constant());
    along("scatterAdd", -1, random(2, 3), indices(0, 0, 0, 2).shaped(2, 2), random(2, 2));
    along("scatterAdd", 0, random(3), indices(), random(0));
    along("scatterAdd", 0, random(3), indices(1, 1), random(2).constant());
    along("scatterAdd", 0, random(3).constant(), indices(1, 1), random(2));
    along(
        "scatterAdd",
        0,
        random(2, 3).seen(TRANSPOSED),
        indices(2, 1).shaped(1, 2),
        random(2, 1).seen(TRANSPOSED));
    along(
        "scatterAdd", 1, random(2, 3), indices(0, 0, 2, 1).shaped(2, 2), random(2).seen(EXPANDED));
    along("scatterAdd", 0, random(4).as("float32"), indices(1, 1, 0), random(3).as("float32"));
    along(
        "scatterAdd",
        1,
        random(2, 3).as("float32"),
        indices(2, 0).shaped(2, 1),
        random(2, 1).as("float32"));
  }

  private void along(String operation, int axis, Operand... operands) {
    questions.ask(operation, Arguments.of("axis", axis), operands);
  }

  private void triangles() {
    for (String operation : List.of("tril", "triu")) {
      for (int diagonal : new int[] {0, 1, -1, 5, -5}) {
        triangle(operation, diagonal, random(3, 3));
      }
      triangle(operation, 0, random(2, 3));
      triangle(operation, 0, random(3, 2));
      triangle(operation, 0, random(2, 2, 2));
      triangle(operation, 0, random(0, 2));
      triangle(operation, 1, random(3, 2).seen(TRANSPOSED));
      triangle(operation, 0, random(3).seen(EXPANDED));
      triangle(operation, 0, random(2, 3).as("float32"));
      triangle(operation, -1, random(2, 2).as("float32").seen(TRANSPOSED));
      triangle(operation, 0, Operand.of(1, Double.NaN, Double.NaN, 4).shaped(2, 2));
    }
  }

  private void triangle(String operation, int diagonal, Operand operand) {
    questions.ask(operation, Arguments.of("diagonal", diagonal), operand);
  }

  private void pad() {
    pad(random(3), 0, 1, 2);
    pad(random(3), 1.5, 0, 1);
    pad(random(3), 0, 0, 0);
    pad(random(2, 3), 0, 1, 0);
    pad(random(2, 3), -1, 1, 0, 0, 2);
    pad(random(2, 3), 0, 0, 0, 1, 1);
    pad(random(4), 0, -1, 0);
    pad(random(2, 3), 2, -1, 1);
    pad(random(1, 2, 2), 0, 1, 0, 0, 1, 1, 0);
    pad(random(0), 7, 1, 1);
    pad(random(2, 3).seen(TRANSPOSED), 0, 1, 1);
    pad(random(2).seen(EXPANDED), 0, 0, 1, 1, 0);
    pad(random(7).seen(STEPPED), 0, 2, 0);
    pad(random(3).as("float32"), 0.5, 1, 2);
    pad(random(2, 2).as("float32"), 0, 1, 0, 0, 1);
  }

  private void pad(Operand operand, double value, Integer... padding) {
    questions.ask("pad", Arguments.of("padding", Arrays.asList(padding), "value", value), operand);
  }

  private void cat() {
    along("cat", 0, random(2), random(3));
    along("cat", 0, random(2), random(1), random(2));
    along("cat", 0, random(1, 3), random(2, 3));
    along("cat", 1, random(2, 1), random(2, 2));
    along("cat", -1, random(2, 2), random(2, 1));
    along("cat", 1, random(2, 1, 2), random(2, 2, 2));
    along("cat", 0, random(3));
    along("cat", 0, random(0), random(2));
    along("cat", 1, random(2, 0), random(2, 2));
    along("cat", 0, random(2), random(2).constant());
    along("cat", 0, random(2, 2).seen(TRANSPOSED), random(3, 2).seen(SHIFTED));
    along("cat", 1, random(2).seen(EXPANDED), random(5, 1).seen(STEPPED));
    along("cat", 0, random(2).as("float32"), random(3).as("float32"));
    along("cat", 1, random(2, 1).as("float32"), random(2, 2).as("float32"));
    along("cat", 0, random(2).as("float32"), random(2));
    along("cat", 0, indices(1, 2), random(2));
  }

  private void stack() {
    along("stack", 0, random(2), random(2));
    along("stack", 1, random(2), random(2), random(2));
    along("stack", -1, random(2, 2), random(2, 2));
    along("stack", 1, random(2, 2), random(2, 2));
    along("stack", -3, random(2, 2), random(2, 2));
    along("stack", 0, random(), random(), random());
    along("stack", 0, random(3));
    along("stack", 0, random(0), random(0));
    along("stack", 1, random(2, 3).seen(TRANSPOSED), random(3, 2));
    along("stack", 0, random(2).seen(EXPANDED), random(2, 2).constant());
    along("stack", 0, random(5).seen(STEPPED), random(2));
    along("stack", 0, random(2).as("float32"), random(2).as("float32"));
    along("stack", 1, random(2, 2).as("float32"), random(2, 2).as("float32"));
  }
}
