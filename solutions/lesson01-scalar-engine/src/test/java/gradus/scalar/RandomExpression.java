package gradus.scalar;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A random expression of three inputs, which can be computed with values and with plain numbers.
 *
 * <p>It is a list of steps, each of which applies an operation to two earlier results; so results
 * are shared, as in any real graph. Numbers and slopes stay small, so that a central difference of
 * the plain numbers is good to eight digits.
 */
final class RandomExpression {
  private static final int INPUTS = 3;
  private static final int STEPS = 12;
  private static final double LARGEST_NUMBER = 3;
  private static final double LARGEST_SLOPE = 20;
  private static final double H = 1e-6;

  private final double[] inputs;
  private final List<Step> steps = new ArrayList<>();

  private RandomExpression(double[] inputs) {
    this.inputs = inputs;
  }

  /** Returns the expression of a seed; every other step and the last are among {@code studied}. */
  static RandomExpression of(long seed, Set<Operation> studied, Set<Operation> known) {
    Random random = new Random(seed);
    var expression = new RandomExpression(random.doubles(INPUTS, -1, 1).toArray());
    while (expression.steps.size() < STEPS) {
      expression.tryStep(random, expression.steps.size() % 2 == 1 ? studied : known);
    }
    return expression;
  }

  /** Returns new leaves that hold the inputs. */
  Value[] leaves() {
    return Arrays.stream(inputs).mapToObj(Value::of).toArray(Value[]::new);
  }

  /** Computes the expression with the engine, recording its graph. */
  Value on(Value... leaves) {
    return on(List.of(leaves), Operation::apply);
  }

  /** Computes the expression with any kind of number. */
  <T> T on(List<T> inputs, Arithmetic<T> arithmetic) {
    List<T> results = new ArrayList<>(inputs);
    for (Step step : steps) {
      T left = results.get(step.left);
      T right = results.get(step.right);
      results.add(arithmetic.apply(step.operation, left, right));
    }
    return results.get(results.size() - 1);
  }

  /** Computes the expression with plain numbers. */
  double result() {
    return last(results(inputs));
  }

  /** Measures the slope of the expression by one input: a central difference. */
  double slope(int input) {
    double[] up = inputs.clone();
    double[] down = inputs.clone();
    up[input] += H;
    down[input] -= H;
    return (last(results(up)) - last(results(down))) / (up[input] - down[input]);
  }

  /** Returns the program, such as "t3 = MUL(t0, t2); t4 = SIN(t3, t1) at [0.1, -0.5, 0.7]". */
  @Override
  public String toString() {
    return IntStream.range(0, steps.size())
            .mapToObj(i -> "t" + (INPUTS + i) + " = " + steps.get(i))
            .collect(joining("; "))
        + " at "
        + Arrays.toString(inputs);
  }

  /** Adds a random step, unless it would leave the range where slopes can be measured. */
  private void tryStep(Random random, Set<Operation> operations) {
    double[] results = results(inputs);
    int newest = results.length - 1;
    Operation operation = List.copyOf(operations).get(random.nextInt(operations.size()));
    int any = random.nextInt(results.length);
    int other = random.nextInt(4) == 0 ? random.nextInt(results.length) : newest;
    Step step =
        random.nextBoolean() ? new Step(operation, other, any) : new Step(operation, any, other);
    if (operation.isSmoothAt(results[step.left], results[step.right])) {
      steps.add(step);
      if (!isTame()) {
        steps.remove(steps.size() - 1);
      }
    }
  }

  private boolean isTame() {
    return Math.abs(result()) <= LARGEST_NUMBER
        && IntStream.range(0, INPUTS).allMatch(i -> Math.abs(slope(i)) <= LARGEST_SLOPE);
  }

  private double[] results(double[] x) {
    double[] results = Arrays.copyOf(x, x.length + steps.size());
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      results[x.length + i] = step.operation.apply(results[step.left], results[step.right]);
    }
    return results;
  }

  private static double last(double[] results) {
    return results[results.length - 1];
  }

  /** Applies operations to one kind of number. */
  @FunctionalInterface
  interface Arithmetic<T> {
    T apply(Operation operation, T x, T y);
  }

  private record Step(Operation operation, int left, int right) {
    @Override
    public String toString() {
      return operation + "(t" + left + ", t" + right + ")";
    }
  }
}
