package gradus.peers;

import gradus.golden.Arguments;
import gradus.golden.Input;
import gradus.golden.Output;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;

/**
 * Draws the next step of a random program; it stays away from kinks and poles.
 *
 * <p>A draw that does not suit the values there are gives null, and is drawn again.
 */
abstract class Moves {

  /** How far a value stays from where its operation has a kink. */
  static final double GAP = 0.05;

  static final DoublePredicate POSITIVE = x -> x > 0.2;
  static final DoublePredicate NOT_ZERO = x -> Math.abs(x) > 0.2;
  static final DoublePredicate ANY = x -> true;

  final Random random;
  private final Drafts drafts;

  /** What the draws may ask: the values there are, and to make new constants. */
  interface Drafts {
    /** Returns the numbers of all floating-point values. */
    List<Integer> values();

    Output read(int number);

    int add(Input leaf);
  }

  Moves(Random random, Drafts drafts) {
    this.random = random;
    this.drafts = drafts;
  }

  /** Returns a step, or null if the draw came to nothing. */
  static Program.Step draw(Random random, Drafts drafts) {
    List<Moves> families =
        List.of(
            new ElementwiseMoves(random, drafts),
            new ReductionMoves(random, drafts),
            new ShapeMoves(random, drafts),
            new IndexMoves(random, drafts));
    List<IntFunction<Program.Step>> moves =
        families.stream().flatMap(family -> family.all().stream()).toList();
    Moves any = families.get(0);
    return any.pick(moves).apply(any.value());
  }

  /** Adds a leaf that has no gradient, and returns its number. */
  int constant(String dtype, int[] shape, double... data) {
    return drafts.add(new Input(dtype, shape, data, null, false));
  }

  List<Integer> values() {
    return drafts.values();
  }

  /** Returns the moves of this family, the likelier ones more than once. */
  abstract List<IntFunction<Program.Step>> all();

  int indices(int bound, int[] shape) {
    double[] indices = random.ints(count(shape), 0, bound).asDoubleStream().toArray();
    return constant("int64", shape, indices);
  }

  int[] shape(int number) {
    return drafts.read(number).shape();
  }

  boolean all(int number, DoublePredicate condition) {
    return Arrays.stream(drafts.read(number).data()).allMatch(condition);
  }

  /** Returns whether no two elements are close to each other. */
  boolean distinct(int number) {
    double[] sorted = drafts.read(number).data().clone();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] - sorted[i - 1] < GAP) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether no element of x is close to an element of y. */
  boolean apart(int x, int y) {
    double[] others = drafts.read(y).data();
    return all(x, v -> Arrays.stream(others).allMatch(other -> Math.abs(v - other) > GAP));
  }

  /** Returns the shape of two together, or null if they have none. */
  static int[] broadcast(int[] left, int[] right) {
    int[] shape = new int[Math.max(left.length, right.length)];
    for (int i = 1; i <= shape.length; i++) {
      int a = i <= left.length ? left[left.length - i] : 1;
      int b = i <= right.length ? right[right.length - i] : 1;
      if (a != b && a != 1 && b != 1) {
        return null;
      }
      shape[shape.length - i] = a == 1 ? b : a;
    }
    return shape;
  }

  static int count(int[] shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  /** Draws a value, most often one of the last, so that programs grow deep. */
  int value() {
    List<Integer> values = values();
    int recent = Math.max(0, values.size() - 3);
    return pick(random.nextInt(3) > 0 ? values.subList(recent, values.size()) : values);
  }

  <E> E pick(List<E> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  static Program.Step step(String operation, Arguments told, Integer... operands) {
    return new Program.Step(operation, told, List.of(operands));
  }
}
