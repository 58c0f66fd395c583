package gradus.peers;

import static gradus.golden.View.EXPANDED;
import static gradus.golden.View.SHIFTED;
import static gradus.golden.View.STEPPED;
import static gradus.golden.View.TRANSPOSED;
import static gradus.peers.Operand.random;

import gradus.golden.Arguments;
import java.util.List;

/** Arithmetic and functions, element by element. */
final class ElementwiseQuestions {

  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final Arguments NONE = Arguments.NONE;

  private final Questions questions;

  ElementwiseQuestions(Questions questions) {
    this.questions = questions;
  }

  void ask() {
    binary("add", Range.ANY, Range.ANY);
    binary("sub", Range.ANY, Range.ANY);
    binary("mul", Range.ANY, Range.ANY);
    binary("div", Range.ANY, new Range(-3, 3, -0.2, 0, 0.2));
    binary("pow", Range.POSITIVE, Range.NOT_ZERO);
    limits();
    promotion();
    scalars();
    powers();
    functions();
    clamp();
  }

  /** Broadcasting of every kind, empty, views, a constant operand, float32. */
  private void binary(String operation, Range left, Range right) {
    pair(operation, random(3).from(left), random(3).from(right));
    pair(operation, random(2, 3).from(left), random(3).from(right));
    pair(operation, random(2, 1).from(left), random(3).from(right));
    pair(operation, random().from(left), random(2, 2).from(right));
    pair(operation, random(2, 2).from(left), random().from(right));
    pair(operation, random(1).from(left), random(1, 2).from(right));
    pair(operation, random().from(left), random().from(right));
    pair(operation, random().from(left), random(1).from(right));
    pair(operation, random(2, 1, 2).from(left), random(1, 3, 1).from(right));
    pair(operation, random(0).from(left), random(1).from(right));
    pair(operation, random(4, 0).from(left), random(4, 1).from(right));
    pair(operation, random(2, 3).from(left).seen(TRANSPOSED), random(3, 2).from(right));
    pair(operation, random(2, 2).from(left), random(2, 2).from(right).seen(TRANSPOSED));
    pair(operation, random(5).from(left).seen(STEPPED), random(3).from(right).seen(SHIFTED));
    pair(operation, random(3).from(left).seen(EXPANDED), random(2, 1).from(right));
    pair(operation, random(2, 2).from(left).constant(), random(2).from(right));
    pair(operation, random(2, 2).from(left), random(2).from(right).constant());
    pair(operation, random(2, 3).from(left).as("float32"), random(3).from(right).as("float32"));
    pair(
        operation,
        random(2, 2).from(left).as("float32").seen(TRANSPOSED),
        random(2, 1).from(right).as("float32"));
  }

  private void pair(String operation, Operand left, Operand right) {
    questions.ask(operation, NONE, left, right);
  }

  private void limits() {
    for (String operation : List.of("add", "sub", "mul")) {
      Operand left = Operand.of(0, -0.0, INF, INF, -INF, NAN, 1e300);
      Operand right = Operand.of(-0.0, -0.0, 1, INF, INF, 1, 1e300);
      questions.ask(operation, "infinities", NONE, left, right);
    }
    questions.ask(
        "div", "by zero", NONE, Operand.of(1, -1, 0, 2, NAN), Operand.of(0, 0, 0, INF, 1));
    questions.ask(
        "pow", "corners", NONE, Operand.of(0, 0, 0, 0, 1, 2, 2), Operand.of(0, 0.5, 2, 1, 0, 0, 1));
    questions.ask("pow", "negative base", NONE, Operand.of(-3, -2, -1), Operand.of(2, 3, 0));
    questions.ask("pow", "negative to half", NONE, Operand.of(-2, -1), Operand.of(0.5, 1.5));
    questions.ask("pow", "zero to a negative", NONE, Operand.of(0, 0), Operand.of(-1, -0.5));
  }

