package gradus.figures.program;

import java.util.Map;

/**
 * One run of a program on an engine.
 *
 * @param arithmetic the engine
 * @param values what the names stand for
 */
record Evaluation<T>(Arithmetic<T> arithmetic, Map<String, T> values) {

  /**
   * Computes a statement, and names its value; a mere second name of a value is not given to it.
   */
  T of(Statement statement) {
    T value = of(statement.expression());
    if (statement.name().isEmpty()) {
      return value;
    }
    T named =
        statement.expression() instanceof Expression.Reference
            ? value
            : arithmetic.named(value, statement.name());
    values.put(statement.name(), named);
    return named;
  }

  /** Computes an expression, from left to right. */
  T of(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return arithmetic.of(constant.number());
    }
    if (expression instanceof Expression.Reference reference) {
      return values.get(reference.name());
    }
    if (expression instanceof Expression.Application application) {
      return arithmetic.apply(application.operation(), of(application.operand()));
    }
    if (expression instanceof Expression.Power power) {
      return arithmetic.pow(of(power.base()), power.exponent());
    }
    Expression.Operation operation = (Expression.Operation) expression;
    T left = of(operation.left());
    return arithmetic.apply(operation.operation(), left, of(operation.right()));
  }
}
