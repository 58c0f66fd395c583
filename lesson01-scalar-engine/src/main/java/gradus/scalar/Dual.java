package gradus.scalar;

import static gradus.exercise.Todo.todo;

/**
 * A number and its derivative, computed together: forward mode.
 *
 * <p>A dual number is {@code value + tangent * e}, where {@code e * e = 0}. Calculating with such
 * numbers calculates derivatives, and there is nothing to record: what {@link Value} must keep in a
 * graph until backward(), a dual number has already used.
 *
 * @param value the number itself
 * @param tangent its derivative by whatever was given the tangent 1
 */
public record Dual(double value, double tangent) {
  /** Returns a constant: its derivative is 0. */
  public static Dual constant(double value) {
    return new Dual(value, 0);
  }

  /** Returns the variable that everything is differentiated by: its derivative is 1. */
  public static Dual variable(double value) {
    return new Dual(value, 1);
  }

  /** The chain rule, forwards: the result of a function with the given slope at this value. */
  private Dual chain(double result, double slope) {
    return new Dual(result, slope * tangent);
  }

  /** Adds: {@code z = x + y}. */
  public Dual add(Dual other) {
    return new Dual(value + other.value, tangent + other.tangent);
  }

  /** Subtracts: {@code z = x - y}. */
  public Dual sub(Dual other) {
    return new Dual(value - other.value, tangent - other.tangent);
  }

  /** Multiplies: {@code z = x * y}. */
  public Dual mul(Dual other) {
    // TODO 1.12 Forward mode: mul
    //   The product rule: (x y)' = x' y + x y'.
    return todo("1.12");
  }

  /** Divides: {@code z = x / y}. */
  public Dual div(Dual other) {
    // TODO 1.12 Forward mode: div
    //   The quotient rule: (x / y)' = (x' y - x y') / y^2.
    return todo("1.12");
  }

  /** Raises to a constant power: {@code z = x^n}; {@code x^0} is 1 with derivative 0. */
  public Dual pow(double n) {
    // TODO 1.12 Forward mode: pow
    //   (x^n)' = n x^(n-1) x'. The method chain multiplies by x' = the
    //   tangent. As in 1.5, x^0 has derivative 0, even at 0.
    return todo("1.12");
  }

  /** Negates: {@code z = -x}. */
  public Dual neg() {
    return chain(-value, -1);
  }

  /** Adds a constant: {@code z = x + c}. */
  public Dual add(double constant) {
    return chain(value + constant, 1);
  }

  /** Multiplies by a constant: {@code z = c * x}. */
  public Dual mul(double constant) {
    return chain(value * constant, constant);
  }

  /** Subtracts a constant: {@code z = x - c}. */
  public Dual sub(double constant) {
    return chain(value - constant, 1);
  }

  /** Divides by a constant: {@code z = x / c}. */
  public Dual div(double constant) {
    return chain(value / constant, 1 / constant);
  }

  /** Subtracts from a constant, which stands on the left: {@code z = c - x}. */
  public Dual rsub(double constant) {
    return chain(constant - value, -1);
  }

  /** Divides a constant, which stands on the left: {@code z = c / x}. */
  public Dual rdiv(double constant) {
    return constant(constant).div(this);
  }

  /** Returns {@code z = e^x}. */
  public Dual exp() {
    double result = Math.exp(value);
    return chain(result, result);
  }

  /** Returns the natural logarithm {@code z = ln x}. */
  public Dual log() {
    return chain(Math.log(value), 1 / value);
  }

  /** Returns {@code z = sin x}, x in radians. */
  public Dual sin() {
    // TODO 1.12 Forward mode: sin
    //   (sin x)' = cos(x) x'.
    return todo("1.12");
  }

  /** Returns {@code z = cos x}, x in radians. */
  public Dual cos() {
    return chain(Math.cos(value), -Math.sin(value));
  }

  /** Returns the hyperbolic tangent, a smooth step from -1 to 1. */
  public Dual tanh() {
    double t = Math.tanh(value);
    return chain(t, 1 - t * t);
  }

  /** Returns {@code z = max(x, 0)}; the derivative at 0 is taken as 0. */
  public Dual relu() {
    return chain(Math.max(value, 0), value > 0 ? 1 : 0);
  }

  /** Returns {@code z = 1 / (1 + e^-x)}, a smooth step from 0 to 1. */
  public Dual sigmoid() {
    double s = 1 / (1 + Math.exp(-value));
    return chain(s, s * (1 - s));
  }
}