  /** What dtype the result of two dtypes has; a tensor of rank 0 counts less. */
  private void promotion() {
    for (String operation : List.of("add", "mul", "sub", "div", "pow")) {
      promoted(operation, Operand.indices(1, 2, 3), Operand.indices(4, 5, 2));
      promoted(operation, Operand.indices(1, 2, 3), Operand.of(0.5, 2, -1).as("float32"));
      promoted(operation, Operand.of(0.5, 2, 1), Operand.indices(1, 2, 3));
      promoted(operation, Operand.of(0.5, 2, 1).as("float32"), Operand.of(1.5, 2, -1));
      promoted(operation, Operand.of(0.5, 2).as("float32"), Operand.of(1.5).shaped());
      promoted(operation, Operand.of(1.5).shaped(), Operand.of(0.5, 2).as("float32"));
      promoted(operation, Operand.indices(3, 2), Operand.of(1.5).shaped().as("float32"));
      promoted(operation, Operand.of(0.5, 2).as("float32"), Operand.indices(3).shaped());
      if (!operation.equals("sub")) {
        promoted(operation, Operand.mask(1, 0), Operand.indices(2, 3));
        promoted(operation, Operand.mask(1, 0), Operand.of(2, 3));
      }
    }
    promoted("add", Operand.mask(1, 1, 0, 0), Operand.mask(1, 0, 1, 0));
    promoted("mul", Operand.mask(1, 1, 0, 0), Operand.mask(1, 0, 1, 0));
    promoted("div", Operand.mask(1, 0), Operand.mask(1, 1));
  }

  private void promoted(String operation, Operand left, Operand right) {
    questions.ask(operation, "promotion", NONE, left, right);
  }

  private void scalars() {
    for (String operation : List.of("addScalar", "subScalar", "mulScalar", "rsub")) {
      for (double scalar : new double[] {2.5, -3, 0}) {
        scalar(operation, scalar, random(2, 3));
        scalar(operation, scalar, random());
      }
      others(operation, Range.ANY, -1.5);
    }
    for (String operation : List.of("divScalar", "rdiv")) {
      for (double scalar : new double[] {2.5, -3}) {
        scalar(operation, scalar, random(2, 3).from(Range.NOT_ZERO));
        scalar(operation, scalar, random().from(Range.NOT_ZERO));
      }
      scalar(operation, 0, Operand.of(1, -2));
      scalar(operation, 2, Operand.of(0, -0.0, INF));
      others(operation, Range.NOT_ZERO, -1.5);
    }
  }

  private void others(String operation, Range range, double scalar) {
    scalar(operation, scalar, random(0));
    scalar(operation, scalar, random(2, 3).from(range).seen(TRANSPOSED));
    scalar(operation, scalar, random(3).from(range).seen(EXPANDED));
    scalar(operation, scalar, Operand.indices(1, 2, 3));
    scalar(operation, 2, Operand.indices(1, 2, 3));
    scalar(operation, scalar, random(2, 3).from(range).as("float32"));
    scalar(operation, scalar, random(5).from(range).as("float32").seen(STEPPED));
  }

  private void scalar(String operation, double scalar, Operand operand) {
    questions.ask(operation, Arguments.of("scalar", scalar), operand);
  }

  private void powers() {
    for (double exponent : new double[] {2, 3, -1, 0.5, 0, 1, -2.5}) {
      scalar("powScalar", exponent, random(2, 3).from(Range.POSITIVE));
    }
    for (double exponent : new double[] {0, 0.5, 1, 1.5, 2, 3, -1}) {
      questions.ask("powScalar", "at zero", Arguments.of("scalar", exponent), Operand.of(0, 0));
    }
    for (double exponent : new double[] {2, 3, 0.5, -1}) {
      questions.ask(
          "powScalar", "negative base", Arguments.of("scalar", exponent), Operand.of(-3, -0.5));
    }
    others("powScalar", Range.POSITIVE, 3);
    for (double base : new double[] {2, 0.5, 1, 10}) {
      scalar("rpow", base, random(2, 3));
    }
    questions.ask("rpow", "zero base", Arguments.of("scalar", 0.0), Operand.of(0, 0.5, 1, 2, -1));
    questions.ask("rpow", "negative base", Arguments.of("scalar", -2.0), Operand.of(0, 1, 2, 0.5));
    others("rpow", Range.ANY, 3);
  }

