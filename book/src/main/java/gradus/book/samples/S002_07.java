package gradus.book.samples;

import gradus.scalar.Value;

/** Goes back through one graph twice, then measures a second derivative. */
public final class S002_07 extends Sample {
  public static void main(String[] args) {
    new S002_07().run();
  }

  // tag::code[]
  private static double slopeOfCube(double at) {
    Value x = Value.of(at);
    x.pow(3).backward();
    return x.grad();
  }

  @Override
  public void run() {
    Value x = Value.of(2);
    Value z = x.pow(2).pow(2);
    z.backward();
    print("first pass", x.grad());

    x.setGrad(0);
    z.backward();
    print("second pass", x.grad());

    double h = 1e-4;
    double rise = slopeOfCube(2 + h) - slopeOfCube(2 - h);
    print("slope of x^3", slopeOfCube(2));
    print("change of that slope", rise / (2 * h));

    Value three = Value.of(3);
    three.pow(2).backward();
    print("slope of x^2 at 3", three.grad());
  }
  // end::code[]
}
