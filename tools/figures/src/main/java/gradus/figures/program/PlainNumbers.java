package gradus.figures.program;

/** The arithmetic of numbers that remember nothing. */
final class PlainNumbers implements Arithmetic<Double> {
  @Override
  public Double of(double number) {
    return number;
  }

  @Override
  public Double named(Double value, String name) {
    return value;
  }

  @Override
  public Double apply(String operation, Double operand) {
    double x = operand;
    return switch (operation) {
      case "neg" -> -x;
      case "exp" -> Math.exp(x);
      case "log" -> Math.log(x);
      case "sin" -> Math.sin(x);
      case "cos" -> Math.cos(x);
      case "tanh" -> Math.tanh(x);
      case "relu" -> Math.max(x, 0);
      case "sigmoid" -> 1 / (1 + Math.exp(-x));
      default -> throw new IllegalArgumentException(operation + ": no operation of one operand");
    };
  }

  @Override
  public Double apply(String operation, Double left, Double right) {
    return switch (operation) {
      case "add" -> left + right;
      case "sub" -> left - right;
      case "mul" -> left * right;
      case "div" -> left / right;
      default -> throw new IllegalArgumentException(operation + ": no operation of two operands");
    };
  }

  @Override
  public Double pow(Double base, double exponent) {
    return Math.pow(base, exponent);
  }
}
