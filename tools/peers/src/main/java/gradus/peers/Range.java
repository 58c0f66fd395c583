package gradus.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where an operation's random inputs come from: an interval, less what is near its kinks.
 *
 * @param holes points that every number keeps a distance of 0.1 from
 */
record Range(double low, double high, double... holes) {

  static final Range ANY = new Range(-2, 2);
  static final Range NOT_ZERO = new Range(-2, 2, 0);
  static final Range POSITIVE = new Range(0.3, 3);

  /** Returns all numbers of the interval that have two decimals, in random order: no ties. */
  List<Double> shuffled(Random random) {
    List<Double> numbers = new ArrayList<>();
    for (long hundredths = Math.round(low * 100); hundredths <= high * 100; hundredths++) {
      double number = hundredths / 100.0;
      if (Arrays.stream(holes).noneMatch(hole -> Math.abs(number - hole) < 0.1)) {
        numbers.add(number);
      }
    }
    Collections.shuffle(numbers, random);
    return numbers;
  }
}
