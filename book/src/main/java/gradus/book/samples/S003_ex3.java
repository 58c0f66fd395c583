package gradus.book.samples;

import gradus.scalar.Value;

/** Exercise 3 of tutorial 003: max(x, 0) on both sides of its kink, and on it. */
public final class S003_ex3 extends Sample {
  public static void main(String[] args) {
    new S003_ex3().run();
  }

  @Override
  public void run() {
    // tag::code[]
    double[] at = {-1, 0, 2};
    double[] results = new double[3];
    double[] slopes = new double[3];
    for (int i = 0; i < at.length; i++) {
      Value x = Value.of(at[i]);
      Value z = x.relu();
      z.backward();
      results[i] = z.data();
      slopes[i] = x.grad();
    }
    print("relu", results);
    print("slopes", slopes);
    // end::code[]
  }
}
