package gradus.figures.program;

/** One side of an assignment, as a tree. */
sealed interface Expression {
  /** A number. */
  record Constant(double number) implements Expression {}

  /** An input, or what an earlier statement has computed. */
  record Reference(String name) implements Expression {}

  /** A function, or "neg", of one operand. */
  record Application(String operation, Expression operand) implements Expression {}

  /** "add", "sub", "mul" or "div" of two operands. */
  record Operation(String operation, Expression left, Expression right) implements Expression {}

  /** A constant power. */
  record Power(Expression base, double exponent) implements Expression {}
}
