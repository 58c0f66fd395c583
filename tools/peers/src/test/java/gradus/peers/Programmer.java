package gradus.peers;

import gradus.golden.Answers;
import gradus.golden.GoldenCase;
import gradus.golden.Input;
import gradus.golden.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.pytorch.Tensor;

/** Writes random programs whose values and derivatives, in PyTorch, stay of a moderate size. */
final class Programmer {

  private static final int MOST_ELEMENTS = 60;
  private static final int MOST_AXES = 4;
  private static final double LARGEST_VALUE = 30;
  private static final double LARGEST_DERIVATIVE = 1e5;

  private final TorchPeer torch = new TorchPeer();

  /** A program, and what PyTorch answers to it. */
  record Solved(Program program, GoldenCase answers) {}

  /** Returns the program of a seed. */
  Solved write(long seed) {
    Random random = new Random(seed);
    while (true) {
      Program program = draft(random);
      GoldenCase question = weighted(program, random);
      GoldenCase answers = Answers.of(torch, question, program);
      if (isModerate(answers.first()) && isModerate(answers.second())) {
        return new Solved(program, answers);
      }
    }
  }

  /** Adds steps to a few leaves, each tried out before it is taken. */
  private Program draft(Random random) {
    Draft draft = new Draft();
    int leaves = 2 + random.nextInt(3);
    for (int i = 0; i < leaves; i++) {
      int[] shape = new int[random.nextInt(4)];
      Arrays.setAll(shape, axis -> 1 + random.nextInt(3));
      draft.add(Operand.random(shape).draw(Range.NOT_ZERO.shuffled(random).iterator()));
    }
    int length = 5 + random.nextInt(26);
    while (draft.program.length() < length) {
      draft.tryOut(random);
    }
    return draft.program;
  }

  private GoldenCase weighted(Program program, Random random) {
    GoldenCase question = program.question();
    int count = Answers.of(torch, question, program).output().data().length;
    List<double[]> directions = new ArrayList<>();
    for (Input input : question.inputs()) {
      int size = input.data().length;
      directions.add(input.isVariable() ? Questions.weights(random, size) : null);
    }
    return question.weighted(Questions.weights(random, count), directions);
  }

  private static boolean isModerate(List<double[]> derivatives) {
    return derivatives.stream()
        .filter(each -> each != null)
        .flatMapToDouble(Arrays::stream)
        .allMatch(each -> Math.abs(each) < LARGEST_DERIVATIVE);
  }

  /** A program that grows, and its values so far. */
  private final class Draft implements Moves.Drafts {
    private final Program program = new Program();
    private final List<Tensor> leaves = new ArrayList<>();
    private final List<Tensor> results = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();

    void tryOut(Random random) {
      Program.Step step = Moves.draw(random, this);
      if (step == null) {
        return;
      }
      Tensor result = Program.run(torch, step, leaves, results);
      Output output = torch.read(result);
      boolean fits = output.data().length <= MOST_ELEMENTS && output.shape().length <= MOST_AXES;
      if (fits && Arrays.stream(output.data()).allMatch(v -> Math.abs(v) < LARGEST_VALUE)) {
        program.add(step);
        values.add(results.size());
        results.add(result);
      }
    }

    @Override
    public List<Integer> values() {
      return values;
    }

    @Override
    public Output read(int number) {
      return torch.read(number < 0 ? leaves.get(-number - 1) : results.get(number));
    }

    @Override
    public int add(Input leaf) {
      int number = program.add(leaf);
      leaves.add(torch.leaf(leaf));
      if (leaf.isVariable()) {
        values.add(number);
      }
      return number;
    }
  }
}
