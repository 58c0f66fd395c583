package gradus.peers;

import static gradus.golden.View.EXPANDED;
import static gradus.golden.View.STEPPED;
import static gradus.golden.View.TRANSPOSED;
import static gradus.peers.Operand.random;

import gradus.golden.Arguments;
import java.util.List;

/** The larger and the smaller, comparisons, and the choice by a mask. */
final class ComparisonQuestions {

  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  private final Questions questions;

  ComparisonQuestions(Questions questions) {
    this.questions = questions;
  }

  void ask() {
    for (String operation : List.of("maximum", "minimum")) {
      both(operation);
      pair(operation, null, random(2, 3).as("float32"), random(3).as("float32"));
      pair(operation, null, random(4).as("float32"), random(1).as("float32"));
      pair(operation, "tie", Operand.of(1, 3, 3), Operand.of(3, 3, 1));
      pair(operation, "tie", Operand.of(0, -0.0), Operand.of(-0.0, 0));
      pair(operation, "tie", Operand.of(2, 1, 2).seen(EXPANDED), Operand.of(2, 1).shaped(2, 1));
      pair(operation, "NaN", Operand.of(NAN, 1, NAN, INF), Operand.of(1, NAN, NAN, -INF));
    }
    for (String operation : List.of("eq", "ne", "lt", "le", "gt", "ge")) {
      both(operation);
      pair(operation, "tie", Operand.of(1, 2, 3, 0), Operand.of(1, 3, 2, -0.0));
      pair(operation, "NaN", Operand.of(NAN, 1, NAN, INF), Operand.of(1, NAN, NAN, INF));
      pair(operation, "whole numbers", Operand.indices(1, 2, 3), Operand.indices(3, 2, 1));
      pair(operation, "dtypes", Operand.indices(1, 2), Operand.of(1, 2.5).as("float32"));
      withScalar(operation);
    }
    masks();
    where();
  }

  private void both(String operation) {
    pair(operation, null, random(3), random(3));
    pair(operation, null, random(2, 3), random(3));
    pair(operation, null, random(2, 1), random(3));
    pair(operation, null, random(), random(2, 2));
    pair(operation, null, random(2, 2), random());
    pair(operation, null, random(), random());
    pair(operation, null, random(2, 1, 2), random(1, 3, 1));
    pair(operation, null, random(0), random(1));
    pair(operation, null, random(4, 0), random(4, 1));
    pair(operation, null, random(2, 3).seen(TRANSPOSED), random(3, 2));
    pair(operation, null, random(5).seen(STEPPED), random(2));
    pair(operation, null, random(3).seen(EXPANDED), random(2, 1));
    pair(operation, null, random(2, 2), random(2).constant());
    pair(operation, "dtypes", random(3).as("float32"), random(3));
  }

  private void pair(String operation, String note, Operand left, Operand right) {
    questions.ask(operation, note, Arguments.NONE, left, right);
  }

  private void withScalar(String comparison) {
    Arguments half = Arguments.of("scalar", 0.5);
    for (Operand operand :
        List.of(
            Operand.of(0, 0.5, 1, NAN, INF),
            Operand.of(0.5, 1).as("float32"),
            Operand.indices(0, 1),
            Operand.of(0.5).shaped(),
            random(2, 3),
            random(2, 2).seen(TRANSPOSED),
            random(4).seen(STEPPED),
            random(0))) {
      questions.ask(comparison + "Scalar", half, operand);
    }
    Arguments two = Arguments.of("scalar", 2.0);
    questions.ask(comparison + "Scalar", two, Operand.indices(1, 2, 3));
    questions.ask(comparison + "Scalar", two, Operand.of(1, 2, 3));
  }

  private void masks() {
    Operand row = Operand.mask(1, 0, 1);
    Operand table = Operand.mask(1, 1, 0, 0, 1, 0).shaped(2, 3);
    for (Operand mask :
        List.of(
            row,
            table,
            Operand.mask(0, 1).shaped(2, 1),
            Operand.mask(1).shaped(),
            Operand.mask(0).shaped(1),
            table.shaped(3, 2).seen(TRANSPOSED),
            row.seen(EXPANDED))) {
      questions.ask("logicalNot", Arguments.NONE, mask);
      pair("logicalAnd", null, table, mask);
      pair("logicalOr", null, table, mask);
    }
    Operand steps = Operand.mask(1, 0, 0, 1, 1).seen(STEPPED);
    questions.ask("logicalNot", Arguments.NONE, steps);
    questions.ask("logicalNot", Arguments.NONE, Operand.mask());
    questions.ask("logicalNot", Arguments.NONE, Operand.mask().shaped(2, 0));
    for (String operation : List.of("logicalAnd", "logicalOr")) {
      pair(operation, null, Operand.mask(1, 0), steps);
      pair(operation, null, Operand.mask(), Operand.mask(1));
      pair(operation, null, Operand.mask(0).shaped(), row);
    }
  }

  private void where() {
    Operand row = Operand.mask(1, 0, 1);
    Operand mask = Operand.mask(1, 0, 1, 0, 0, 1).shaped(2, 3);
    choose(row, random(3), random(3));
    choose(mask, random(2, 3), random(2, 3));
    choose(mask, random(3), random(2, 1));
    choose(row, random(2, 3), random());
    choose(row, random(), random());
    choose(Operand.mask(1).shaped(), random(2), random(2));
    choose(Operand.mask(0).shaped(1), random(2, 1), random(1, 3));
    choose(mask.seen(TRANSPOSED), random(3, 2), random(2, 3).seen(TRANSPOSED));
    choose(mask, random(3).seen(EXPANDED), random(2, 3).constant());
    choose(Operand.mask(), random(0), random(1));
    choose(row, random(3).as("float32"), random(3).as("float32"));
    choose(mask, random(2, 1).as("float32"), random(3).as("float32"));
    choose(row, random(3).as("float32"), random(3));
    choose(row, Operand.indices(1, 2, 3), random(3));
    choose(row, Operand.indices(1, 2, 3), Operand.indices(4, 5, 6));
    choose(row, Operand.of(1, NAN, INF), Operand.of(NAN, 2, NAN));
  }

  private void choose(Operand mask, Operand yes, Operand no) {
    questions.ask("where", Arguments.NONE, mask, yes, no);
  }
}
