package gradus.peers;

import static gradus.golden.View.EXPANDED;
import static gradus.golden.View.SHIFTED;
import static gradus.golden.View.STEPPED;
import static gradus.golden.View.TRANSPOSED;
import static gradus.peers.Operand.random;

import gradus.golden.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums, means, extremes: over all elements, along axes. */
final class ReductionQuestions {

  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final Arguments NONE = Arguments.NONE;

  private final Questions questions;

  ReductionQuestions(Questions questions) {
    this.questions = questions;
  }

  void ask() {
    sums();
    variances();
    extremes();
    positions();
    norms();
    exponentials();
  }

  private void sums() {
    overAxes("sum", Range.ANY);
    empty("sum");
    questions.ask("sum", "infinities", NONE, Operand.of(INF, -INF, 1));
    questions.ask("sum", "whole numbers", NONE, Operand.indices(1, 2, 3));
    questions.ask("sum", "a count", axes(0), Operand.mask(1, 0, 1, 1).shaped(2, 2));
    overAxes("mean", Range.ANY);
    empty("mean");
    overAll("prod", Range.NOT_ZERO);
    alongAxis("prod", Range.NOT_ZERO);
    for (Operand zeros :
        List.of(
            Operand.of(2, 0, 4),
            Operand.of(0, 0, 4),
            Operand.of(0, 0, 0),
            Operand.of(2, 0, 4, 3, 5, 2, 0, 0, 4).shaped(3, 3))) {
      questions.ask("prod", "zeros", NONE, zeros);
      questions.ask("prod", "zeros", Arguments.of("axis", -1), zeros);
    }
    questions.ask("prod", "zeros", Arguments.of("axis", 0), Operand.of(0, 2, 3, 4).shaped(2, 2));
    questions.ask("prod", "empty", NONE, random(0));
    questions.ask("prod", "empty", Arguments.of("axis", 0), random(0, 3));
    questions.ask("prod", "whole numbers", NONE, Operand.indices(2, 3, 4));
  }

  private void variances() {
    for (boolean unbiased : new boolean[] {true, false}) {
      for (Reduction each : reductions()) {
        questions.ask("var", with(each.arguments, "unbiased", unbiased), each.operand);
      }
      Arguments all = Arguments.of("unbiased", unbiased);
      questions.ask("var", "one element", all, Operand.of(3));
      questions.ask("var", "one element", with(axes(1), "unbiased", unbiased), random(2, 1));
      questions.ask("var", "constant", all, Operand.of(2, 2, 2));
    }
  }

  private void extremes() {
    for (String operation : List.of("max", "min")) {
      overAll(operation, Range.ANY);
      tiesOverAll(operation);
      alongAxis(operation + "Along", Range.ANY);
      tiesAlong(operation + "Along");
    }
    for (String operation : List.of("amax", "amin")) {
      overAxes(operation, Range.ANY);
      tiesOverAll(operation);
      questions.ask(operation, "tie", axes(1), Operand.of(1, 3, 3, 2, 2, 2).shaped(2, 3));
      questions.ask(operation, "tie", axes(0), Operand.of(1, 3, 3, 1, 2, 3).shaped(2, 3));
    }
  }

  private void tiesOverAll(String operation) {
    questions.ask(operation, "tie", NONE, Operand.of(1, 3, 3));
    questions.ask(operation, "tie", NONE, Operand.of(1, 1, 3));
    questions.ask(operation, "tie", NONE, Operand.of(2, 2, 2, 2).shaped(2, 2));
    questions.ask(operation, "tie", NONE, Operand.of(2, 1, 2).seen(EXPANDED));
    questions.ask(operation, "NaN", NONE, Operand.of(1, NAN, 3));
    questions.ask(operation, "infinities", NONE, Operand.of(INF, 1, -INF));
  }

