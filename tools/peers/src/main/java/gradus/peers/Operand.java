package gradus.peers;

import gradus.golden.Input;
import gradus.golden.View;
import java.util.Arrays;
import java.util.Iterator;

/** An input of a question, whose elements are given or still to be drawn. */
record Operand(
    String dtype, int[] shape, Range range, double[] data, View view, boolean isConstant) {

  /** Returns random doubles of a shape; where from, the question decides. */
  static Operand random(int... shape) {
    return new Operand("float64", shape, null, null, null, false);
  }

  /** Returns a vector of these numbers. */
  static Operand of(double... data) {
    return new Operand("float64", new int[] {data.length}, null, data, null, false);
  }

  /** Returns a vector of indices or labels. */
  static Operand indices(double... data) {
    return of(data).as("int64");
  }

  /** Returns a mask of zeros and ones. */
  static Operand mask(double... data) {
    return of(data).as("bool");
  }

  Operand shaped(int... shape) {
    return new Operand(dtype, shape, range, data, view, isConstant);
  }

  Operand as(String dtype) {
    return new Operand(dtype, shape, range, data, view, isConstant);
  }

  Operand from(Range range) {
    return new Operand(dtype, shape, range, data, view, isConstant);
  }

  Operand seen(View view) {
    return new Operand(dtype, shape, range, data, view, isConstant);
  }

  Operand constant() {
    return new Operand(dtype, shape, range, data, view, true);
  }

  boolean isRandom() {
    return data == null;
  }

  /** Returns the input, with its elements taken from a supply of random numbers. */
  Input draw(Iterator<Double> supply) {
    double[] elements = data;
    if (elements == null) {
      elements = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
      Arrays.setAll(elements, i -> supply.next());
    }
    return new Input(dtype, shape, elements, view, isConstant);
  }
}
