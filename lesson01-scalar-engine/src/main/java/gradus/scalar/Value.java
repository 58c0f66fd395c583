package gradus.scalar;

import static gradus.exercise.Todo.todo;

import java.util.List;

/**
 * A number that remembers how it was computed.
 *
 * <p>Every operation returns a new value that holds its result, its operands and a {@link
 * BackwardRule}. Together they form the computation graph; {@link #backward()} walks it from the
 * result to the inputs and leaves in every node its gradient: the derivative of the result by that
 * node.
 */
public final class Value {
  private static final BackwardRule LEAF = gradient -> new double[0];

  private double data;
  private double grad;
  private String label = "";
  private Object lastWalk;
  private final String op;
  private final BackwardRule rule;
  private final List<Value> operands;

  /** Records one operation: its result, its name, its backward rule, its operands in order. */
  private Value(double data, String op, BackwardRule rule, Value... operands) {
    this.data = data;
    this.op = op;
    this.rule = rule;
    this.operands = List.of(operands);
  }

  /** Returns a new leaf: an input or a constant, not the result of an operation. */
  public static Value of(double data) {
    return new Value(data, "", LEAF);
  }

  /** Returns the number itself. */
  public double data() {
    return data;
  }

  /**
   * Replaces the number, as gradient descent does with a parameter.
   *
   * <p>What was computed from the old number keeps its result and its local derivatives.
   */
  public void setData(double data) {
    this.data = data;
  }

  /**
   * Returns dL/d(this), where L is the value that {@link #backward()} was called on; a leaf's sums
   * over all calls.
   */
  public double grad() {
    return grad;
  }

  /** Replaces the gradient; 0 clears what a leaf has summed up. */
  public void setGrad(double grad) {
    this.grad = grad;
  }

  /** Returns the name of the operation that made this value, such as "*"; "" for a leaf. */
  public String op() {
    return op;
  }

  /** Returns the name this value was given with {@link #named}, or "". */
  public String label() {
    return label;
  }

  /** Returns the values this one was computed from, in order; the same value may stand twice. */
  public List<Value> operands() {
    return operands;
  }

  /** Returns the chain rule at this node. */
  public BackwardRule rule() {
    return rule;
  }

  /**
   * Marks this node as seen by one walk of the graph, for which any new object stands.
   *
   * @return true the first time that walk comes here, false every time after
   */
  boolean visit(Object walk) {
    boolean first = lastWalk != walk;
    lastWalk = walk;
    return first;
  }

  /** Returns whether this value is an input or a constant: it has no operands. */
  public boolean isLeaf() {
    // TODO 1.1 Record the graph: isLeaf
    //   An input or a constant was not computed from anything.
    return todo("1.1");
  }

  /** Gives this value a name that graphs and messages show, and returns this value. */
  public Value named(String label) {
    // TODO 1.1 Record the graph: named
    //   Keep the label in this value, so that x.named("x") is x itself.
    return todo("1.1");
  }

  /** Adds two values: {@code z = x + y}. */
  public Value add(Value other) {
    // TODO 1.1 Record the graph: add
    //   Return a new value that remembers how it came about: the sum,
    //   the name "+", a BackwardRule and both operands, in order.
    //   The rule is a lambda: gradient -> new double[] {..., ...}, one
    //   number for each operand. Here dz/dx = 1 and dz/dy = 1.
    return todo("1.1");
  }

  /** Multiplies two values: {@code z = x * y}. */
  public Value mul(Value other) {
    // TODO 1.2 Multiply: mul
    //   dz/dx = y and dz/dy = x, each times the gradient that arrives.
    //   The rule runs later, in the backward pass, and setData may have
    //   changed x and y by then: copy both numbers first.
    return todo("1.2");
  }

  /** Sends this node's gradient on: adds to every operand's gradient what the rule says. */
  void propagate() {
    // TODO 1.2 Multiply: propagate
    //   Ask the rule for the contributions, one for each operand, and
    //   add each to the grad of its operand.
    //   Think of x.mul(x) before you use '='.
    todo("1.2");
  }

  /**
   * Computes the gradient of this value by every node below it.
   *
   * <p>Leaves accumulate: each call adds dL/d(leaf) to what is there, as PyTorch does. All other
   * nodes start again from zero, so that a second call adds exactly once more.
   */
  public void backward() {
    // TODO 1.4 Backward
    //   1. Set the gradient of every node below this one to 0, except
    //      the leaves: they keep what earlier passes have left.
    //   2. Start here: this value's derivative by itself is 1.
    //   3. Let every node propagate(), results before their operands.
    todo("1.4");
  }

