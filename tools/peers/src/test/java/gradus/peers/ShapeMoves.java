package gradus.peers;

import gradus.golden.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Other shapes and windows. */
final class ShapeMoves extends Moves {

  ShapeMoves(Random random, Drafts drafts) {
    super(random, drafts);
  }

  @Override
  List<IntFunction<Program.Step>> all() {
    return List.of(this::reshape, this::axes, this::expand, this::window, this::border);
  }

  private Program.Step reshape(int x) {
    int[] shape = shape(x);
    int count = count(shape);
    if (shape.length > 0 && random.nextInt(3) == 0) {
      int start = random.nextInt(shape.length);
      int end = start + random.nextInt(shape.length - start);
      return step("flatten", Arguments.of("start", start, "end", end), x);
    }
    List<Integer> divisors = new ArrayList<>();
    for (int size = 1; size <= count; size++) {
      if (count % size == 0) {
        divisors.add(size);
      }
    }
    int rows = divisors.isEmpty() ? 0 : pick(divisors);
    return rows == 0 ? null : step("reshape", Arguments.ofShape(rows, count / rows), x);
  }

  private Program.Step axes(int x) {
    int rank = shape(x).length;
    int place = random.nextInt(rank + 1);
    if (rank == 0 || random.nextInt(4) == 0) {
      return rank > 3 ? null : step("unsqueeze", Arguments.of("axis", place), x);
    }
    List<Integer> order = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      order.add(axis);
    }
    Collections.shuffle(order, random);
    return switch (random.nextInt(3)) {
      case 0 -> step("permute", Arguments.of("axes", order), x);
      case 1 -> step("squeeze", Arguments.of("axis", order.get(0)), x);
      default -> {
        List<Integer> pair = List.of(order.get(0), order.get(rank - 1) - rank);
        yield step("transpose", Arguments.of("axes", pair), x);
      }
    };
  }

  private Program.Step expand(int x) {
    int[] shape = shape(x);
    int[] sizes = new int[shape.length + 1];
    sizes[0] = 2;
    for (int axis = 0; axis < shape.length; axis++) {
      sizes[axis + 1] = shape[axis] == 1 ? 1 + random.nextInt(3) : shape[axis];
    }
    return step("expand", Arguments.ofShape(sizes), x);
  }

  private Program.Step window(int x) {
    int[] shape = shape(x);
    if (shape.length == 0) {
      return null;
    }
    int axis = random.nextInt(shape.length);
    int size = shape[axis];
    int step = 1 + random.nextInt(2);
    Arguments at = Arguments.of("axis", axis);
    return switch (random.nextInt(3)) {
      case 0 -> {
        int start = random.nextInt(size);
        int end = start + 1 + random.nextInt(size - start);
        yield step("slice", at.and("start", start).and("end", end).and("step", step), x);
      }
      case 1 -> step("select", at.and("index", random.nextInt(2 * size) - size), x);
      default -> {
        int width = 1 + random.nextInt(size);
        yield step("unfold", at.and("size", width).and("step", step), x);
      }
    };
  }

  private Program.Step border(int x) {
    int[] shape = shape(x);
    if (shape.length == 0) {
      return null;
    }
    List<Integer> padding = List.of(random.nextInt(2), random.nextInt(3));
    if (shape.length == 1 || random.nextBoolean()) {
      return step("pad", Arguments.of("padding", padding, "value", 0.5), x);
    }
    String operation = random.nextBoolean() ? "tril" : "triu";
    return step(operation, Arguments.of("diagonal", random.nextInt(3) - 1), x);
  }
}
