package gradus.peers;

import gradus.golden.Answers;
import gradus.golden.Arguments;
import gradus.golden.GoldenCase;
import gradus.golden.Input;
import gradus.golden.Peer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Operations one after the other, each on leaves and earlier results.
 *
 * <p>A value is known by its number: leaves count down from -1, results up from 0. The program's
 * result is one vector of all floating-point values that no step uses.
 */
final class Program implements Answers.Recipe {

  /** One operation and the numbers of its operands. */
  record Step(String operation, Arguments arguments, List<Integer> operands) {}

  private final List<Input> leaves = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** Adds a leaf and returns its number. */
  int add(Input leaf) {
    leaves.add(leaf);
    return -leaves.size();
  }

  void add(Step step) {
    steps.add(step);
  }

  int length() {
    return steps.size();
  }

  /** Returns the question for the program's result, still without weights. */
  GoldenCase question() {
    return GoldenCase.question("program", null, Arguments.NONE, leaves);
  }

  /** Runs one step on the values of the leaves and the earlier steps. */
  static <T> T run(Peer<T> peer, Step step, List<T> leaves, List<T> results) {
    List<T> operands = new ArrayList<>();
    for (int number : step.operands()) {
      operands.add(number < 0 ? leaves.get(-number - 1) : results.get(number));
    }
    return peer.call(step.operation(), operands, step.arguments());
  }

  @Override
  public <T> T cook(Peer<T> peer, List<T> operands) {
    List<T> results = new ArrayList<>();
    for (Step step : steps) {
      results.add(run(peer, step, operands, results));
    }
    List<T> ends = new ArrayList<>();
    for (int number = 0; number < results.size(); number++) {
      if (isUnused(number) && peer.requiresGrad(results.get(number))) {
        List<T> end = List.of(results.get(number));
        ends.add(peer.call("reshape", end, Arguments.ofShape(-1)));
      }
    }
    return peer.call("cat", ends, Arguments.of("axis", 0));
  }

  private boolean isUnused(int number) {
    return steps.stream().noneMatch(step -> step.operands().contains(number));
  }

  /** Returns the program as text, a line a step. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < leaves.size(); i++) {
      Input leaf = leaves.get(i);
      String shape = Arrays.toString(leaf.shape());
      if (!isUnused(-i - 1)) {
        text.append(
            "  %s = %s%s %s%n"
                .formatted(name(-i - 1), leaf.dtype(), shape, Arrays.toString(leaf.data())));
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String operands =
          step.operands().stream().map(Program::name).collect(Collectors.joining(", "));
      String told = step.arguments().isEmpty() ? "" : " " + step.arguments();
      text.append("  %s = %s(%s)%s%n".formatted(name(i), step.operation(), operands, told));
    }
    return text.toString();
  }

  private static String name(int number) {
    return number < 0 ? "leaf" + (-number - 1) : "v" + number;
  }
}
