package gradus.book.samples;

import gradus.scalar.Value;

/** Finds the slope of {@code x^3} at 2, and measures how fast that slope changes. */
public final class S001_04 extends Sample {
  public static void main(String[] args) {
    new S001_04().run();
  }

  // tag::code[]
  private static double slope(double at) {
    Value x = Value.of(at);
    x.mul(x).mul(x).backward();
    return x.grad();
  }

  @Override
  public void run() {
    print("slope at 2", slope(2));

    double h = 1e-4;
    double change = (slope(2 + h) - slope(2 - h)) / (2 * h);
    print("change of the slope", change);
  }
  // end::code[]
}
