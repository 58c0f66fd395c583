package gradus.figures.program;

/** Writes down what a program asks of an engine: {@code add(x, mul(2, y))}. */
class Notation implements Arithmetic<String> {
  @Override
  public String of(double number) {
    return String.valueOf(number).replaceFirst("\\.0$", "");
  }

  @Override
  public String named(String value, String name) {
    return name + ":" + value;
  }

  @Override
  public String apply(String operation, String operand) {
    return operation + "(" + operand + ")";
  }

  @Override
  public String apply(String operation, String left, String right) {
    return operation + "(" + left + ", " + right + ")";
  }

  @Override
  public String pow(String base, double exponent) {
    return "pow(" + base + ", " + of(exponent) + ")";
  }
}
