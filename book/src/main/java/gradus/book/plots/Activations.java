package gradus.book.plots;

import gradus.figures.plot.Plot;
import gradus.scalar.Value;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What bends a neuron's sum: tanh and the sigmoid level off on both sides, relu on one. */
public final class Activations implements Supplier<Plot> {
  private static final double END = 4;

  @Override
  public Plot get() {
    Plot plot = Plot.of("x", "activation").yRange(-1.25, 2.25);
    plot = curve(plot, "relu(x)", Value::relu);
    plot = curve(plot, "tanh(x)", Value::tanh);
    return curve(plot, "sigmoid(x)", Value::sigmoid);
  }

  private static Plot curve(Plot plot, String name, UnaryOperator<Value> activation) {
    return plot.curve(name, x -> activation.apply(Value.of(x)).data(), -END, END);
  }
}