  /** Negates: {@code z = -x}. */
  public Value neg() {
    // TODO 1.5 Subtract, divide, power: neg
    //   dz/dx = -1.
    return todo("1.5");
  }

  /** Subtracts: {@code z = x - y}. */
  public Value sub(Value other) {
    // TODO 1.5 Subtract, divide, power: sub
    //   dz/dx = 1 and dz/dy = -1.
    return todo("1.5");
  }

  /** Divides: {@code z = x / y}. */
  public Value div(Value other) {
    // TODO 1.5 Subtract, divide, power: div
    //   dz/dx = 1/y and dz/dy = -x/y^2.
    return todo("1.5");
  }

  /** Raises to a constant power: {@code z = x^n}; {@code x^0} is 1 with derivative 0. */
  public Value pow(double n) {
    // TODO 1.5 Subtract, divide, power: pow
    //   dz/dx = n x^(n-1); at n = 0 it is 0, also where x is 0.
    return todo("1.5");
  }

  /** Adds a constant: {@code z = x + c}. */
  public Value add(double constant) {
    return add(of(constant));
  }

  /** Multiplies by a constant: {@code z = c * x}. */
  public Value mul(double constant) {
    return mul(of(constant));
  }

  /** Subtracts a constant: {@code z = x - c}. */
  public Value sub(double constant) {
    return sub(of(constant));
  }

  /** Divides by a constant: {@code z = x / c}. */
  public Value div(double constant) {
    return div(of(constant));
  }

  /** Subtracts from a constant, which stands on the left: {@code z = c - x}. */
  public Value rsub(double constant) {
    // TODO 1.5 Subtract, divide, power: rsub
    //   The constant stands on the left: c - x, not x - c.
    return todo("1.5");
  }

  /** Divides a constant, which stands on the left: {@code z = c / x}. */
  public Value rdiv(double constant) {
    // TODO 1.5 Subtract, divide, power: rdiv
    //   The constant stands on the left: c / x, not x / c.
    return todo("1.5");
  }

  /** Returns {@code z = e^x}. */
  public Value exp() {
    // TODO 1.6 Elementary functions: exp
    //   e^x is its own derivative: dz/dx = z.
    return todo("1.6");
  }

  /** Returns the natural logarithm {@code z = ln x}. */
  public Value log() {
    // TODO 1.6 Elementary functions: log
    //   The natural logarithm: dz/dx = 1/x.
    return todo("1.6");
  }

  /** Returns {@code z = sin x}, x in radians. */
  public Value sin() {
    // TODO 1.6 Elementary functions: sin
    //   dz/dx = cos x.
    return todo("1.6");
  }

  /** Returns {@code z = cos x}, x in radians. */
  public Value cos() {
    // TODO 1.6 Elementary functions: cos
    //   dz/dx = -sin x.
    return todo("1.6");
  }

  /** Returns the hyperbolic tangent, a smooth step from -1 to 1. */
  public Value tanh() {
    // TODO 1.6 Elementary functions: tanh
    //   dz/dx = 1 - z^2, where z = tanh x is the result.
    return todo("1.6");
  }

  /** Returns {@code z = max(x, 0)}; the derivative at 0 is taken as 0, as PyTorch does. */
  public Value relu() {
    // TODO 1.6 Elementary functions: relu
    //   dz/dx = 1 where x > 0, and 0 elsewhere, at the kink too.
    return todo("1.6");
  }

  /** Returns {@code z = 1 / (1 + e^-x)}, a smooth step from 0 to 1, without overflow. */
  public Value sigmoid() {
    // TODO 1.6 Elementary functions: sigmoid
    //   dz/dx = z(1 - z), where z is the result.
    //   Math.exp(1000) is infinite: choose the form that survives it.
    return todo("1.6");
  }

  /** Returns this node alone, without its operands, so that a deep graph stays printable. */
  @Override
  public String toString() {
    String name = label.isEmpty() ? "Value" : label;
    String origin = op.isEmpty() ? "" : ", op=" + op;
    return name + "(data=" + data + ", grad=" + grad + origin + ")";
  }
}