  private void functions() {
    unary("neg", Range.ANY, 0, -0.0, INF, NAN);
    unary("exp", Range.ANY, -1000, 0, 1, 700, 1000, -INF, INF, NAN);
    unary("log", Range.POSITIVE, 0, 1, -1, 1e-300, INF, NAN);
    unary("sqrt", Range.POSITIVE, 0, 4, -1, 1e-300, INF, NAN);
    unary("reciprocal", Range.NOT_ZERO, 0, -0.0, 1e-300, INF, NAN);
    unary("sin", Range.ANY, 0, 100, -100, INF, NAN);
    unary("cos", Range.ANY, 0, 100, -100, INF, NAN);
    unary("tanh", Range.ANY, 0, 20, -20, 1000, -1000, INF, NAN);
    unary("sigmoid", Range.ANY, 0, 40, -40, 1000, -1000, INF, NAN);
    unary("softplus", Range.ANY, 0, 19.5, 20.5, 100, -100, 1000, -1000, NAN);
    unary("gelu", Range.ANY, 0, 10, -10, 100, -100, NAN);
    unary("erf", Range.ANY, 0, 10, -10, INF, NAN);
    unary("sign", Range.NOT_ZERO, 0, -0.0, 1000, -1000, INF, NAN);
    unary("relu", Range.NOT_ZERO, 0, -0.0, 1000, -1000, INF, NAN);
    unary("abs", Range.NOT_ZERO, 0, -0.0, 1000, -1000, INF, NAN);
    for (String operation : List.of("neg", "abs", "relu", "exp", "sqrt", "sigmoid", "reciprocal")) {
      questions.ask(operation, "whole numbers", NONE, Operand.indices(3, 0, -2));
    }
  }

  private void unary(String operation, Range range, double... special) {
    single(operation, random().from(range));
    single(operation, random(1).from(range));
    single(operation, random(2, 3).from(range));
    single(operation, random(2, 1, 3).from(range));
    single(operation, random(2, 3).from(range).seen(TRANSPOSED));
    single(operation, random(5).from(range).seen(STEPPED));
    single(operation, random(3, 2).from(range).seen(SHIFTED));
    single(operation, random(3).from(range).seen(EXPANDED));
    single(operation, random(0));
    single(operation, random(2, 0));
    single(operation, random(2, 3).from(range).as("float32"));
    single(operation, random(2, 3).from(range).as("float32").seen(TRANSPOSED));
    questions.ask(operation, "special", NONE, Operand.of(special));
  }

  private void single(String operation, Operand operand) {
    questions.ask(operation, NONE, operand);
  }

  private void clamp() {
    Range inside = new Range(-2, 2, -1, 1);
    Arguments both = Arguments.of("min", -1.0, "max", 1.0);
    for (Arguments bounds : List.of(both, Arguments.of("min", -1.0), Arguments.of("max", 1.0))) {
      questions.ask("clamp", bounds, random(2, 4).from(inside));
      questions.ask("clamp", bounds, random().from(inside));
      questions.ask("clamp", bounds, random(2, 3).from(inside).seen(TRANSPOSED));
      questions.ask("clamp", bounds, random(0));
      questions.ask("clamp", bounds, random(6).from(inside).as("float32"));
      questions.ask("clamp", "at its bounds", bounds, Operand.of(-1, 1, 0, INF, -INF, NAN));
    }
    questions.ask("clamp", both, random(7).from(inside).seen(STEPPED));
    questions.ask("clamp", both, random(3).from(inside).seen(EXPANDED));
    Arguments crossed = Arguments.of("min", 1.0, "max", -1.0);
    questions.ask("clamp", "bounds crossed", crossed, Operand.of(-2, 0, 2));
  }
}
