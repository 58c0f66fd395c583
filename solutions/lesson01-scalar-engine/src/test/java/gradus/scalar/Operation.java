package gradus.scalar;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/**
 * An operation of the engine, beside the same operation on plain numbers.
 *
 * <p>One with a single operand takes x and ignores y.
 */
enum Operation {
  ADD((x, y) -> x + y, Value::add),
  MUL((x, y) -> x * y, Value::mul),

  NEG((x, y) -> -x, (x, y) -> x.neg()),
  SUB((x, y) -> x - y, Value::sub),
  CUBE((x, y) -> x * x * x, (x, y) -> x.pow(3)),
  RSUB((x, y) -> 2 - x, (x, y) -> x.rsub(2)),
  DIV((x, y) -> x / y, Value::div) {
    @Override
    boolean isSmoothAt(double x, double y) {
      return Math.abs(y) > 0.5;
    }
  },
  RDIV((x, y) -> 2 / x, (x, y) -> x.rdiv(2)) {
    @Override
    boolean isSmoothAt(double x, double y) {
      return Math.abs(x) > 0.5;
    }
  },
  ROOT((x, y) -> Math.sqrt(x), (x, y) -> x.pow(0.5)) {
    @Override
    boolean isSmoothAt(double x, double y) {
      return x > 0.5;
    }
  },

  EXP((x, y) -> Math.exp(x), (x, y) -> x.exp()),
  SIN((x, y) -> Math.sin(x), (x, y) -> x.sin()),
  COS((x, y) -> Math.cos(x), (x, y) -> x.cos()),
  TANH((x, y) -> Math.tanh(x), (x, y) -> x.tanh()),
  SIGMOID((x, y) -> 1 / (1 + Math.exp(-x)), (x, y) -> x.sigmoid()),
  LOG((x, y) -> Math.log(x), (x, y) -> x.log()) {
    @Override
    boolean isSmoothAt(double x, double y) {
      return x > 0.5;
    }
  },
  RELU((x, y) -> Math.max(x, 0), (x, y) -> x.relu()) {
    @Override
    boolean isSmoothAt(double x, double y) {
      return Math.abs(x) > 0.1;
    }
  };

  private final DoubleBinaryOperator onNumbers;
  private final BinaryOperator<Value> onValues;

  Operation(DoubleBinaryOperator onNumbers, BinaryOperator<Value> onValues) {
    this.onNumbers = onNumbers;
    this.onValues = onValues;
  }

  double apply(double x, double y) {
    return onNumbers.applyAsDouble(x, y);
  }

  Value apply(Value x, Value y) {
    return onValues.apply(x, y);
  }

  /** Returns whether (x, y) is far from every kink and pole, so that measuring a slope works. */
  boolean isSmoothAt(double x, double y) {
    return true;
  }
}
