package gradus.book.samples;

import gradus.scalar.Value;
import java.util.List;

/** Shortens a gradient that is too long, and leaves a short one alone. */
public final class S001_05 extends Sample {
  public static void main(String[] args) {
    new S001_05().run();
  }

  // tag::code[]
  /** Shortens the gradient to max if it is longer; returns its length. */
  static double clip(List<Value> parameters, double max) {
    double squares = 0;
    for (Value parameter : parameters) {
      squares += parameter.grad() * parameter.grad();
    }
    double norm = Math.sqrt(squares);
    double scale = Math.min(1, max / (norm + 1e-6));
    for (Value parameter : parameters) {
      parameter.setGrad(parameter.grad() * scale);
    }
    return norm;
  }

  @Override
  public void run() {
    Value a = Value.of(1);
    Value b = Value.of(1);
    Value c = Value.of(1);
    Value steep = a.mul(3).add(b.mul(4)).add(c.mul(12));
    steep.backward();
    print("norm", clip(List.of(a, b, c), 1));
    print("clipped", a.grad(), b.grad(), c.grad());

    Value u = Value.of(1);
    Value v = Value.of(1);
    Value gentle = u.mul(0.3).add(v.mul(0.4));
    gentle.backward();
    print("short norm", clip(List.of(u, v), 1));
    print("left alone", u.grad(), v.grad());
  }
  // end::code[]
}
