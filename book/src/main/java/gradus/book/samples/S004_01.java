package gradus.book.samples;

import gradus.scalar.Value;

/** Looks at three leaves before anything has been computed from them. */
public final class S004_01 extends Sample {
  public static void main(String[] args) {
    new S004_01().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value x = Value.of(1).named("x");
    Value w = Value.of(2).named("w");
    Value b = Value.of(0.5).named("b");
    for (Value leaf : new Value[] {x, w, b}) {
      say(leaf + ", a leaf: " + leaf.isLeaf());
    }
    // end::code[]
    keep("x is a leaf", x.isLeaf() ? 1 : 0);
  }
}
