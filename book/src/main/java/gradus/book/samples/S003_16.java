package gradus.book.samples;

import gradus.scalar.Value;

/** Differentiates {@code 2x} three times over, without clearing and with. */
public final class S003_16 extends Sample {
  public static void main(String[] args) {
    new S003_16().run();
  }

  // tag::code[]
  private static double[] slopes(boolean clear) {
    Value x = Value.of(1);
    double[] slopes = new double[3];
    for (int i = 0; i < slopes.length; i++) {
      if (clear) {
        x.setGrad(0);
      }
      x.mul(2).backward();
      slopes[i] = x.grad();
    }
    return slopes;
  }

  @Override
  public void run() {
    print("never cleared", slopes(false));
    print("cleared before each", slopes(true));
  }
  // end::code[]
}
