package gradus.figures.plot;

import java.util.ArrayList;
import java.util.List;

/** Chooses the numbers that an axis names: round ones, evenly spaced, not too many. */
final class Ticks {
  private static final int[] ROUND = {1, 2, 5};

  private Ticks() {}

  /** Returns at most {@code most} ticks inside an interval, and as many as round steps allow. */
  static List<Tick> of(Interval shown, boolean log, int most) {
    if (log) {
      Interval decades = shown.log10();
      if (decades.to() - decades.from() >= 2) {
        return decades(decades, most);
      }
      List<Tick> ticks = parts(shown, decades);
      if (ticks.size() >= 3 && ticks.size() <= most) {
        return ticks;
      }
    }
    return linear(shown, most);
  }

  /** The steps are 1, 2 or 5 times a power of ten. */
  private static List<Tick> linear(Interval shown, int most) {
    double length = shown.to() - shown.from();
    int exponent = (int) Math.floor(Math.log10(length / (most + 1))) - 1;
    while (true) {
      for (int round : ROUND) {
        double step = round * Math.pow(10, exponent);
        double first = Math.ceil(shown.from() / step - 1e-9);
        double last = Math.floor(shown.to() / step + 1e-9);
        if (last - first < most) {
          return linear(round, exponent, (long) first, (long) last);
        }
      }
      exponent++;
    }
  }

  private static List<Tick> linear(int round, int exponent, long first, long last) {
    List<Tick> ticks = new ArrayList<>();
    for (long k = first; k <= last; k++) {
      ticks.add(Tick.of(k * round, exponent));
    }
    return ticks;
  }

  /** Powers of ten, or of a hundred, and so on. */
  private static List<Tick> decades(Interval decades, int most) {
    int first = (int) Math.ceil(decades.from() - 1e-9);
    int last = (int) Math.floor(decades.to() + 1e-9);
    int stride = 1;
    while (Math.floorDiv(last, stride) - Math.floorDiv(first - 1, stride) > most) {
      stride++;
    }
    boolean plain = first >= -3 && last <= 4;
    List<Tick> ticks = new ArrayList<>();
    for (int e = Math.floorDiv(first + stride - 1, stride) * stride; e <= last; e += stride) {
      ticks.add(plain ? Tick.of(1, e) : Tick.power(e));
    }
    return ticks;
  }

  /** 1, 2, 5, 10, 20, 50 and so on. */
  private static List<Tick> parts(Interval shown, Interval decades) {
    List<Tick> ticks = new ArrayList<>();
    for (int e = (int) Math.floor(decades.from()); e <= decades.to(); e++) {
      for (int round : ROUND) {
        Tick tick = Tick.of(round, e);
        if (shown.contains(tick.number())) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
