package gradus.book.scalar;

import gradus.figures.program.Arithmetic;
import gradus.scalar.Value;

/** Programs on the values of lesson 1. */
public final class ScalarArithmetic implements Arithmetic<Value> {
  @Override
  public Value of(double number) {
    return Value.of(number);
  }

  @Override
  public Value named(Value value, String name) {
    return value.named(name);
  }

  @Override
  public Value apply(String operation, Value operand) {
    return switch (operation) {
      case "neg" -> operand.neg();
      case "exp" -> operand.exp();
      case "log" -> operand.log();
      case "sin" -> operand.sin();
      case "cos" -> operand.cos();
      case "tanh" -> operand.tanh();
      case "relu" -> operand.relu();
      case "sigmoid" -> operand.sigmoid();
      default -> throw new IllegalArgumentException(operation + ": no operation of one operand");
    };
  }

  @Override
  public Value apply(String operation, Value left, Value right) {
    return switch (operation) {
      case "add" -> left.add(right);
      case "sub" -> left.sub(right);
      case "mul" -> left.mul(right);
      case "div" -> left.div(right);
      default -> throw new IllegalArgumentException(operation + ": no operation of two operands");
    };
  }

  @Override
  public Value pow(Value base, double exponent) {
    return base.pow(exponent);
  }
}
