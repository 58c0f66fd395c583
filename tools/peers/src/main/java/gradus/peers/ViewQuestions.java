package gradus.peers;

import static gradus.golden.View.EXPANDED;
import static gradus.golden.View.SHIFTED;
import static gradus.golden.View.STEPPED;
import static gradus.golden.View.TRANSPOSED;
import static gradus.peers.Operand.random;

import gradus.golden.Arguments;
import gradus.golden.View;
import java.util.Arrays;
import java.util.List;

/** Other shapes and windows of the same elements; copies and conversions. */
final class ViewQuestions {

  private final Questions questions;

  ViewQuestions(Questions questions) {
    this.questions = questions;
  }

  void ask() {
    shapes();
    expand();
    singleAxes();
    orders();
    flatten();
    slices();
    selections();
    windows();
    copies();
    conversions();
  }

  private void shapes() {
    for (String operation : List.of("reshape", "view")) {
      shape(operation, random(2, 3), 3, 2);
      shape(operation, random(2, 3), 6);
      shape(operation, random(2, 3), -1);
      shape(operation, random(2, 3), 3, -1);
      shape(operation, random(4), 2, 1, 2);
      shape(operation, random(1), new int[0]);
      shape(operation, random(), 1, 1);
      shape(operation, random(0), 2, 0);
      shape(operation, random(2, 3, 2), 2, 6);
      shape(operation, random(3, 2).seen(SHIFTED), 4);
      shape(operation, random(6).seen(STEPPED), 3, 1);
      shape(operation, random(2, 3).as("float32"), 3, 2);
      shape(operation, random(4).as("float32"), -1, 2);
    }
    shape("reshape", random(2, 3).seen(TRANSPOSED), 2, 3);
    shape("reshape", random(2, 3).seen(TRANSPOSED), 6);
    shape("reshape", random(3).seen(EXPANDED), 3, 2);
    shape("reshape", random(5, 2).seen(STEPPED), 4);
  }

  private void expand() {
    shape("expand", random(3), 2, 3);
    shape("expand", random(2, 1), 2, 3);
    shape("expand", random(1, 3), 2, 3);
    shape("expand", random(1), 4);
    shape("expand", random(), 2, 2);
    shape("expand", random(2, 1), -1, 3);
    shape("expand", random(2, 1), 2, -1, 2);
    shape("expand", random(2, 1, 3), 2, 2, 3);
    shape("expand", random(2, 3), 2, 3);
    shape("expand", random(1), 0);
    shape("expand", random(0), 2, 0);
    shape("expand", random(1, 2).seen(TRANSPOSED), 2, 3);
    shape("expand", random(3, 1).seen(SHIFTED), 2, 2);
    shape("expand", random(2, 1).as("float32"), 2, 3);
    shape("expand", random().as("float32"), 3);
  }

  private void shape(String operation, Operand operand, int... sizes) {
    questions.ask(operation, Arguments.ofShape(sizes), operand);
  }

  private void singleAxes() {
    for (int axis : new int[] {0, 1, 2, -1, -2}) {
      questions.ask("unsqueeze", axis(axis), random(2, 3));
      questions.ask("squeeze", axis(axis % 3), random(1, 2, 1));
    }
    for (View view : new View[] {TRANSPOSED, STEPPED, EXPANDED}) {
      questions.ask("unsqueeze", axis(1), random(3, 2).seen(view));
      questions.ask("squeeze", Arguments.NONE, random(3, 1).seen(view));
    }
    questions.ask("unsqueeze", axis(0), random());
    questions.ask("squeeze", Arguments.NONE, random());
    for (String operation : List.of("unsqueeze", "squeeze")) {
      questions.ask(operation, axis(0), random(0, 2));
      questions.ask(operation, axis(1), random(2, 1).as("float32"));
      questions.ask(operation, axis(-1), random(3).as("float32"));
    }
    questions.ask("squeeze", Arguments.NONE, random(1, 2, 1));
    questions.ask("squeeze", Arguments.NONE, random(1, 1));
    questions.ask("squeeze", Arguments.NONE, random(2, 3));
  }

  private void orders() {
    order("transpose", random(2, 3), 0, 1);
    order("transpose", random(2, 3), 1, 0);
    order("transpose", random(2, 3), -1, 0);
    order("transpose", random(2, 3), 1, 1);
    order("transpose", random(2, 3, 2), 0, 2);
    order("transpose", random(2, 3, 2), -2, -1);
    order("transpose", random(0, 2), 0, 1);
    order("permute", random());
    order("transpose", random(2, 3).seen(TRANSPOSED), 0, 1);
    order("transpose", random(3).seen(EXPANDED), 0, 1);
    order("transpose", random(4, 2).seen(STEPPED), 0, 1);
    order("transpose", random(2, 3).as("float32"), 0, 1);
    order("transpose", random(2, 2, 2).as("float32"), 0, -1);
    order("permute", random(2, 3), 1, 0);
    order("permute", random(2, 3), 0, 1);
    order("permute", random(2, 3, 2), 2, 0, 1);
    order("permute", random(2, 3, 2), 1, 2, 0);
    order("permute", random(2, 1, 3), -1, 0, -2);
    order("permute", random(3), 0);
    order("permute", random());
    order("permute", random(0, 2), 1, 0);
    order("permute", random(2, 1, 3).seen(TRANSPOSED), 2, 1, 0);
    order("permute", random(2, 2).seen(EXPANDED), 1, 0, 2);
    order("permute", random(2, 3).as("float32"), 1, 0);
    order("permute", random(2, 3, 2).as("float32"), 1, 2, 0);
  }

  private void order(String operation, Operand operand, Integer... axes) {
    questions.ask(operation, Arguments.of("axes", Arrays.asList(axes)), operand);
  }

