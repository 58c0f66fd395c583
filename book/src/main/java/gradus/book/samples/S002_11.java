package gradus.book.samples;

import gradus.scalar.ControlFlow;
import gradus.scalar.GradientCheck;
import gradus.scalar.Jacobian;
import gradus.scalar.Value;

/** Finds a Jacobian, checks gradients by measuring in two precisions, and takes a branch. */
public final class S002_11 extends Sample {
  public static void main(String[] args) {
    new S002_11().run();
  }

  @Override
  public void run() {
    jacobian();
    check();
    measureInDouble();
    measureInFloat();
    branch();
  }

  // tag::code[]
  // tag::jacobian[]
  private void jacobian() {
    Jacobian jacobian = Jacobian.reverse(S002_11::products, 2, 3);
    print("Jacobian", jacobian.rows());
  }

  private static Value[] products(Value... x) {
    return new Value[] {x[0].pow(2), x[0].mul(x[1]), x[1].pow(2)};
  }

  // end::jacobian[]
  // tag::check[]
  private void check() {
    Value x = Value.of(2);
    Value y = Value.of(3);
    cubes(x, y).backward();
    print("backward()", x.grad(), y.grad());

    GradientCheck worst = GradientCheck.of(S002_11::cubes, 2, 3);
    say("passes: " + worst.passes(1e-6));
  }

  private static Value cubes(Value... x) {
    return x[0].pow(3).add(x[1].pow(3));
  }

  // end::check[]
  // tag::double[]
  private void measureInDouble() {
    print("double, h = 1e-6", measured(1e-6));
    print("double, h = 1e-7", measured(1e-7));
  }

  private static double[] measured(double h) {
    double dx = (cubes(2 + h, 3) - cubes(2 - h, 3)) / (2 * h);
    double dy = (cubes(2, 3 + h) - cubes(2, 3 - h)) / (2 * h);
    return new double[] {dx, dy};
  }

  private static double cubes(double x, double y) {
    return x * x * x + y * y * y;
  }

  // end::double[]
  // tag::float[]
  private void measureInFloat() {
    print("float, h = 1e-7", measured(1e-7f));
    print("float, h = 1e-2", measured(1e-2f));
  }

  private static double[] measured(float h) {
    float dx = (cubes(2 + h, 3f) - cubes(2 - h, 3f)) / (2 * h);
    float dy = (cubes(2f, 3 + h) - cubes(2f, 3 - h)) / (2 * h);
    return new double[] {dx, dy};
  }

  private static float cubes(float x, float y) {
    return x * x * x + y * y * y;
  }

  // end::float[]
  // tag::branch[]
  private void branch() {
    Value above = Value.of(2);
    ControlFlow.squareOrCube(above).backward();
    print("slope at 2, of x^2", above.grad());

    Value below = Value.of(0.5);
    ControlFlow.squareOrCube(below).backward();
    print("slope at 0.5, of x^3", below.grad());
  }
  // end::branch[]
  // end::code[]
}
