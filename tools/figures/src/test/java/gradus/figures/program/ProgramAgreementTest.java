package gradus.figures.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random expressions, computed also by a calculator that works in another way: two stacks. */
@DisplayName("a random expression")
class ProgramAgreementTest {
  private static final List<String> FUNCTIONS =
      List.of("exp", "log", "sin", "cos", "tanh", "relu", "sigmoid", "sqrt");
  private static final Map<String, Double> INPUTS = Map.of("x", 1.5, "y", -0.75, "w2", 3.0);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("has the value that a calculator with two stacks finds")
  void agrees(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      // All inputs are used, so that all may be given.
      String source = "x + y + w2 + (" + expression(random, 6) + ")";
      assertThat(Program.parse(source).run(new PlainNumbers(), INPUTS))
          .as(source)
          .isEqualTo((Double) new Calculator().value(source));
    }
  }

  private static String expression(Random random, int depth) {
    int kind = depth == 0 ? random.nextInt(2) : random.nextInt(9);
    return switch (kind) {
      case 0 -> number(random);
      case 1 -> new String[] {"x", "y", "w2"}[random.nextInt(3)];
      case 2 -> "(" + expression(random, depth - 1) + ")";
      case 3 -> "-" + expression(random, depth - 1);
      case 4 -> function(random) + "(" + expression(random, depth - 1) + ")";
      case 5 -> "(" + expression(random, depth - 1) + ")^" + number(random);
      case 6 -> "x^" + number(random) + "^-" + number(random);
      default ->
          expression(random, depth - 1)
              + new String[] {"+", " - ", "*", " / "}[random.nextInt(4)]
              + expression(random, depth - 1);
    };
  }

  private static String number(Random random) {
    return new String[] {"2", "0.5", ".25", "3e-1", "1E0", "4."}[random.nextInt(6)];
  }

  private static String function(Random random) {
    return FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
  }

  /** Dijkstra's shunting yard: operators wait on one stack for their operands on the other. */
  private static final class Calculator {
    private static final Pattern WORD =
        Pattern.compile("\\s*([0-9.]+(?:[eE][-+]?[0-9]+)?|[a-z]\\w*|[-+*/^()])");

    private final Deque<Double> operands = new ArrayDeque<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    double value(String source) {
      boolean operandNext = true;
      Matcher word = WORD.matcher(source);
      while (word.find()) {
        operandNext = operandNext ? readOperand(word.group(1)) : readOperator(word.group(1));
      }
      while (!waiting.isEmpty()) {
        compute(waiting.pop());
      }
      return operands.pop();
    }

    private boolean readOperand(String word) {
      if (word.equals("-") || word.equals("(") || FUNCTIONS.contains(word)) {
        waiting.push(word.equals("-") ? "minus" : word);
        return true;
      }
      operands.push(INPUTS.containsKey(word) ? INPUTS.get(word) : Double.valueOf(word));
      return false;
    }

    private boolean readOperator(String word) {
      if (word.equals(")")) {
        while (!waiting.peek().equals("(")) {
          compute(waiting.pop());
        }
        waiting.pop();
        if (!waiting.isEmpty() && FUNCTIONS.contains(waiting.peek())) {
          compute(waiting.pop());
        }
        return false;
      }
      while (!waiting.isEmpty()
          && (rank(waiting.peek()) > rank(word)
              || rank(waiting.peek()) == rank(word) && !word.equals("^"))) {
        compute(waiting.pop());
      }
      waiting.push(word);
      return true;
    }

    private void compute(String operator) {
      double right = operands.pop();
      operands.push(
          switch (operator) {
            case "minus" -> -right;
            case "+" -> operands.pop() + right;
            case "-" -> operands.pop() - right;
            case "*" -> operands.pop() * right;
            case "/" -> operands.pop() / right;
            case "^" -> Math.pow(operands.pop(), right);
            default -> function(operator, right);
          });
    }

    private static int rank(String operator) {
      return switch (operator) {
        case "+", "-" -> 1;
        case "*", "/" -> 2;
        case "minus" -> 3;
        case "^" -> 4;
        default -> 0;
      };
    }

    private static double function(String name, double x) {
      return switch (name) {
        case "exp" -> Math.exp(x);
        case "log" -> Math.log(x);
        case "sin" -> Math.sin(x);
        case "cos" -> Math.cos(x);
        case "tanh" -> Math.tanh(x);
        case "relu" -> Math.max(x, 0);
        case "sqrt" -> Math.pow(x, 0.5);
        default -> 1 / (1 + Math.exp(-x));
      };
    }
  }
}
