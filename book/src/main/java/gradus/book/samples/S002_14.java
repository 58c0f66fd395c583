package gradus.book.samples;

import gradus.scalar.Value;
import java.util.function.UnaryOperator;

/** Looks at the chain rule link by link, at a table of slopes, and at a graph that changes. */
public final class S002_14 extends Sample {
  public static void main(String[] args) {
    new S002_14().run();
  }

  @Override
  public void run() {
    chain();
    table();
    sameGraphAgain();
    changingGraph();
  }

  // tag::code[]
  // tag::chain[]
  private void chain() {
    Value x = Value.of(1);
    Value square = x.pow(2);
    Value y = square.sin();
    y.backward();
    print("sin(x^2)", y.data());
    print("its slope", x.grad());

    double outer = Math.cos(square.data());
    double inner = 2 * x.data();
    print("link by link", outer * inner);
  }

  // end::chain[]
  // tag::table[]
  private void table() {
    print("ln x at 0.5, 2", slopes(Value::log, 0.5, 2));
    print("relu at -1, 0, 2", slopes(Value::relu, -1, 0, 2));
    print("sigmoid at -1, 0, 2", slopes(Value::sigmoid, -1, 0, 2));
    print("x^3 at 1.5, -2", slopes(x -> x.pow(3), 1.5, -2));
  }

  private static double[] slopes(UnaryOperator<Value> f, double... at) {
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      Value x = Value.of(at[i]);
      f.apply(x).backward();
      slopes[i] = x.grad();
    }
    return slopes;
  }

  // end::table[]
  // tag::again[]
  private void sameGraphAgain() {
    Value x = Value.of(2);
    Value z = x.pow(2).mul(3);
    z.backward();
    print("z", z.data());
    print("dz/dx", x.grad());

    x.setGrad(0);
    z.backward();
    print("dz/dx, asked again", x.grad());
  }

  // end::again[]
  // tag::changing[]
  private void changingGraph() {
    double[] slopes = new double[3];
    for (int i = 0; i < slopes.length; i++) {
      Value x = Value.of(i + 1);
      Value y = i % 2 == 0 ? x.pow(2) : x.pow(3);
      y.backward();
      slopes[i] = x.grad();
    }
    print("x^2, x^3, x^2 at 1, 2, 3", slopes);
  }
  // end::changing[]
  // end::code[]
}
