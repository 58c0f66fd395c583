package gradus.book.samples;

import gradus.scalar.GradientDescent;
import gradus.scalar.Value;
import java.util.List;

/** Moves a parameter: with an operation, which is recorded, and by a step, which is not. */
public final class S003_18 extends Sample {
  public static void main(String[] args) {
    new S003_18().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1);
    x.mul(2).backward();

    Value computed = x.sub(0.1 * x.grad());
    print("computed", computed.data());
    say("a leaf: " + computed.isLeaf());

    new GradientDescent(0.1).step(List.of(x));
    print("stepped", x.data());
    say("a leaf: " + x.isLeaf());
    // end::code[]
    keep("computed is a leaf", computed.isLeaf() ? 1 : 0);
  }
}
