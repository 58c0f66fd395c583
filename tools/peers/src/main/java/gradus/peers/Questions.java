package gradus.peers;

import gradus.golden.Arguments;
import gradus.golden.GoldenCase;
import gradus.golden.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Collects the calls that PyTorch is to answer; random numbers follow from the calls alone. */
final class Questions {

  private final List<GoldenCase> cases = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** All questions of the golden file, the operations in the order of the course. */
  static List<GoldenCase> all() {
    Questions questions = new Questions();
    new ElementwiseQuestions(questions).ask();
    new ComparisonQuestions(questions).ask();
    new ReductionQuestions(questions).ask();
    new MatmulQuestions(questions).ask();
    new ViewQuestions(questions).ask();
    new IndexQuestions(questions).ask();
    new LossQuestions(questions).ask();
    return questions.cases;
  }

  void ask(String operation, Arguments arguments, Operand... operands) {
    ask(operation, null, arguments, operands);
  }

  /** Asks for one call; an operand without a range of its own has {@link Range#ANY}. */
  void ask(String operation, String note, Arguments arguments, Operand... operands) {
    int number = counts.merge(operation, 1, Integer::sum);
    Random random = new Random(31L * operation.hashCode() + number);
    Map<Range, Iterator<Double>> supplies = new HashMap<>();
    List<Input> inputs = new ArrayList<>();
    for (Operand operand : operands) {
      Range range = operand.range() == null ? Range.ANY : operand.range();
      inputs.add(
          operand.draw(supplies.computeIfAbsent(range, each -> each.shuffled(random).iterator())));
    }
    cases.add(GoldenCase.question(operation, note, arguments, inputs));
  }

  /** Returns weights for a result or an input: one decimal, none zero. */
  static double[] weights(Random random, int count) {
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> (1 + random.nextInt(20)) / 10.0 * (random.nextBoolean() ? 1 : -1));
    return weights;
  }
}
