package gradus.peers;

import gradus.golden.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Reductions, matrix products and normalisation. */
final class ReductionMoves extends Moves {

  ReductionMoves(Random random, Drafts drafts) {
    super(random, drafts);
  }

  @Override
  List<IntFunction<Program.Step>> all() {
    return List.of(
        this::overAxes,
        this::overAxes,
        this::alongAxis,
        this::alongAxis,
        this::matmul,
        this::matmul,
        this::layerNorm);
  }

  private Program.Step overAxes(int x) {
    int[] shape = shape(x);
    String operation = pick(List.of("sum", "mean", "var", "amax", "amin", "logsumexp", "norm"));
    List<Integer> axes = new ArrayList<>();
    int size = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      if (random.nextBoolean()) {
        axes.add(random.nextBoolean() ? axis : axis - shape.length);
        size *= shape[axis];
      }
    }
    if (axes.isEmpty() || operation.equals("var") && size == 1) {
      return null;
    }
    boolean kinks = operation.startsWith("a") || operation.equals("norm");
    if (kinks && !(distinct(x) && all(x, NOT_ZERO))) {
      return null;
    }
    Arguments told = Arguments.of("axes", axes, "keepDim", random.nextBoolean());
    return switch (operation) {
      case "var" -> step("var", told.and("unbiased", random.nextBoolean()), x);
      case "norm" -> step("norm", told.and("p", 2), x);
      default -> step(operation, told, x);
    };
  }

  private Program.Step alongAxis(int x) {
    int rank = shape(x).length;
    if (rank == 0) {
      return null;
    }
    String operation = pick(List.of("prod", "maxAlong", "minAlong", "softmax", "logSoftmax"));
    Arguments told = Arguments.of("axis", random.nextInt(2 * rank) - rank);
    if (operation.endsWith("Along") && !distinct(x)) {
      return null;
    }
    boolean reduces = !operation.endsWith("oftmax");
    return step(operation, reduces ? told.and("keepDim", random.nextBoolean()) : told, x);
  }

  private Program.Step matmul(int x) {
    int y = value();
    int[] left = shape(x);
    int[] right = shape(y);
    if (left.length == 0 || right.length == 0) {
      return null;
    }
    boolean inner = left[left.length - 1] == right[Math.max(0, right.length - 2)];
    boolean batches = broadcast(batch(left), batch(right)) != null;
    return inner && batches ? step("matmul", Arguments.NONE, x, y) : null;
  }

  private static int[] batch(int[] shape) {
    return Arrays.copyOf(shape, Math.max(0, shape.length - 2));
  }

  private Program.Step layerNorm(int x) {
    int[] shape = shape(x);
    if (shape.length == 0 || shape[shape.length - 1] < 2) {
      return null;
    }
    int last = shape[shape.length - 1];
    for (int weight : values()) {
      if (Arrays.equals(shape(weight), new int[] {last})) {
        return step("layerNorm", Arguments.ofShape(last).and("eps", 0.1), x, weight, weight);
      }
    }
    return step("layerNorm", Arguments.ofShape(last).and("eps", 0.1), x);
  }
}
