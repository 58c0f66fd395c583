package gradus.book.samples;

import gradus.scalar.Value;

/** Bends three numbers with the sigmoid, whose backward rule needs nothing but its result. */
public final class S003_15 extends Sample {
  public static void main(String[] args) {
    new S003_15().run();
  }

  @Override
  public void run() {
    // tag::code[]
    double[] at = {0, 1, -1};
    double[] results = new double[3];
    double[] slopes = new double[3];
    double[] byTheRule = new double[3];
    for (int i = 0; i < at.length; i++) {
      Value x = Value.of(at[i]);
      Value z = x.sigmoid();
      z.backward();
      results[i] = z.data();
      slopes[i] = x.grad();
      byTheRule[i] = z.data() * (1 - z.data());
    }
    print("sigmoid", results);
    print("slopes", slopes);
    print("z (1 - z)", byTheRule);
    // end::code[]
  }
}
