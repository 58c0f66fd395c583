package gradus.book.samples;

import gradus.scalar.Value;

/** Asks what a meal costs more if the vegetables, or the meat, cost one yuan more. */
public final class S002_md1 extends Sample {
  public static void main(String[] args) {
    new S002_md1().run();
  }

  @Override
  public void run() {
    // tag::code[]
    Value vegetables = Value.of(10);
    Value meat = Value.of(20);
    Value meal = vegetables.mul(2).add(meat.mul(1.5));
    meal.backward();
    print("the meal", meal.data());
    print("one yuan more for vegetables", vegetables.grad());
    print("one yuan more for meat", meat.grad());
    // end::code[]
  }
}
