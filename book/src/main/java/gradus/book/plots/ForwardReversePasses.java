package gradus.book.plots;

import gradus.figures.plot.Plot;
import gradus.scalar.Dual;
import gradus.scalar.Jacobian;
import gradus.scalar.Value;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** What all derivatives cost: forward mode a pass for each input, reverse mode one per output. */
public final class ForwardReversePasses implements Supplier<Plot> {
  private static final int[] INPUTS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  @Override
  public Plot get() {
    double[] inputs = new double[INPUTS.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = INPUTS[i];
    }
    return Plot.of("number of inputs", "passes")
        .logX()
        .logY()
        .line("forward mode", inputs, passes(n -> forward(n, 1)))
        .line("reverse mode, 1 output", inputs, passes(n -> reverse(n, 1)))
        .line("reverse mode, 10 outputs", inputs, passes(n -> reverse(n, 10)));
  }

  private static double[] passes(IntUnaryOperator ofInputs) {
    double[] passes = new double[INPUTS.length];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = ofInputs.applyAsInt(INPUTS[i]);
    }
    return passes;
  }

  /** Counts the passes of forward mode. */
  static int forward(int inputs, int outputs) {
    return Jacobian.forward(x -> multiples(x, outputs), new double[inputs]).passes();
  }

  /** Counts the passes of reverse mode. */
  static int reverse(int inputs, int outputs) {
    return Jacobian.reverse(x -> multiples(x, outputs), new double[inputs]).passes();
  }

  private static Dual[] multiples(Dual[] inputs, int outputs) {
    Dual sum = Dual.constant(0);
    for (Dual input : inputs) {
      sum = sum.add(input);
    }
    Dual[] multiples = new Dual[outputs];
    for (int i = 0; i < outputs; i++) {
      multiples[i] = sum.mul(i + 1);
    }
    return multiples;
  }

  private static Value[] multiples(Value[] inputs, int outputs) {
    Value sum = Value.of(0);
    for (Value input : inputs) {
      sum = sum.add(input);
    }
    Value[] multiples = new Value[outputs];
    for (int i = 0; i < outputs; i++) {
      multiples[i] = sum.mul(i + 1);
    }
    return multiples;
  }
}
