package gradus.book.samples;

import gradus.scalar.Value;

/** Goes back from the loss {@code (w x + b - 3)^2} to all three leaves. */
public final class S004_03 extends Sample {
  public static void main(String[] args) {
    new S004_03().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1);
    Value w = Value.of(2);
    Value b = Value.of(0.5);
    Value loss = w.mul(x).add(b).sub(3).pow(2);
    loss.backward();
    print("dloss/dx", x.grad());
    print("dloss/dw", w.grad());
    print("dloss/db", b.grad());
    // end::code[]
  }
}
