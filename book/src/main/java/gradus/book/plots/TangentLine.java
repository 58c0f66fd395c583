package gradus.book.plots;

import gradus.figures.Numbers;
import gradus.figures.plot.Plot;
import gradus.figures.plot.Side;
import gradus.scalar.Value;
import java.util.function.Supplier;

/**
 * The parabola {@code (x + 2) * x} and its tangent at 3: one unit more of x promises 8 more of y,
 * and brings 9.
 */
public final class TangentLine implements Supplier<Plot> {
  private static final double AT = 3;
  private static final double FROM = 2.4;
  private static final double TO = 4.6;

  @Override
  public Plot get() {
    Value x = Value.of(AT);
    Value y = of(x);
    y.backward();
    double slope = x.grad();
    double promised = y.data() + slope;
    double reached = of(Value.of(AT + 1)).data();
    return Plot.of("x", "y")
        .curve("y = (x + 2) * x", at -> of(Value.of(at)).data(), FROM, TO)
        .curve("tangent at x = 3", at -> y.data() + slope * (at - AT), FROM, TO)
        .line("", new double[] {AT, AT + 1, AT + 1}, new double[] {y.data(), y.data(), promised})
        .note(AT + 0.5, y.data() - 1.4, "1 more")
        .note(AT + 1.2, y.data() + slope / 3, Numbers.caption(slope) + " more")
        .marker(AT, y.data(), "x = 3", Side.ABOVE_LEFT)
        .marker(AT + 1, promised, "promised: " + Numbers.caption(promised), Side.BELOW_RIGHT)
        .marker(AT + 1, reached, "true: " + Numbers.caption(reached), Side.ABOVE_LEFT);
  }

  private static Value of(Value x) {
    return x.add(2).mul(x);
  }
}
