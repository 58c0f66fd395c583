package gradus.book.samples;

import gradus.scalar.Value;

/** Differentiates {@code (x + 2) * x} again, then the sum of a matrix times a vector. */
public final class S000_02 extends Sample {
  public static void main(String[] args) {
    new S000_02().run();
  }

  @Override
  public void run() {
    number();
    matrix();
  }

  // tag::code[]
  // tag::number[]
  private void number() {
    Value x = Value.of(3);
    Value y = x.add(2).mul(x);
    y.backward();
    print("y", y.data());
    print("dy/dx", x.grad());
  }

  // end::number[]
  // tag::matrix[]
  private void matrix() {
    Value[][] a = {{Value.of(1), Value.of(2)}, {Value.of(3), Value.of(4)}};
    double[] b = {5, 6};
    Value top = a[0][0].mul(b[0]).add(a[0][1].mul(b[1]));
    Value bottom = a[1][0].mul(b[0]).add(a[1][1].mul(b[1]));
    Value loss = top.add(bottom);
    loss.backward();
    print("A b", top.data(), bottom.data());
    print("loss", loss.data());
    double[] first = {a[0][0].grad(), a[0][1].grad()};
    double[] second = {a[1][0].grad(), a[1][1].grad()};
    print("dloss/dA", new double[][] {first, second});
  }
  // end::matrix[]
  // end::code[]
}
