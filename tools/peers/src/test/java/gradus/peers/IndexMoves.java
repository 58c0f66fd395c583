package gradus.peers;

import gradus.golden.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Elements picked and put together, and the losses that pick. */
final class IndexMoves extends Moves {

  IndexMoves(Random random, Drafts drafts) {
    super(random, drafts);
  }

  @Override
  List<IntFunction<Program.Step>> all() {
    return List.of(this::index, this::gather, this::scatterAdd, this::join, this::loss);
  }

  private Program.Step index(int x) {
    int[] shape = shape(x);
    if (shape.length == 0) {
      return null;
    }
    int axis = random.nextInt(shape.length);
    int[] sizes = {1 + random.nextInt(4)};
    return axis == 0 && random.nextBoolean()
        ? step("index", Arguments.NONE, x, indices(shape[0], sizes))
        : step("indexSelect", Arguments.of("axis", axis), x, indices(shape[axis], sizes));
  }

  private Program.Step gather(int x) {
    int[] shape = shape(x);
    if (shape.length == 0) {
      return null;
    }
    int axis = random.nextInt(shape.length);
    int[] sizes = shape.clone();
    sizes[axis] = 1 + random.nextInt(3);
    return step("gather", Arguments.of("axis", axis), x, indices(shape[axis], sizes));
  }

  private Program.Step scatterAdd(int x) {
    int source = value();
    int[] shape = shape(x);
    int[] sizes = shape(source);
    if (shape.length == 0 || shape.length != sizes.length) {
      return null;
    }
    int axis = random.nextInt(shape.length);
    for (int i = 0; i < shape.length; i++) {
      if (i != axis && sizes[i] > shape[i]) {
        return null;
      }
    }
    int index = indices(shape[axis], sizes);
    return step("scatterAdd", Arguments.of("axis", axis), x, index, source);
  }

  private Program.Step join(int x) {
    int y = value();
    int[] shape = shape(x);
    if (!Arrays.equals(shape, shape(y))) {
      return null;
    }
    if (shape.length == 0 || random.nextBoolean()) {
      return step("stack", Arguments.of("axis", random.nextInt(shape.length + 1)), x, y, x);
    }
    return step("cat", Arguments.of("axis", random.nextInt(shape.length)), x, y);
  }

  private Program.Step loss(int x) {
    int[] shape = shape(x);
    Arguments reduction = Arguments.of("reduction", pick(List.of("none", "mean", "sum")));
    if (shape.length == 2 && random.nextBoolean()) {
      return step("crossEntropy", reduction, x, indices(shape[1], new int[] {shape[0]}));
    }
    int y = value();
    boolean same = Arrays.equals(shape, shape(y));
    String operation = random.nextBoolean() ? "mseLoss" : "bceWithLogits";
    return same ? step(operation, reduction, x, y) : null;
  }
}