  private void tiesAlong(String operation) {
    Arguments last = Arguments.of("axis", -1);
    questions.ask(operation, "tie", last, Operand.of(1, 3, 3));
    questions.ask(operation, "tie", last, Operand.of(1, 3, 3, 2, 2, 2).shaped(2, 3));
    questions.ask(
        operation, "tie", Arguments.of("axis", 0), Operand.of(1, 1, 3, 1, 2, 3).shaped(2, 3));
    questions.ask(operation, "NaN", last, Operand.of(1, NAN, 3, NAN));
  }

  private void positions() {
    for (String operation : List.of("argmax", "argmin", "maxAlongIndices", "minAlongIndices")) {
      alongAxis(operation, Range.ANY);
      tiesAlong(operation);
    }
    for (String operation : List.of("argmax", "argmin")) {
      questions.ask(operation, NONE, random(2, 3));
      questions.ask(operation, NONE, random());
      questions.ask(operation, NONE, random(2, 3).seen(TRANSPOSED));
      questions.ask(operation, "tie", NONE, Operand.of(1, 3, 1, 3).shaped(2, 2));
      questions.ask(operation, "whole numbers", NONE, Operand.indices(2, 1, 3));
    }
  }

  private void norms() {
    for (Reduction each : reductions()) {
      questions.ask("norm", with(each.arguments, "p", 2), each.operand.from(Range.NOT_ZERO));
    }
    for (Object p : List.of(1, 3, "Infinity")) {
      questions.ask("norm", Arguments.of("p", p), random(2, 3).from(Range.NOT_ZERO));
      questions.ask("norm", with(axes(1), "p", p), random(2, 3).from(Range.NOT_ZERO));
    }
    for (Object p : List.of(1, 2, "Infinity")) {
      questions.ask("norm", "zeros", Arguments.of("p", p), Operand.of(0, 0, 0));
      questions.ask("norm", "a zero", Arguments.of("p", p), Operand.of(3, 0, -4));
      questions.ask("norm", "a row of zeros", with(axes(1), "p", p), rowOfZeros());
    }
    questions.ask("norm", "tie", Arguments.of("p", "Infinity"), Operand.of(1, -3, 3));
    questions.ask("norm", "empty", Arguments.of("p", 2), random(0));
  }

  private static Operand rowOfZeros() {
    return Operand.of(3, 4, 0, 0).shaped(2, 2);
  }

  private void exponentials() {
    overAxes("logsumexp", Range.ANY);
    empty("logsumexp");
    questions.ask("logsumexp", "large", NONE, Operand.of(1000, 1000));
    questions.ask("logsumexp", "large", NONE, Operand.of(-1000, -1000, -1001));
    questions.ask("logsumexp", "infinities", NONE, Operand.of(-INF, 1));
    questions.ask("logsumexp", "infinities", NONE, Operand.of(-INF, -INF));
    questions.ask("logsumexp", "infinities", NONE, Operand.of(INF, 1));
    for (String operation : List.of("softmax", "logSoftmax")) {
      for (Reduction each : reductions()) {
        if (each.arguments.has("axis") && !each.arguments.has("keepDim")) {
          questions.ask(operation, each.arguments, each.operand);
        }
      }
      Arguments last = Arguments.of("axis", -1);
      questions.ask(operation, last, random(2, 3, 2));
      questions.ask(operation, "large", last, Operand.of(1000, 0, -1000));
      questions.ask(operation, "large", last, Operand.of(1000, 1000));
      questions.ask(operation, "tie", last, Operand.of(1, 3, 3));
      questions.ask(operation, "infinities", last, Operand.of(-INF, 1, 2));
      questions.ask(operation, "empty", last, random(2, 0));
      questions.ask(operation, "empty", last, random(0, 2));
    }
  }

  /** An operand and the axes it is reduced over. */
  private record Reduction(Arguments arguments, Operand operand) {}

  private static List<Reduction> reductions() {
    List<Reduction> reductions = new ArrayList<>();
    reductions.addAll(overAll());
    reductions.addAll(overSome());
    reductions.addAll(alongOne());
    return reductions;
  }

