package gradus.book.samples;

import gradus.scalar.Dual;
import gradus.scalar.Jacobian;
import gradus.scalar.Value;

/** Finds a Jacobian, and its products with a vector on the left and on the right. */
public final class S003_14 extends Sample {
  public static void main(String[] args) {
    new S003_14().run();
  }

  @Override
  public void run() {
    jacobian();
    vectorJacobian();
    jacobianVector();
  }

  // tag::code[]
  // tag::jacobian[]
  private void jacobian() {
    print("J", Jacobian.reverse(S003_14::f, 2, 3).rows());
  }

  private static Value[] f(Value... x) {
    return new Value[] {x[0].mul(x[1]), x[0].add(x[1].pow(2))};
  }

  // end::jacobian[]
  // tag::vjp[]
  private void vectorJacobian() {
    Value x = Value.of(2);
    Value y = Value.of(3);
    Value[] z = f(x, y);
    print("f", z[0].data(), z[1].data());

    double[] v = {1, 1};
    z[0].mul(v[0]).add(z[1].mul(v[1])).backward();
    print("v J", x.grad(), y.grad());
  }

  // end::vjp[]
  // tag::jvp[]
  private void jacobianVector() {
    double[] u = {1, 0};
    Dual[] z = f(new Dual(2, u[0]), new Dual(3, u[1]));
    print("J u", z[0].tangent(), z[1].tangent());
  }

  private static Dual[] f(Dual... x) {
    return new Dual[] {x[0].mul(x[1]), x[0].add(x[1].pow(2))};
  }
  // end::jvp[]
  // end::code[]
}
