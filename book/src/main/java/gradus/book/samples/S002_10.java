package gradus.book.samples;

import gradus.scalar.Value;

/** Forgets to clear a gradient: the slope of {@code x^2} at 2 seems to grow. */
public final class S002_10 extends Sample {
  public static void main(String[] args) {
    new S002_10().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(2);
    double[] slopes = new double[3];
    for (int i = 0; i < slopes.length; i++) {
      x.pow(2).backward();
      slopes[i] = x.grad();
    }
    print("never cleared", slopes);
    // end::code[]
  }
}
