package gradus.cards;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exercise's name: the lesson's number and the exercise's number in it, written "1.10".
 *
 * @param lesson the lesson, from 1
 * @param number the exercise in the lesson, from 1
 */
public record ExerciseId(int lesson, int number) implements Comparable<ExerciseId> {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})\\.([1-9]\\d{0,3})");

  /**
   * Reads an id such as "1.10".
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static ExerciseId parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no exercise: write lesson and number, such as 1.10".formatted(text));
    }
    return new ExerciseId(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** Orders by lesson, then by number: 1.10 comes after 1.2. */
  @Override
  public int compareTo(ExerciseId other) {
    return Comparator.comparingInt(ExerciseId::lesson)
        .thenComparingInt(ExerciseId::number)
        .compare(this, other);
  }

  /** Returns the id as it is written: "1.10". */
  @Override
  public String toString() {
    return lesson + "." + number;
  }
}
