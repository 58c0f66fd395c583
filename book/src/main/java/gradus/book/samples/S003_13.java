package gradus.book.samples;

import gradus.scalar.Value;

/** Finds the force of a spring of stiffness 2 at 3, and measures the stiffness back from it. */
public final class S003_13 extends Sample {
  public static void main(String[] args) {
    new S003_13().run();
  }

  // tag::code[]
  private static Value energy(Value x) {
    return x.pow(2).mul(0.5 * 2);
  }

  private static double force(double at) {
    Value x = Value.of(at);
    energy(x).backward();
    return -x.grad();
  }

  @Override
  public void run() {
    print("energy", energy(Value.of(3)).data());
    print("force", force(3));

    double h = 1e-4;
    double stiffness = (force(3 - h) - force(3 + h)) / (2 * h);
    print("stiffness, measured", stiffness);
  }
  // end::code[]
}
