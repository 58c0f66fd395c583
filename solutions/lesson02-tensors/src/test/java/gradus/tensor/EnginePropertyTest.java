package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import gradus.tensor.ArithmeticOps.Add;
import gradus.tensor.ArithmeticOps.Mul;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.7")
@DisplayName("2.7 The engine: any graph")
class EnginePropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(30)
  @DisplayName("every leaf gets, in one visit, the sum over all paths from all roots")
  void agreesWithForwardMode(long seed) {
    Random random = new Random(seed);
    RandomGraph graph = new RandomGraph(random);
    List<Result> roots = new ArrayList<>();
    List<Tensor> cotangents = new ArrayList<>();
    double[] expected = new double[RandomGraph.LEAVES];
    for (int i = 0; i < 4; i++) {
      Result root = graph.any(random);
      double cotangent = random.nextDouble(-1, 1);
      roots.add(root);
      cotangents.add(constant(cotangent));
      Arrays.setAll(expected, j -> expected[j] + cotangent * root.slopes[j]);
    }
    run(roots, cotangents, null);
    for (int j = 0; j < expected.length; j++) {
      double[] received = graph.probes.get(j).received();
      assertThat(received.length).as("visits of leaf %d", j).isLessThanOrEqualTo(1);
      assertThat(Arrays.stream(received).sum())
          .as("the gradient of leaf %d", j)
          .isCloseTo(expected[j], within(1e-9 * Math.max(1, Math.abs(expected[j]))));
    }
    for (Counted operation : graph.operations) {
      assertThat(operation.visits).as("visits of one operation").isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName(
      "a pass that is asked for one leaf finds the same gradient, and visits no other leaf")
  void asked(long seed) {
    Random random = new Random(seed);
    RandomGraph graph = new RandomGraph(random);
    Result root = graph.any(random);
    int leaf = random.nextInt(RandomGraph.LEAVES);
    Node wanted = graph.probes.get(leaf);
    Asked asked = new Asked(List.of(root.tensor.gradFn()), List.of(wanted));
    run(List.of(root), List.of(constant(1.0)), asked);
    Tensor gradient = asked.gradient(wanted);
    assertThat(gradient == null ? 0 : gradient.item())
        .as("the gradient of leaf %d", leaf)
        .isCloseTo(root.slopes[leaf], within(1e-9 * Math.max(1, Math.abs(root.slopes[leaf]))));
    for (int j = 0; j < RandomGraph.LEAVES; j++) {
      if (j != leaf) {
        assertThat(graph.probes.get(j).received()).as("visits of leaf %d", j).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("gradients that start as one tensor do not stay one: each node has its own sum")
  void gradientsAreNotShared() {
    Tensor x = constant(new double[] {1, 2});
    Tensor y = constant(new double[] {3, 4});
    Probe atX = Probe.under(x);
    Probe atY = Probe.under(y);
    Tensor two = constant(new double[] {2, 2});
    Tensor a = add(x, two);
    Tensor b = add(y, two);
    Tensor c = add(x, two);
    Tensor first = add(add(a, b), c);
    for (int i = 0; i < 4; i++) {
      a = mul(a, two);
      b = mul(b, two);
      c = mul(c, two);
    }
    Node root = add(add(add(a, b), c), first).gradFn();
    Engine.run(List.of(root), List.of(constant(new double[] {1, 1})), null, true, false);
    // A case from PyTorch's own test suite.
    assertThat(atX.received())
        .as("1 + 16 through a and 1 + 16 through c")
        .containsExactly(new double[] {34, 34}, within(1e-12));
    assertThat(atY.received())
        .as("1 + 16 through b")
        .containsExactly(new double[] {17, 17}, within(1e-12));
  }

  @Test
  @DisplayName("a leaf that a thousand operations use gets a thousand contributions in one visit")
  void manyContributions() {
    Tensor x = constant(new double[] {1, 2});
    Probe atX = Probe.under(x);
    Tensor sum = mul(x, constant(new double[] {0, 0}));
    for (int i = 1; i <= 1000; i++) {
      sum = add(sum, mul(x, constant(new double[] {i, -i})));
    }
    Engine.run(List.of(sum.gradFn()), List.of(constant(new double[] {1, 1})), null, true, false);
    assertThat(atX.received())
        .as("1 + 2 + ... + 1000, and minus that")
        .containsExactly(new double[] {500_500, -500_500}, within(1e-9));
  }

  @Test
  @DisplayName("a pass inside a rule of another pass does not disturb it")
  void passInsidePass() {
    Tensor x = constant(3.0);
    Tensor y = constant(5.0);
    Probe atX = Probe.under(x);
    Probe atY = Probe.under(y);
    Function inner =
        new Function() {
          @Override
          protected Tensor forward(Context context, Tensor... inputs) {
            return new Tensor(inputs[0].array().copy());
          }

          @Override
          protected Tensor[] backward(Context context, Tensor gradient) {
            run(List.of(mul(y, y)), List.of(constant(1.0)));
            return new Tensor[] {gradient};
          }
        };
    run(List.of(mul(inner.record(x), x)), List.of(constant(1.0)));
    assertThat(atX.received())
        .as("d(x^2)/dx, of the outer pass")
        .containsExactly(new double[] {6}, within(1e-12));
    assertThat(atY.received())
        .as("d(y^2)/dy, of the inner pass")
        .containsExactly(new double[] {10}, within(1e-12));
    assertThat(GradMode.isEnabled()).as("whether operations are recorded afterwards").isTrue();
  }

  private static void run(List<Result> roots, List<Tensor> cotangents, Asked asked) {
    List<Node> nodes = roots.stream().map(root -> root.tensor.gradFn()).toList();
    Engine.run(nodes, cotangents, asked, true, false);
  }

  private static void run(List<Tensor> roots, List<Tensor> cotangents) {
    Engine.run(roots.stream().map(Tensor::gradFn).toList(), cotangents, null, true, false);
  }

  private static Tensor add(Tensor x, Tensor y) {
    return new Add().record(x, y);
  }

  private static Tensor mul(Tensor x, Tensor y) {
    return new Mul().record(x, y);
  }

  /** A tensor of one element, and what forward mode knows of it: its slopes by all leaves. */
  private record Result(Tensor tensor, double value, double... slopes) {}

  /** A random graph of sums and products; some branches pass nothing on, some are constant. */
  private static final class RandomGraph {
    static final int LEAVES = 4;
    private static final int STEPS = 30;

    private final List<Probe> probes = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Counted> operations = new ArrayList<>();

    RandomGraph(Random random) {
      for (int j = 0; j < LEAVES; j++) {
        double value = random.nextDouble(-1, 1);
        double[] slopes = new double[LEAVES];
        slopes[j] = 1;
        Tensor leaf = constant(value);
        probes.add(Probe.under(leaf));
        results.add(new Result(leaf, value, slopes));
      }
      for (int i = 0; i < STEPS; i++) {
        step(random);
      }
    }

    /** Returns a result, a late one more often. */
    Result any(Random random) {
      int back = Math.min(random.nextInt(results.size()), random.nextInt(results.size()));
      return results.get(results.size() - 1 - back);
    }

    private void step(Random random) {
      Result x = any(random);
      Result y = any(random);
      switch (random.nextInt(8)) {
        case 0 -> keep(apply(new Stop(), x), x.value, new double[LEAVES]);
        case 1 -> {
          double c = random.nextDouble(-1, 1);
          Result constant = new Result(constant(c), c, new double[LEAVES]);
          keep(apply(new Mul(), constant, x), c * x.value, slopes(c, x, 0, x));
        }
        case 2, 3, 4 -> keep(apply(new Add(), x, y), x.value + y.value, slopes(1, x, 1, y));
        default -> keep(apply(new Mul(), x, y), x.value * y.value, slopes(y.value, x, x.value, y));
      }
    }

    private Tensor apply(Function rule, Result... operands) {
      Counted counted = new Counted(rule);
      operations.add(counted);
      return counted.record(Arrays.stream(operands).map(Result::tensor).toArray(Tensor[]::new));
    }

    private static double[] slopes(double a, Result x, double b, Result y) {
      double[] slopes = new double[LEAVES];
      Arrays.setAll(slopes, j -> a * x.slopes[j] + b * y.slopes[j]);
      return slopes;
    }

    /** Keeps a result, unless its numbers have grown so large that rounding would be seen. */
    private void keep(Tensor tensor, double value, double... slopes) {
      boolean isTame = Arrays.stream(slopes).allMatch(slope -> Math.abs(slope) < 100);
      if (isTame && Math.abs(value) < 10) {
        results.add(new Result(tensor, value, slopes));
      }
    }
  }

  /** A rule that counts how often it is used. */
  private static final class Counted extends Function {
    private final Function rule;
    private int visits;

    Counted(Function rule) {
      this.rule = rule;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return rule.forward(context, inputs);
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      visits++;
      return rule.backward(context, gradient);
    }
  }

  /** A copy that no gradient comes back through. */
  private static final class Stop extends Function {
    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return new Tensor(inputs[0].array().copy());
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {null};
    }
  }
}