  private static List<Reduction> overAll() {
    return List.of(
        new Reduction(NONE, random(3)),
        new Reduction(NONE, random(2, 3)),
        new Reduction(NONE, random(2, 3).seen(TRANSPOSED)),
        new Reduction(NONE, random(3).seen(EXPANDED)),
        new Reduction(NONE, random(7).seen(STEPPED)),
        new Reduction(NONE, random(2, 1, 3)),
        new Reduction(NONE, random(2, 3).as("float32")),
        new Reduction(NONE, random(5).as("float32").seen(STEPPED)));
  }

  private static List<Reduction> overSome() {
    return List.of(
        new Reduction(axes(0, 2), random(2, 3, 2)),
        new Reduction(with(axes(0, -1), "keepDim", true), random(2, 3, 2)),
        new Reduction(axes(1), random(2, 3, 2)),
        new Reduction(with(axes(0, 1), "keepDim", true), random(2, 3)),
        new Reduction(axes(2, 0), random(2, 2, 3).seen(TRANSPOSED)),
        new Reduction(axes(0, 1), random(3, 2).as("float32")));
  }

  private static List<Reduction> alongOne() {
    return List.of(
        new Reduction(Arguments.of("axis", 0), random(3)),
        new Reduction(Arguments.of("axis", 0), random(2, 3)),
        new Reduction(Arguments.of("axis", 1), random(2, 3)),
        new Reduction(Arguments.of("axis", 1, "keepDim", true), random(2, 3)),
        new Reduction(Arguments.of("axis", 1), random(2, 3, 2)),
        new Reduction(Arguments.of("axis", -2, "keepDim", true), random(2, 3, 2)),
        new Reduction(Arguments.of("axis", 0), random(1, 3)),
        new Reduction(Arguments.of("axis", 1), random(2, 3).seen(TRANSPOSED)),
        new Reduction(Arguments.of("axis", 0), random(3).seen(EXPANDED)),
        new Reduction(Arguments.of("axis", 1), random(3, 2).seen(SHIFTED)),
        new Reduction(Arguments.of("axis", 0), random(2, 3).as("float32")),
        new Reduction(Arguments.of("axis", -1), random(2, 3).as("float32").seen(TRANSPOSED)));
  }

  private void overAll(String operation, Range range) {
    questions.ask(operation, NONE, random().from(range));
    questions.ask(operation, NONE, random(1).from(range));
    for (Reduction each : overAll()) {
      questions.ask(operation, each.arguments, each.operand.from(range));
    }
  }

  private void alongAxis(String operation, Range range) {
    for (Reduction each : alongOne()) {
      questions.ask(operation, each.arguments, each.operand.from(range));
    }
  }

  private void overAxes(String operation, Range range) {
    overAll(operation, range);
    for (Reduction each : overSome()) {
      questions.ask(operation, each.arguments, each.operand.from(range));
    }
    for (Reduction each : alongOne()) {
      questions.ask(operation, manyAxes(each.arguments), each.operand.from(range));
    }
  }

  private void empty(String operation) {
    questions.ask(operation, "empty", NONE, random(0));
    questions.ask(operation, "empty", axes(0), random(0, 3));
    questions.ask(operation, "empty", axes(1), random(0, 3));
    questions.ask(operation, "empty", axes(0, 1), random(2, 0));
  }

  private static Arguments axes(Integer... axes) {
    return Arguments.of("axes", Arrays.asList(axes));
  }

  /** Returns the arguments with {@code axes [a]} instead of {@code axis a}. */
  private static Arguments manyAxes(Arguments one) {
    Arguments many = axes(one.integer("axis"));
    return one.has("keepDim") ? with(many, "keepDim", true) : many;
  }

  private static Arguments with(Arguments arguments, String name, Object value) {
    Arguments base = arguments.has("axis") ? manyAxes(arguments) : arguments;
    return base.and(name, value);
  }
}