  private void flatten() {
    Arguments all = Arguments.of("start", 0, "end", -1);
    for (Operand operand :
        List.of(
            random(2, 3),
            random(2, 1, 3),
            random(3),
            random(1),
            random(0, 2),
            random(2, 3).seen(TRANSPOSED),
            random(2).seen(EXPANDED),
            random(4, 2).seen(STEPPED),
            random(2, 2).as("float32"),
            random(2, 3).as("float32").seen(TRANSPOSED))) {
      questions.ask("flatten", all, operand);
    }
    questions.ask("flatten", Arguments.of("start", 1, "end", -1), random(2, 3, 2));
    questions.ask("flatten", Arguments.of("start", 0, "end", 1), random(2, 3, 2));
    questions.ask("flatten", Arguments.of("start", 1, "end", 1), random(2, 3, 2));
  }

  private void slices() {
    slice(random(5), 0, 1, 4, 1);
    slice(random(5), 0, 0, 5, 2);
    slice(random(5), 0, 1, 5, 3);
    slice(random(5), 0, -2, 5, 1);
    slice(random(5), 0, -4, -1, 2);
    slice(random(5), 0, 3, 100, 1);
    slice(random(5), 0, -100, 2, 1);
    slice(random(5), 0, 3, 2, 1);
    slice(random(2, 4), 1, 1, 3, 1);
    slice(random(2, 4), -1, 0, 4, 2);
    slice(random(2, 4), 0, 1, 2, 1);
    slice(random(0), 0, 0, 1, 1);
    slice(random(3, 4).seen(TRANSPOSED), 0, 1, 4, 2);
    slice(random(7).seen(STEPPED), 0, 1, 3, 1);
    slice(random(3).seen(EXPANDED), 1, 0, 3, 2);
    slice(random(5).as("float32"), 0, 1, 4, 2);
    slice(random(2, 4).as("float32"), 1, -3, -1, 1);
  }

  private void slice(Operand operand, int axis, int start, int end, int step) {
    Arguments told = Arguments.of("axis", axis, "start", start, "end", end, "step", step);
    questions.ask("slice", told, operand);
  }

  private void selections() {
    select(random(3), 0, 0);
    select(random(3), 0, 2);
    select(random(3), 0, -1);
    select(random(2, 3), 0, 1);
    select(random(2, 3), 1, 1);
    select(random(2, 3), -1, -3);
    select(random(2, 3, 2), 1, 2);
    select(random(2, 0), 0, 1);
    select(random(2, 3).seen(TRANSPOSED), 0, 1);
    select(random(3).seen(EXPANDED), 0, 1);
    select(random(5, 2).seen(STEPPED), 1, 0);
    select(random(2, 3).as("float32"), 0, 1);
    select(random(2, 3).as("float32").seen(SHIFTED), 1, 1);
  }

  private void select(Operand operand, int axis, int index) {
    questions.ask("select", Arguments.of("axis", axis, "index", index), operand);
  }

  private void windows() {
    unfold(Operand.of(1, 2, 3), 0, 2, 1);
    unfold(random(5), 0, 2, 1);
    unfold(random(5), 0, 3, 1);
    unfold(random(5), 0, 2, 2);
    unfold(random(5), 0, 2, 3);
    unfold(random(5), 0, 5, 1);
    unfold(random(5), 0, 1, 1);
    unfold(random(4, 2), 0, 2, 1);
    unfold(random(2, 4), -1, 3, 1);
    unfold(random(4, 2).seen(TRANSPOSED), 1, 2, 2);
    unfold(random(7).seen(STEPPED), 0, 2, 1);
    unfold(random(3).seen(EXPANDED), 1, 2, 1);
    unfold(random(5).as("float32"), 0, 3, 1);
    unfold(random(2, 4).as("float32"), 1, 2, 2);
  }

  private void unfold(Operand operand, int axis, int size, int step) {
    questions.ask("unfold", Arguments.of("axis", axis, "size", size, "step", step), operand);
  }

  private void copies() {
    for (String operation : List.of("clone", "contiguous", "detach")) {
      for (Operand operand :
          List.of(
              random(),
              random(3),
              random(2, 3),
              random(0),
              random(2, 3).seen(TRANSPOSED),
              random(3).seen(EXPANDED),
              random(5).seen(STEPPED),
              random(3, 2).seen(SHIFTED),
              random(3).as("float32"),
              random(2, 3).as("float32").seen(TRANSPOSED),
              Operand.indices(1, 2),
              Operand.of(1, Double.NaN, Double.NEGATIVE_INFINITY))) {
        questions.ask(operation, Arguments.NONE, operand);
      }
    }
  }

  private void conversions() {
    Operand numbers = Operand.of(0, -1.9, 1.9, 0.1, -0.0);
    for (String dtype : List.of("float64", "float32", "float16", "int64", "bool")) {
      to(dtype, numbers);
      to(dtype, numbers.as("float32"));
      to(dtype, Operand.indices(0, 3, -2));
      to(dtype, Operand.mask(0, 1));
      to(dtype, random(2, 3).seen(TRANSPOSED));
    }
    to("float16", Operand.of(1e-8, 6e-8, 0.1, 65504, 1e6, 2049).as("float32"));
    to("float32", Operand.of(1, 0.1, 100).as("float16"));
    to("float64", Operand.of(1, 0.1, 100).as("float16"));
    to("float32", Operand.of(0.1, 1e300, 1e-300, Double.NaN));
    to("float32", random(0));
  }

  private void to(String dtype, Operand operand) {
    questions.ask("to", Arguments.of("dtype", dtype), operand);
  }

  private static Arguments axis(int axis) {
    return Arguments.of("axis", axis);
  }
}
