package gradus.figures.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A few lines of arithmetic, such as {@code z = x * y; v = (z + x)^2}, which any engine can run.
 *
 * <p>Numbers are written as in 2, 0.5, .5 or 1e-3; there are + - * / ^ with the usual precedence,
 * exp, log, sin, cos, tanh, relu, sigmoid, and sqrt, which is the power 0.5. A name is computed
 * once, before it is used; one that is not computed is an input. Every line has to lead to the
 * result, the last one.
 */
public final class Program {
  private static final int LONGEST = 4000;

  private final Source source;
  private final List<Statement> statements;
  private final Scope scope;

  private Program(Source source) {
    this.source = source;
    scope = new Scope(source);
    statements = new Parser(source, scope).statements();
  }

  /**
   * Reads a program: assignments, separated by semicolons or line ends; the last line is the
   * result.
   *
   * @throws ProgramException if it cannot be read, saying where, what was expected and what to do
   */
  public static Program parse(String source) {
    if (source.length() > LONGEST) {
      throw new ProgramException(
          "the program has " + source.length() + " characters: shorten it to " + LONGEST, LONGEST);
    }
    return new Program(new Source(source));
  }

  /** Returns the names that are used but not assigned, in the order in which they are used. */
  public List<String> inputs() {
    return List.copyOf(scope.inputs().keySet());
  }

  /** Returns the names that are assigned, in their order; the result may have none. */
  public List<String> assigned() {
    return scope.assigned();
  }

  /**
   * Computes the program and returns its result.
   *
   * <p>Every input is one value, which has its name, and so has what is assigned; every constant is
   * a value of its own. {@code a = x} makes no new value: a stands for x, which keeps its name.
   *
   * @throws ProgramException if an input has no number, or a number is for no input
   */
  public <T> T run(Arithmetic<T> arithmetic, Map<String, Double> inputs) {
    checkInputs(inputs);
    Map<String, T> values = new HashMap<>();
    for (String name : inputs()) {
      values.put(name, arithmetic.named(arithmetic.of(inputs.get(name)), name));
    }
    Evaluation<T> evaluation = new Evaluation<>(arithmetic, values);
    T result = null;
    for (Statement statement : statements) {
      result = evaluation.of(statement);
    }
    return result;
  }

  private void checkInputs(Map<String, Double> numbers) {
    for (Map.Entry<String, Integer> input : scope.inputs().entrySet()) {
      String name = input.getKey();
      if (numbers.get(name) == null) {
        throw source.error(
            input.getValue(),
            "the input `" + name + "` has no number: give one, as in " + name + "=3");
      }
    }
    for (String name : numbers.keySet()) {
      if (!scope.inputs().containsKey(name)) {
        throw new ProgramException(noInput(name), 0);
      }
    }
  }

  private String noInput(String name) {
    if (scope.assigned().contains(name)) {
      return "`" + name + "` is computed by the program: give numbers to its inputs only";
    }
    return scope.inputs().isEmpty()
        ? "there is no input `" + name + "`: the program has none"
        : "there is no input `" + name + "`: the inputs are " + String.join(", ", inputs());
  }

  /** Returns the program as it was written. */
  @Override
  public String toString() {
    return source.text();
  }
}
