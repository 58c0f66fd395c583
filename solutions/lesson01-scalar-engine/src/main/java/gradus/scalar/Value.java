package gradus.scalar;

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

  // tag::fields[]
  private double data;
  private double grad;
  private String label = "";
  private Object lastWalk;
  private final String op;
  private final BackwardRule rule;
  private final List<Value> operands;

  // end::fields[]

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
    // BEGIN SOLUTION 1.1 isLeaf
    return operands.isEmpty();
    // END SOLUTION
  }

  /** Gives this value a name that graphs and messages show, and returns this value. */
  public Value named(String label) {
    // BEGIN SOLUTION 1.1 named
    this.label = label;
    return this;
    // END SOLUTION
  }

  /** Adds two values: {@code z = x + y}. */
  public Value add(Value other) {
    // BEGIN SOLUTION 1.1 add
    BackwardRule rule = gradient -> new double[] {gradient, gradient};
    return new Value(data + other.data, "+", rule, this, other);
    // END SOLUTION
  }

  /** Multiplies two values: {@code z = x * y}. */
  public Value mul(Value other) {
    // BEGIN SOLUTION 1.2 mul
    double x = data;
    double y = other.data;
    BackwardRule rule = gradient -> new double[] {gradient * y, gradient * x};
    return new Value(x * y, "*", rule, this, other);
    // END SOLUTION
  }

  /** Sends this node's gradient on: adds to every operand's gradient what the rule says. */
  void propagate() {
    // BEGIN SOLUTION 1.2 propagate
    double[] contributions = rule.contributions(grad);
    for (int i = 0; i < contributions.length; i++) {
      operands.get(i).grad += contributions[i];
    }
    // END SOLUTION
  }

  /**
   * Computes the gradient of this value by every node below it.
   *
   * <p>Leaves accumulate: each call adds dL/d(leaf) to what is there, as PyTorch does. All other
   * nodes start again from zero, so that a second call adds exactly once more.
   */
  public void backward() {
    // BEGIN SOLUTION 1.4
    List<Value> order = TopologicalOrder.of(this);
    for (Value node : order) {
      if (!node.isLeaf()) {
        node.grad = 0;
      }
    }
    grad += 1;
    for (int i = order.size() - 1; i >= 0; i--) {
      order.get(i).propagate();
    }
    // END SOLUTION
  }

  /** Negates: {@code z = -x}. */
  public Value neg() {
    // BEGIN SOLUTION 1.5 neg
    BackwardRule rule = gradient -> new double[] {-gradient};
    return new Value(-data, "neg", rule, this);
    // END SOLUTION
  }

  /** Subtracts: {@code z = x - y}. */
  public Value sub(Value other) {
    // BEGIN SOLUTION 1.5 sub
    BackwardRule rule = gradient -> new double[] {gradient, -gradient};
    return new Value(data - other.data, "-", rule, this, other);
    // END SOLUTION
  }

  /** Divides: {@code z = x / y}. */
  public Value div(Value other) {
    // BEGIN SOLUTION 1.5 div
    double y = other.data;
    double z = data / y;
    BackwardRule rule =
        gradient -> {
          double dx = gradient / y;
          return new double[] {dx, -z * dx};
        };
    return new Value(z, "/", rule, this, other);
    // END SOLUTION
  }

  /** Raises to a constant power: {@code z = x^n}; {@code x^0} is 1 with derivative 0. */
  public Value pow(double n) {
    // BEGIN SOLUTION 1.5 pow
    double x = data;
    BackwardRule rule =
        gradient -> {
          double local = n == 0 ? 0 : n * Math.pow(x, n - 1);
          return new double[] {gradient * local};
        };
    return new Value(Math.pow(x, n), "pow", rule, this);
    // END SOLUTION
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
    // BEGIN SOLUTION 1.5 rsub
    return of(constant).sub(this);
    // END SOLUTION
  }

  /** Divides a constant, which stands on the left: {@code z = c / x}. */
  public Value rdiv(double constant) {
    // BEGIN SOLUTION 1.5 rdiv
    return of(constant).div(this);
    // END SOLUTION
  }

  /** Returns {@code z = e^x}. */
  public Value exp() {
    // BEGIN SOLUTION 1.6 exp
    double z = Math.exp(data);
    BackwardRule rule = gradient -> new double[] {gradient * z};
    return new Value(z, "exp", rule, this);
    // END SOLUTION
  }

  /** Returns the natural logarithm {@code z = ln x}. */
  public Value log() {
    // BEGIN SOLUTION 1.6 log
    double x = data;
    BackwardRule rule = gradient -> new double[] {gradient / x};
    return new Value(Math.log(x), "log", rule, this);
    // END SOLUTION
  }

  /** Returns {@code z = sin x}, x in radians. */
  public Value sin() {
    // BEGIN SOLUTION 1.6 sin
    double x = data;
    BackwardRule rule = gradient -> new double[] {gradient * Math.cos(x)};
    return new Value(Math.sin(x), "sin", rule, this);
    // END SOLUTION
  }

  /** Returns {@code z = cos x}, x in radians. */
  public Value cos() {
    // BEGIN SOLUTION 1.6 cos
    double x = data;
    BackwardRule rule = gradient -> new double[] {-gradient * Math.sin(x)};
    return new Value(Math.cos(x), "cos", rule, this);
    // END SOLUTION
  }

  /** Returns the hyperbolic tangent, a smooth step from -1 to 1. */
  public Value tanh() {
    // BEGIN SOLUTION 1.6 tanh
    double z = Math.tanh(data);
    BackwardRule rule = gradient -> new double[] {gradient * (1 - z * z)};
    return new Value(z, "tanh", rule, this);
    // END SOLUTION
  }

  /** Returns {@code z = max(x, 0)}; the derivative at 0 is taken as 0, as PyTorch does. */
  public Value relu() {
    // BEGIN SOLUTION 1.6 relu
    double x = data;
    BackwardRule rule = gradient -> new double[] {x > 0 ? gradient : 0};
    return new Value(Math.max(x, 0), "relu", rule, this);
    // END SOLUTION
  }

  /** Returns {@code z = 1 / (1 + e^-x)}, a smooth step from 0 to 1, without overflow. */
  public Value sigmoid() {
    // BEGIN SOLUTION 1.6 sigmoid
    // Far to the left e^-x is infinite, and 1 / infinity is right: 0.
    double z = 1 / (1 + Math.exp(-data));
    BackwardRule rule = gradient -> new double[] {gradient * z * (1 - z)};
    return new Value(z, "sigmoid", rule, this);
    // END SOLUTION
  }

  /** Returns this node alone, without its operands, so that a deep graph stays printable. */
  @Override
  public String toString() {
    String name = label.isEmpty() ? "Value" : label;
    String origin = op.isEmpty() ? "" : ", op=" + op;
    return name + "(data=" + data + ", grad=" + grad + origin + ")";
  }
}
